import { isAbbreviation } from "./abbreviations.ts"

export type TokenKind = "word" | "number" | "possessive" | "quote" | "punctuation"

/** A word, number or mark. `quotation` is the index of the quotation it stands in, marks included, or -1. */
export type Token = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly lower: string
  readonly kind: TokenKind
  /** The paragraph it stands in, counted from 0. */
  readonly paragraph: number
  /** Whether blank space precedes it. */
  readonly spaced: boolean
  quotation: number
}

const QUOTES = new Set(["“", "”", '"', "«", "»", "‘", "’", "'", "''", "``", "„", "‟", "‹", "›"])

/** A dash between words, however typed; a hyphen with space before it is one. */
export function isDash(token: Token): boolean {
  const { text } = token
  return text === "—" || text === "–" || text === "--" || text === "―" || (text === "-" && token.spaced)
}

/** Text → its tokens, left to right, in one pass. Every offset is a UTF-16 offset into `text`. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let paragraph = 0
  let spaced = true
  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) {
      if (code === 10 && paragraph === tokens[tokens.length - 1]?.paragraph && isParagraphBreak(text, at))
        paragraph++
      spaced = true
      at++
      continue
    }
    const end = isWordCode(text, at) ? wordEnd(text, at) : markEnd(text, at)
    const piece = text.slice(at, end)
    tokens.push({
      start: at,
      end,
      text: piece,
      lower: piece.toLowerCase(),
      kind: kindOf(piece, code),
      paragraph,
      spaced,
      quotation: -1,
    })
    spaced = false
    at = end
  }
  return tokens
}

/** A line break ends a paragraph unless the sentence plainly runs on in lower case. */
function isParagraphBreak(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1)
  return !(next >= 97 && next <= 122 && /[\p{L},;–—-]/u.test(text[at - 1] ?? ""))
}

function kindOf(piece: string, code: number): TokenKind {
  if (code >= 48 && code <= 57) return "number"
  if (piece.length === 2 && (piece === "’s" || piece === "'s" || piece === "’S" || piece === "'S"))
    return "possessive"
  if (QUOTES.has(piece)) return "quote"
  return isWordCode(piece, 0) ? "word" : "punctuation"
}

function wordEnd(text: string, start: number): number {
  let at = start
  let segment = start
  while (at < text.length) {
    if (isWordCode(text, at)) {
      at++
      continue
    }
    if (!joins(text, at, segment)) break
    at++
    segment = at
  }
  if (text[at] === "." && isAbbreviation(text.slice(start, at))) {
    const led = text[at + 1] === "-" && isWordCode(text, at + 2)
    return led ? wordEnd(text, at + 2) : at + 1
  }
  return at
}

/** Whether the mark at `at` holds two parts of one word together: `75-year`, `O’Brien`, `3.5`, `2,000`, `U.S`. */
function joins(text: string, at: number, segment: number): boolean {
  if (!isWordCode(text, at + 1) || at === segment) return false
  const mark = text[at]
  if (mark === "-" || mark === "‑" || mark === "&") return true
  if (mark === "’" || mark === "'") return !isPossessive(text, at)
  if (mark === ",") return isDigit(text, at - 1) && /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5))
  if (mark === ".") {
    if (isDigit(text, at - 1)) return isDigit(text, at + 1)
    if (at - segment === 1) return !isWordCode(text, at + 2)
    return isLower(text, at - 1) && isLower(text, at + 1)
  }
  return false
}

function isPossessive(text: string, at: number): boolean {
  const next = text[at + 1]
  return (next === "s" || next === "S") && !isWordCode(text, at + 2)
}

/** So many equal marks in a row are ornament: one token. */
const LONGEST_RUN = 4

function markEnd(text: string, at: number): number {
  const mark = text[at]
  if (mark === "’" || mark === "'") {
    if (at > 0 && isWordCode(text, at - 1) && isPossessive(text, at)) return at + 2
    if (mark === "'" && text[at + 1] === "'") return at + 2
  }
  if (mark === "`" && text[at + 1] === "`") return at + 2
  let run = at + 1
  while (run < text.length && text[run] === mark) run++
  if (mark === "." || mark === "-" || run - at >= LONGEST_RUN) return run
  const code = text.charCodeAt(at)
  const isPair = code >= 0xd800 && code < 0xdc00 && isLowSurrogate(text, at + 1)
  return isPair ? at + 2 : at + 1
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code < 0xe000
}

function isWordCode(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
  return code >= 0xaa && !(code >= 0xd800 && code < 0xe000) && /[\p{L}\p{M}\p{N}]/u.test(text[at] ?? "")
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}

function isLower(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 97 && code <= 122
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f ||
    code === 0x3000
  )
}
