import type { Definition, IndicatorId, MemberCode, PublisherId, Year } from "../model/index.ts"
import type { SpendingDefinition } from "../records/index.ts"
import type { Answer, AnswerRow } from "./answer.ts"

/** One member and year, the same concept by every publisher held. */
export type CompareQuestion = Readonly<{
  kind: "compare"
  member: MemberCode
  period: Year
}>

/** One publisher's figure of one concept, from its newest edition at the cut that has it. */
export type CompareRow = AnswerRow &
  Readonly<{
    publisher: PublisherId
    /** value − the first row's of the same concept and unit, in the unit; `null` for the first and where they cannot be subtracted. */
    difference: number | null
    /** The same in percent of the first row's. */
    differencePercent: number | null
    /** Why this row cannot be set against the first, such as other prices or a currency for which no rate is held. */
    note: string | null
  }>

/** How far the publishers are apart on one concept. */
export type CompareGap = Readonly<{
  indicator: IndicatorId
  unit: AnswerRow["unit"]
  lowest: Readonly<{ publisher: PublisherId; value: number }>
  highest: Readonly<{ publisher: PublisherId; value: number }>
  difference: number
  differencePercent: number
}>

export type CompareAnswer = Answer<CompareQuestion, CompareRow> &
  Readonly<{
    gaps: readonly CompareGap[]
    /** What each publisher in the rows counts, where it says so. */
    definitions: readonly SpendingDefinition[]
    /** Aspects on which the definitions in the rows differ, in a sentence each. */
    reasons: readonly Readonly<{ aspect: string; text: string; definitions: readonly Definition[] }>[]
    /** Publishers of the concept that are not held for this member and year. */
    notHeld: readonly Readonly<{ publisher: string; name: string; why: string }>[]
  }>
