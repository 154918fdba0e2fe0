const ESCAPE = "\u001b"

/** Colour and weight, the only escape sequences we print ourselves. */
const OWN_STYLE = new RegExp(`${ESCAPE}\\[\\d{1,2}(?:;\\d{1,2})*m`, "g")

/** Control characters, and the marks that turn the direction of writing. */
const HARMFUL = /[\p{Cc}\p{Bidi_Control}]/gu

/** Text that cannot move a terminal's cursor, rewrite its lines or reorder its words: such characters are shown as `\u202e`. */
export function harmless(text: string): string {
  return text.replace(HARMFUL, (character) =>
    character === "\n" || character === "\t"
      ? character
      : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  )
}

/** As `harmless`, on one line. */
export function harmlessLine(text: string): string {
  return harmless(text).replace(/\n/g, "\\n")
}

/** As `harmless`, for text that we styled ourselves out of parts made harmless before. */
export function harmlessStyled(text: string): string {
  const styles = text.match(OWN_STYLE) ?? []
  return text
    .split(OWN_STYLE)
    .map((part, at) => harmless(part) + (styles[at] ?? ""))
    .join("")
}

/** JSON in which such characters are escaped, which changes nothing for its reader. */
export function harmlessJson(value: unknown): string {
  return harmless(JSON.stringify(value, null, 2))
}
