import { withoutC1 } from "../encoding.ts"

/** Never in an article's text or metadata: control characters, the terminal's escape among them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff]/g

/** Half a character, as JSON can write it, becomes the mark of what is missing. */
const HALF_CHARACTERS = /\p{Surrogate}/gu

/** A value of a metadata field in one line, or `null` where nothing is left or it is too long to be one. */
export function plainField(value: string | null, most = 1000): string | null {
  if (value === null) return null
  const line = withoutC1(value.slice(0, most + 1))
    .replace(CONTROLS, "")
    .replace(HALF_CHARACTERS, "\ufffd")
    .replace(/\s+/g, " ")
    .trim()
  return line === "" || line.length > most ? null : line
}

/**
 * A text as its format holds it, without odd white space and controls. Blank lines stay, one at a time: with them the
 * lines of a text that was broken at a fixed width are told from paragraphs later on.
 */
export function plainLines(text: string): string {
  return withoutC1(text)
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(CONTROLS, "")
    .replace(HALF_CHARACTERS, "\ufffd")
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/^\n+|\n+$/g, "")
}

/** Lines that are paragraphs each, as markup gives them: no blank ones. */
export function paragraphLines(text: string): string {
  return plainLines(text).replace(/\n+/g, "\n")
}

/** `en-US` → `en`; `null` for what is no language tag. */
export function languageOf(tag: string | null): string | null {
  return /^\s*([a-z]{2})(?:[-_][a-z0-9-]{1,30})?\s*$/i.exec(tag ?? "")?.[1]?.toLowerCase() ?? null
}

const NAME_LIST = /\s*[,;|]\s*(?:(?:and|und|et|y)\s+)?|\s+(?:and|und|et|y)\s+|\s*&\s*/

/** `By Anna Rask and Per Holm, Example Agency` → its parts, without `By`; agencies are told apart later. */
export function namesIn(byline: string | null): readonly string[] {
  const line = plainField(byline, 300)?.replace(/^\(?\s*(?:by|von|par|por|di|da|av|af|door)\s*:?\s+/i, "")
  return line ? unique(line.split(NAME_LIST).filter((name) => name.length >= 2 && name.length <= 80)) : []
}

export function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)].slice(0, 40)
}

/** An address that is safe to show and to follow; anything but http and https is none. */
export function webAddress(value: string | null): string | null {
  const address = plainField(value, 2000)
  return address && /^https?:\/\/[^\s"'<>]+$/i.test(address) ? address : null
}
