import { parseDateline } from "../article/dateline.ts"
import { isCueForm } from "../cues/verbs.ts"
import { precedesName } from "./abbreviations.ts"
import { findQuotations, type Quotation } from "./quotations.ts"
import { isDash, type Token, tokenize } from "./tokens.ts"
import { isCapitalised } from "./word-classes.ts"

/** A run of tokens that ends where the narrator's sentence ends; full stops inside quotations do not end it. */
export type Sentence = Readonly<{ first: number; end: number; paragraph: number }>

/** A text taken apart: what every later step reads. */
export type ReadText = Readonly<{
  text: string
  tokens: readonly Token[]
  quotations: readonly Quotation[]
  sentences: readonly Sentence[]
}>

export function readText(text: string): ReadText {
  const tokens = tokenize(text)
  const quotations = findQuotations(tokens)
  return { text, tokens, quotations, sentences: findSentences({ text, tokens, quotations }) }
}

/** Words that begin a sentence after an abbreviation that may end one: `in the U.S. The minister …`. */
const STARTERS = new Set(
  "the a an in on at but and he she they it we this that these those his her their our its there if when while as after before for with by from to not no yet so both some many most one what who how why now still then also even asked".split(
    " ",
  ),
)

/** Longest sentence read as one, in tokens; quotations are not broken. */
const LONGEST = 600

function findSentences(read: Omit<ReadText, "sentences">): readonly Sentence[] {
  const { tokens } = read
  const sentences: Sentence[] = []
  let first = 0
  const end = (at: number) => {
    if (at > first) sentences.push({ first, end: at, paragraph: tokens[first]!.paragraph })
    first = at
  }
  for (let at = 0; at < tokens.length; at++) {
    const opensParagraph = at === 0 || tokens[at - 1]!.paragraph !== tokens[at]!.paragraph
    if (opensParagraph) {
      end(at)
      first = afterDateline(read, at)
    }
    const tooLong = at - first >= LONGEST && tokens[at]!.quotation < 0
    if (at >= first && (tooLong || endsSentence(read, at))) end(at + 1)
  }
  end(tokens.length)
  return sentences
}

function afterDateline(read: Omit<ReadText, "sentences">, at: number): number {
  const { tokens, text } = read
  const start = tokens[at]!.start
  if (tokens[at]!.paragraph > 6 || !isCapitalised(tokens[at]!.text)) return at
  const dateline = parseDateline(text.slice(start, start + 160).split("\n")[0] ?? "")
  if (!dateline) return at
  let next = at
  while (next < tokens.length && tokens[next]!.start < start + dateline.length) next++
  return next < tokens.length && tokens[next]!.paragraph === tokens[at]!.paragraph ? next : at
}

function endsSentence(read: Omit<ReadText, "sentences">, at: number): boolean {
  const { tokens, quotations } = read
  const token = tokens[at]!
  const next = tokens[at + 1]
  const isLast = next === undefined || next.paragraph !== token.paragraph
  if (isLast) return true
  if (token.quotation >= 0) {
    const quotation = quotations[token.quotation]!
    return at === quotation.end - 1 && quotation.closed && quoteEndsSentence(tokens, at, next)
  }
  if (token.kind === "punctuation" && /^(?:[.?!…]|\.{2,})$/.test(token.text)) {
    if (next.kind === "punctuation")
      return isDash(next) || (next.text === "(" && isCapitalised(tokens[at + 2]?.text ?? ""))
    return (next.kind === "quote" || next.spaced) && !/^\p{Ll}/u.test(next.text)
  }
  if (token.kind === "punctuation" && token.text === ")") {
    const before = tokens[at - 1]
    return before !== undefined && /^[.?!]$/.test(before.text) && isCapitalised(next.text)
  }
  if (token.text.endsWith(".") && token.kind === "word") {
    if (precedesName(token.text)) return false
    return next.quotation >= 0 && next.text !== "’"
      ? true
      : isCapitalised(next.text) && STARTERS.has(next.lower)
  }
  return false
}

function quoteEndsSentence(tokens: readonly Token[], closing: number, next: Token): boolean {
  const last = tokens[closing - 1]
  if (last === undefined || next.kind === "punctuation") return false
  const isFullStop = last.text === "." || (last.kind === "word" && last.text.endsWith("."))
  if (!isFullStop && !/^(?:[?!…]|\.{2,})$/.test(last.text)) return false
  if (next.kind === "quote") return true
  if (!isCapitalised(next.text) && next.kind === "word") return false
  if (isFullStop) return true
  return !cueFollows(tokens, closing + 1)
}

/** `“Is it so?” Rask asked`: a reporting verb within a few words, before any mark. */
function cueFollows(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < Math.min(tokens.length, from + 7); at++) {
    const token = tokens[at]!
    if (token.kind === "punctuation" || token.kind === "quote") return false
    if (at > from && isCueForm(token.lower)) return true
  }
  return false
}
