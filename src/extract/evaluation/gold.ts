import type { Span } from "../extractor.ts"

/** An article with its statements as people marked them. Offsets are UTF-16, end-exclusive, into `text`. */
export type GoldArticle = Readonly<{
  id: string
  text: string
  statements: readonly GoldStatement[]
}>

export type GoldStatement = Readonly<{
  content: readonly Span[]
  /** Empty where the text names nobody. */
  source: readonly Span[]
  cue: readonly Span[]
}>

/** What a system found: the part of a statement that is measured. */
export type FoundStatement = Readonly<{ content: readonly Span[]; source: readonly Span[] }>
