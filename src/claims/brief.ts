import type { Article, ExtractedStatement, Quantity, Span } from "../extract/index.ts"
import type { CalendarDate } from "../model/index.ts"
import type { Caveat, Evidence } from "../questions/index.ts"

export type Verdict =
  | "supported"
  | "contradicted"
  | "out-of-date"
  | "depends-on-measure"
  | "prediction"
  | "opinion"
  | "not-checkable"

export type BriefStatement = ExtractedStatement &
  Readonly<{ id: string; text: string; topics: readonly string[]; signals: readonly [] }>

/** What became of it: a later edition or report, told apart from the verdict. */
export type Since = Readonly<{ asOf: CalendarDate; text: string; evidence: readonly Evidence[] }>

export type Claim = Readonly<{
  id: string
  /** The statement it belongs to, or `null` for the article's own words. */
  statement: string | null
  text: string
  span: Span
  kind: string
  quantity: Omit<Quantity, "span"> | null
  verdict: Verdict
  said: "confirmed" | "single-source" | "disputed"
  caveats: readonly Caveat[]
  /** `null` when the article's date is unknown. */
  asOf: CalendarDate | null
  /** The arithmetic, readable: `5 / 2 = 2.5`. */
  because: string
  /** The edition in force on the article's date, where the check used one. */
  edition: string | null
  evidence: readonly Evidence[]
  since: readonly Since[]
  measures: readonly Readonly<{ measure: string; value: number; verdict: Verdict }>[]
}>

export type Brief = Readonly<{
  article: Article
  statements: readonly BriefStatement[]
  claims: readonly Claim[]
  touches: Readonly<{
    benchmarks: readonly string[]
    initiatives: readonly string[]
    members: readonly string[]
  }>
}>
