import type { Span } from "../extractor.ts"

const WORD = /[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu
const WORD_PART = /[\p{L}\p{N}]/u

/** Letters and digits with inner ’ ' . , -; marks never count. Left to right, as the metric cuts them. */
export type Words = Readonly<{ start: readonly number[]; end: readonly number[]; lower: readonly string[] }>

/** The words a text is measured in. */
export function findWords(text: string): Words {
  const start: number[] = []
  const end: number[] = []
  const lower: string[] = []
  for (const match of text.matchAll(WORD)) {
    start.push(match.index)
    end.push(match.index + match[0].length)
    lower.push(match[0].toLowerCase())
  }
  return { start, end, lower }
}

/** Indices of the words that any of the spans touches. */
export function wordsTouched(words: Words, spans: readonly Span[]): ReadonlySet<number> {
  const touched = new Set<number>()
  for (const [from, to] of spans) {
    for (let at = firstEndingAfter(words, from); at < words.start.length && words.start[at]! < to; at++)
      touched.add(at)
  }
  return touched
}

function firstEndingAfter(words: Words, offset: number): number {
  let low = 0
  let high = words.end.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (words.end[middle]! <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * For each UTF-16 unit 1 where it stands in paired double quotation marks. A mark left open at a line break goes on when
 * the next line opens with a mark; else a curly one ends there and a straight one was none.
 */
export function quotedUnits(text: string): Uint8Array {
  const quoted = new Uint8Array(text.length)
  let open = -1
  let mark = ""
  for (let at = 0; at < text.length; at++) {
    const unit = text[at]!
    if (unit === "\n" && open >= 0) {
      const next = at + text.slice(at).search(/\S|$/)
      if (text[next] === "“" || text[next] === '"') {
        at = next
        continue
      }
      if (mark === '"') quoted.fill(0, open, at)
      open = -1
    }
    if (open < 0) {
      if (unit === "“" || unit === '"') {
        open = at
        mark = unit
      }
    } else if (unit === '"' || (unit === "”" && mark === "“")) {
      quoted[at] = 1
      open = -1
      continue
    }
    if (open >= 0) quoted[at] = 1
  }
  return quoted
}

/** How much of a content is quoted: direct from 98 % of its letters and digits on, indirect up to 2 %, else mixed. */
export function kindOfContent(
  text: string,
  quoted: Uint8Array,
  content: readonly Span[],
): "direct" | "mixed" | "indirect" {
  let inside = 0
  let all = 0
  for (const [from, to] of content) {
    for (let at = from; at < Math.min(to, text.length); at++) {
      if (!WORD_PART.test(text[at]!)) continue
      all++
      inside += quoted[at]!
    }
  }
  if (all === 0) return "indirect"
  const share = inside / all
  return share >= 0.98 ? "direct" : share > 0.02 ? "mixed" : "indirect"
}
