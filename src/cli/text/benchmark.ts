import { indicatorOrThrow } from "../../indicators/index.ts"
import { memberName } from "../../model/index.ts"
import type { BenchmarkAnswer, BenchmarkRow, BenchmarkVerdict } from "../../questions/index.ts"
import type { Layout } from "../command.ts"
import { decimalsFor, formatDifference, formatFigure, UNIT_WORDS } from "./figure.ts"
import { renderNotes } from "./notes.ts"
import { renderTable } from "./table.ts"
import { wrapLabelled, wrapText } from "./wrap.ts"

const VERDICT_WORDS: Readonly<Record<BenchmarkVerdict, string>> = {
  met: "met",
  "not-met": "not met",
  "not-reported": "not reported",
  "out-of-scope": "out of scope",
  "not-a-member": "not a member",
  "not-comparable": "not comparable",
}

/** The members from the highest figure down, the groups beneath, and the counts. */
export function renderBenchmark(answer: BenchmarkAnswer, layout: Layout): string {
  const { benchmark, counts, rows, aggregates } = answer
  const { width } = layout
  const counted = [
    `${counts.met} met`,
    `${counts.notMet} not met`,
    `${counts.notReported} not reported`,
    ...(counts.notComparable > 0 ? [`${counts.notComparable} not comparable`] : []),
    `${counts.outOfScope} out of scope`,
  ].join(", ")
  return [
    ...wrapText(`${benchmark.title}, ${answer.period}: ${counted}`, width),
    "",
    renderRows([...rows].sort(byFigure), answer, layout),
    ...(aggregates.length > 0 ? ["", renderRows(aggregates, answer, layout)] : []),
    "",
    wrapLabelled(
      "Target: ",
      `${benchmark.text.replace(/\.$/, "")} (from ${benchmark.startsOn}; ${benchmark.source.replace(/\.$/, "")})`,
      width,
    ),
    renderNotes(answer, [...rows, ...aggregates], layout, { marks: false, editions: true }),
  ].join("\n")
}

function renderRows(
  rows: readonly BenchmarkRow[],
  { benchmark }: BenchmarkAnswer,
  { width }: Layout,
): string {
  const atMost = Math.max(0, ...rows.map((row) => indicatorOrThrow(row.indicator).decimals))
  const decimals = decimalsFor(
    rows.map((row) => row.core?.value ?? row.value),
    atMost,
  )
  const withCore = rows.some((row) => row.core !== undefined)
  return renderTable(
    [
      { title: "Member", align: "left" },
      { title: `${UNIT_WORDS[benchmark.unit]} `, align: "right" },
      { title: "Gap", align: "right" },
      { title: "Verdict", align: "left" },
      ...(withCore
        ? [
            { title: "Core alone ", align: "right" as const },
            { title: "Core's target", align: "left" as const },
          ]
        : []),
    ],
    rows.map((row) => [
      memberName(row.member),
      row.value === null ? "" : formatFigure(row, decimals),
      formatDifference(row.gapPercentPoints, decimals),
      VERDICT_WORDS[row.verdict],
      ...(withCore ? coreCells(row, decimals) : []),
    ]),
    width,
  )
}

function coreCells({ core, status }: BenchmarkRow, decimals: number): readonly string[] {
  if (!core || core.value === null) return ["", ""]
  return [
    formatFigure({ value: core.value, status }, decimals),
    `${core.threshold}: ${VERDICT_WORDS[core.verdict]}`,
  ]
}

function byFigure(a: BenchmarkRow, b: BenchmarkRow): number {
  const [left, right] = [a.core?.value ?? a.value, b.core?.value ?? b.value]
  if (left === null || right === null) return Number(left === null) - Number(right === null)
  return right - left
}
