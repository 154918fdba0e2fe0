import type { Token } from "./tokens.ts"

/** Words between quotation marks: a run of tokens, marks included. May run over paragraphs. */
export type Quotation = Readonly<{
  /** Index of the opening mark. */
  first: number
  /** Index after the last token, the closing mark included where there is one. */
  end: number
  closed: boolean
}>

type Mark = "curly" | "straight" | "double-single" | "guillemet" | "single"

/** How far an outer quotation in single marks may reach, in tokens: beyond it the mark is an apostrophe. */
const SINGLE_REACH = 120

/**
 * Finds the outer quotations and writes their index into the tokens. An opening mark repeated at the head of the next
 * paragraph continues a quotation left open; one left open otherwise ends with its paragraph (curly) or is none (straight).
 */
export function findQuotations(tokens: readonly Token[]): readonly Quotation[] {
  const found: Quotation[] = []
  let open: { mark: Mark; first: number } | null = null
  const close = (end: number, closed: boolean) => {
    if (!open) return
    if (end - open.first > 2) found.push({ first: open.first, end, closed })
    open = null
  }
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    const starts = at === 0 || tokens[at - 1]!.paragraph !== token.paragraph
    if (open !== null && starts) {
      const continues: boolean = opens(tokens, at) === (open as { mark: Mark }).mark
      if (continues) continue
      if ((open as { mark: Mark }).mark === "straight" || (open as { mark: Mark }).mark === "single")
        open = null
      else close(at, false)
    }
    if (token.kind !== "quote") continue
    if (open === null) {
      const mark = opens(tokens, at)
      if (mark === null || (mark === "single" && !singleCloses(tokens, at))) continue
      open = { mark, first: at }
    } else if (closes(tokens, at, (open as { mark: Mark }).mark)) close(at + 1, true)
  }
  if (open !== null && (open as { mark: Mark }).mark !== "straight") close(tokens.length, false)
  for (const [index, quotation] of found.entries()) {
    for (let at = quotation.first; at < quotation.end; at++) tokens[at]!.quotation = index
  }
  return found
}

function opens(tokens: readonly Token[], at: number): Mark | null {
  const token = tokens[at]!
  const next = tokens[at + 1]
  const touchesNext = next !== undefined && !next.spaced
  switch (token.text) {
    case "“":
    case "„":
    case "``":
      return "curly"
    case "«":
      return "guillemet"
    case '"':
      return touchesNext && (token.spaced || isOpening(tokens[at - 1])) ? "straight" : null
    case "''":
      return touchesNext && (token.spaced || isOpening(tokens[at - 1])) ? "double-single" : null
    case "‘":
    case "'":
      return touchesNext && next.kind === "word" && (token.spaced || isOpening(tokens[at - 1]))
        ? "single"
        : null
    default:
      return null
  }
}

function closes(tokens: readonly Token[], at: number, mark: Mark): boolean {
  const token = tokens[at]!
  const next = tokens[at + 1]
  switch (mark) {
    case "curly":
      return (
        token.text === "”" ||
        token.text === "‟" ||
        ((token.text === '"' || token.text === "“" || token.text === "''") && !token.spaced)
      )
    case "guillemet":
      return token.text === "»"
    case "straight":
      return (
        (token.text === '"' || token.text === "”") && (!token.spaced || next === undefined || next.spaced)
      )
    case "double-single":
      return token.text === "''" && !token.spaced
    case "single":
      return isSingleClose(tokens, at)
  }
}

function isSingleClose(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  const next = tokens[at + 1]
  if ((token.text !== "’" && token.text !== "'") || token.spaced) return false
  const free = next === undefined || next.spaced || next.kind === "punctuation"
  const before = tokens[at - 1]
  const afterPlural = before?.lower.endsWith("s") && next?.spaced === true && /^\p{Ll}/u.test(next.text)
  return free && !afterPlural
}

function singleCloses(tokens: readonly Token[], at: number): boolean {
  const last = Math.min(tokens.length, at + SINGLE_REACH)
  for (let next = at + 1; next < last && tokens[next]!.paragraph === tokens[at]!.paragraph; next++) {
    if (isSingleClose(tokens, next)) return true
  }
  return false
}

function isOpening(token: Token | undefined): boolean {
  return token === undefined || /^[([{—–\-:]+$/.test(token.text)
}
