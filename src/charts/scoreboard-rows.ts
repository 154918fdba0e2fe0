import { type MemberCode, memberName } from "../model/index.ts"
import type { BenchmarkRow, BenchmarkVerdict } from "../questions/index.ts"
import { absenceText } from "./absence-text.ts"
import type { Look } from "./chart.ts"
import { amountText, unitWords } from "./number-text.ts"

/** One line of the scoreboard, before it has a place. */
export type ScoreboardRow = Readonly<{
  member: MemberCode
  name: string
  verdict: BenchmarkVerdict
  /** Where the dot stands; `null` for a named gap. */
  amount: number | null
  look: Look
  /** The number, or the reason why there is none. */
  label: string
  /** All of it in words. */
  title: string
}>

export type ScoreboardGroup = Readonly<{ heading: string; rows: readonly ScoreboardRow[] }>

const GROUPS: readonly Readonly<{ heading: string; verdicts: readonly BenchmarkVerdict[] }>[] = [
  { heading: "Met", verdicts: ["met"] },
  { heading: "Not met", verdicts: ["not-met"] },
  { heading: "Not comparable", verdicts: ["not-comparable"] },
  { heading: "No figure", verdicts: ["not-reported", "out-of-scope"] },
  { heading: "Joined later", verdicts: ["not-a-member"] },
]

/** Rows by verdict, the highest first; the alliance and its parts set apart at the end. */
export function groupRows(
  rows: readonly BenchmarkRow[],
  aggregates: readonly BenchmarkRow[],
): readonly ScoreboardGroup[] {
  const groups = GROUPS.map(({ heading, verdicts }) => {
    const found = rows.filter((row) => verdicts.includes(row.verdict)).map(toScoreboardRow)
    return { heading: `${heading} · ${found.length}`, rows: found.sort(byAmount) }
  })
  const together = { heading: "Together", rows: aggregates.map(toScoreboardRow).sort(byAmount) }
  return [...groups, together].filter((group) => group.rows.length > 0)
}

function toScoreboardRow(row: BenchmarkRow): ScoreboardRow {
  const name = memberName(row.member)
  const amount = row.value ?? row.core?.value ?? null
  const coreOnly = row.value === null && amount !== null
  const label =
    amount === null ? absenceText(row.absent ?? "not-reported") : amountText(amount, row.indicator)
  const aside = `${coreOnly ? ", core only" : ""}${row.status === "final" ? "" : `, ${row.status}`}`
  return {
    member: row.member,
    name,
    verdict: row.verdict,
    amount,
    look: coreOnly ? "crossed" : row.status === "final" ? "solid" : "hollow",
    label,
    title: `${name} ${row.period}: ${label}${amount === null ? "" : ` ${unitWords(row.unit)}${aside}`}`,
  }
}

function byAmount(a: ScoreboardRow, b: ScoreboardRow): number {
  return (b.amount ?? -1) - (a.amount ?? -1) || (a.name < b.name ? -1 : 1)
}
