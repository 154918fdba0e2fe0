import type { AnswerRow, AnyAnswer, Caveat, Evidence } from "../../questions/index.ts"
import type { Layout } from "../command.ts"
import { ABSENT_MARKS, ABSENT_WORDS } from "./figure.ts"
import { wrapLabelled } from "./wrap.ts"

const SOURCES_AT_MOST = 8

/** What stands under every table: marks, editions, sources, caveats, method, and the two cuts. */
export function renderNotes(
  answer: Pick<AnyAnswer, "evidence" | "caveats" | "method" | "asOf" | "recordedBy">,
  rows: readonly Pick<AnswerRow, "value" | "absent" | "status" | "edition" | "period">[],
  { width }: Layout,
  /** `marks`: the table used marks for absent figures. `editions`: the table does not name them itself. */
  show: Readonly<{ marks: boolean; editions: boolean }>,
): string {
  const labelled = (label: string, text: string) => wrapLabelled(label, text, width)
  return [
    ...legendOf(rows, show.marks).map((line) => labelled("Marks: ", line)),
    ...(show.editions ? editionsOf(rows) : []).map((line) => labelled("Edition:", line)),
    ...sourcesOf(answer.evidence).map((line) => labelled("Source: ", line)),
    ...caveatsOf(answer.caveats).map((line) => labelled("Caveat: ", line)),
    labelled("Method: ", answer.method),
    labelled("As of:  ", `${answer.asOf}, recorded by ${answer.recordedBy}`),
  ].join("\n")
}

function legendOf(
  rows: readonly Pick<AnswerRow, "value" | "absent" | "status">[],
  withMarks: boolean,
): readonly string[] {
  const statuses = new Set(rows.flatMap((row) => (row.value === null ? [] : row.status)))
  const reasons = new Set(rows.flatMap((row) => (row.value === null ? (row.absent ?? "not-reported") : [])))
  const parts = [
    ...(statuses.has("estimate") ? ["e estimate"] : []),
    ...(statuses.has("highly-uncertain") ? ["u highly uncertain estimate"] : []),
    ...(statuses.has("forecast") ? ["f forecast"] : []),
    ...(withMarks ? [...reasons].map((reason) => `${ABSENT_MARKS[reason]} ${ABSENT_WORDS[reason]}`) : []),
  ]
  return parts.length > 0 ? [parts.join(", ")] : []
}

/** `nato-defence-expenditure/2025-08-28 (2014..2025)`, with the periods only where editions mix. */
function editionsOf(rows: readonly Pick<AnswerRow, "edition" | "period">[]): readonly string[] {
  const periods = new Map<string, string[]>()
  for (const { edition, period } of rows) {
    if (edition === null) continue
    const known = periods.get(edition) ?? []
    periods.set(edition, [...known, period])
  }
  if (periods.size <= 1) return [...periods.keys()]
  return [...periods].map(([edition, held]) => {
    const sorted = held.sort()
    const [first, last] = [sorted[0], sorted.at(-1)]
    return `${edition} (${first === last ? first : `${first}..${last}`})`
  })
}

/** Each file once: its citation with the cell, or with the count of its cells. */
function sourcesOf(evidence: readonly Evidence[]): readonly string[] {
  const byFile = new Map<string, Evidence[]>()
  for (const one of evidence) {
    const key = `${one.edition} ${one.sha256}`
    byFile.set(key, [...(byFile.get(key) ?? []), one])
  }
  const lines = [...byFile.values()].flatMap(([first, ...others]) => {
    if (!first) return []
    if (others.length === 0) return [first.citation]
    return [first.citation.replace(`, ${first.locator}.`, `, ${others.length + 1} cells.`)]
  })
  const rest = lines.length - SOURCES_AT_MOST
  return rest > 0 ? [...lines.slice(0, SOURCES_AT_MOST), `and ${rest} more; --json lists every cell`] : lines
}

function caveatsOf(caveats: readonly Caveat[]): readonly string[] {
  return caveats.map(({ code, text }) => `${text} (${code})`)
}
