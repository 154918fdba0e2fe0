import type { Span } from "../../extract/index.ts"

/** Where a sentence stands in a text, and in which paragraph (lines, counted from 0). */
export type SentenceSpan = Readonly<{ span: Span; paragraph: number }>

const ABBREVIATION =
  /(?:\b(?:mr|mrs|ms|dr|prof|gen|lt|col|sgt|capt|adm|sen|rep|gov|rev|hon|st|jr|sr|no|vs|inc|ltd|co|corp|approx|est|fig|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)|\b(?:[a-z]\.)+[a-z]|\b[a-z])$/i

/** Splits a text into sentences: at line ends, and after `.`, `!` or `?` before a capital, a digit or an opening quote. */
export function splitSentences(text: string): readonly SentenceSpan[] {
  const found: SentenceSpan[] = []
  let paragraph = 0
  for (const line of linesOf(text)) {
    let start = line[0]
    for (let at = line[0]; at < line[1]; at++) {
      if (!".!?".includes(text[at] ?? "")) continue
      const end = afterClosers(text, at + 1, line[1])
      if (end < line[1] && !startsSentence(text, end)) continue
      if (text[at] === "." && end < line[1] && ABBREVIATION.test(text.slice(Math.max(start, at - 12), at)))
        continue
      push(text, [start, end], paragraph, found)
      start = end
      at = end - 1
    }
    push(text, [start, line[1]], paragraph, found)
    paragraph++
  }
  return found
}

function linesOf(text: string): readonly Span[] {
  const lines: Span[] = []
  let start = 0
  while (start <= text.length) {
    const next = text.indexOf("\n", start)
    const end = next < 0 ? text.length : next
    lines.push([start, end])
    start = end + 1
  }
  return lines
}

function afterClosers(text: string, from: number, limit: number): number {
  let end = from
  while (end < limit && `"”’')]»`.includes(text[end] ?? " ")) end++
  return end
}

function startsSentence(text: string, end: number): boolean {
  return /^\s+["“‘'([«]*[\p{Lu}\d]/u.test(text.slice(end, end + 6))
}

function push(text: string, [start, end]: Span, paragraph: number, found: SentenceSpan[]): void {
  while (start < end && /\s/.test(text[start] ?? "")) start++
  while (end > start && /\s/.test(text[end - 1] ?? "")) end--
  if (end > start) found.push({ span: [start, end], paragraph })
}
