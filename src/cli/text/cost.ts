import { decimalsOf, findAggregate, memberName } from "../../model/index.ts"
import type { CostAnswer, CostRow, GdpBasis } from "../../questions/index.ts"
import type { Layout } from "../command.ts"
import { renderLines, renderWays } from "./cost-way.ts"
import { decimalsOfBillions, nameOf } from "./cost-words.ts"
import { decimalsFor, formatAmount, formatDifference, formatFigure } from "./figure.ts"
import { renderNotes } from "./notes.ts"
import { type Column, renderTable } from "./table.ts"
import { wrapLabelled, wrapText } from "./wrap.ts"

const BASIS_WORDS: Readonly<Record<GdpBasis, string>> = {
  "edition-gdp": "the edition's own table, current US dollars",
  "edition-spending-over-share": "the edition's spending ÷ its share",
  "other-publisher": "another publisher",
  stated: "stated",
}

/** The gaps, largest first where everybody was asked for, the way to the target, and the sums. */
export function renderCost(answer: CostAnswer, layout: Layout): string {
  const { rows, question, period } = answer
  const all = question.members === "all" && question.stated === null
  const isGroup = (row: CostRow) => row.member !== null && findAggregate(row.member) !== null
  const members = all ? [...rows].filter((row) => !isGroup(row)).sort(byGap) : rows
  const groups = all ? rows.filter(isGroup) : []
  const stated = question.stated !== null && question.stated.gdpMillion !== null
  const way = question.by === null ? "" : `, and the way there by ${question.by}`
  const labelled = (label: string, text: string) => wrapLabelled(label, text, layout.width)
  return [
    ...wrapText(
      `${question.targetPercent} % of GDP: what it costs at the ${stated ? "GDP stated" : `GDP of ${period}`}${way}`,
      layout.width,
    ),
    "",
    renderGaps(members, layout),
    ...(groups.length > 0 ? ["", renderGaps(groups, layout)] : []),
    ...renderWays([...members, ...groups], answer, layout),
    ...renderLines([...members, ...groups], layout),
    "",
    ...totalLines(answer).map((text) => labelled("Total:  ", text)),
    ...basisLines(rows).map((text) => labelled("GDP:    ", text)),
    ...answer.assumptions.map((text) => labelled("Assumed:", text)),
    renderNotes(answer, rows, layout, { marks: false, editions: true }),
  ].join("\n")
}

function renderGaps(rows: readonly CostRow[], { width }: Layout): string {
  const shareDecimals = Math.max(
    decimalsFor(
      rows.map((row) => row.value),
      2,
    ),
    Math.min(2, decimalsOf(rows[0]?.targetPercent ?? 0)),
  )
  const money = moneyColumns(rows)
  const columns: Column[] = [
    { title: "Member", align: "left" },
    { title: "% of GDP ", align: "right" },
    { title: "Gap, points", align: "right" },
    ...money.map(({ title }) => ({ title, align: "right" as const })),
  ]
  return renderTable(
    columns,
    rows.map((row) => [
      nameOf(row),
      formatFigure(row, shareDecimals),
      formatDifference(row.gapPercentPoints, shareDecimals),
      ...money.map(({ cell }) => cell(row)),
    ]),
    width,
  )
}

type MoneyColumn = Readonly<{ title: string; cell: (row: CostRow) => string }>

/** GDP, and the gap in every currency that any row has it in; own currencies only where they say more. */
function moneyColumns(rows: readonly CostRow[]): readonly MoneyColumn[] {
  const decimals = decimalsOfBillions(rows.map((row) => row.gapUsdMillion ?? row.gapNationalMillion))
  const billions = (million: number | null) =>
    million === null ? "" : formatDifference(million / 1000, decimals)
  const inUsd = rows.some((row) => row.gdpUsdMillion !== null)
  const inEur = rows.some((row) => row.gapEurMillion !== null)
  const shown = [...(inUsd ? ["USD"] : []), ...(inEur ? ["EUR"] : [])]
  const own = rows.some(
    (row) => row.gapNationalMillion !== null && !shown.includes(row.nationalCurrency ?? ""),
  )
  const currency = rows[0]?.moneyCurrency ?? "USD"
  return [
    ...(inUsd || rows.some((row) => row.gdpNationalMillion !== null)
      ? [
          {
            title: `GDP, bn ${inUsd ? "USD" : currency} `,
            cell: (row: CostRow) => gdpCell(row, inUsd),
          },
        ]
      : []),
    ...(inUsd ? [{ title: "Gap, bn USD", cell: (row: CostRow) => billions(row.gapUsdMillion) }] : []),
    ...(inEur ? [{ title: "Gap, bn EUR", cell: (row: CostRow) => billions(row.gapEurMillion) }] : []),
    ...(own
      ? [
          {
            title: "Gap, bn, own currency",
            cell: (row: CostRow) =>
              row.gapNationalMillion === null || shown.includes(row.nationalCurrency ?? "")
                ? ""
                : `${billions(row.gapNationalMillion)} ${row.nationalCurrency}`,
          },
        ]
      : []),
  ]
}

function gdpCell(row: CostRow, inUsd: boolean): string {
  const million = inUsd ? row.gdpUsdMillion : row.gdpNationalMillion
  return million === null ? "" : formatFigure({ value: million / 1000, status: row.gdpStatus ?? "final" }, 1)
}

function totalLines({ rows, total, question, period }: CostAnswer): readonly string[] {
  if (rows.length < 2) return []
  const billions = (million: number) => formatAmount(million / 1000, 1)
  const missing =
    total.withoutFigure.length === 0
      ? ""
      : `; without a figure: ${total.withoutFigure.map(memberName).join(", ")}`
  if (total.gapUsdMillion === null) return missing === "" ? [] : [`no gap in money${missing}`]
  const euros = total.gapEurMillion === null ? "" : ` (${billions(total.gapEurMillion)} bn EUR)`
  const way =
    total.cumulativeExtraUsdMillion === null
      ? ""
      : `, ${billions(total.cumulativeExtraUsdMillion)} bn USD above the share of ${period} in all years to ${question.by}`
  return [
    `${billions(total.gapUsdMillion)} bn USD${euros} for the ${total.members} below the target${way}${missing}`,
  ]
}

function basisLines(rows: readonly CostRow[]): readonly string[] {
  const byBasis = new Map<string, CostRow[]>()
  for (const row of rows)
    if (row.gdpBasis !== null) {
      const from = row.gdpBasis === "other-publisher" ? ` (${row.gdpEdition})` : ""
      const words = `${BASIS_WORDS[row.gdpBasis]}${from}`
      byBasis.set(words, [...(byBasis.get(words) ?? []), row])
    }
  if (byBasis.size === 1) return [...byBasis.keys()]
  return [...byBasis].map(([words, of]) => `${words}: ${of.map(nameOf).join(", ")}`)
}

function byGap(a: CostRow, b: CostRow): number {
  const [left, right] = [sizeOf(a), sizeOf(b)]
  if (left === null || right === null) return Number(left === null) - Number(right === null)
  return right - left
}

function sizeOf(row: CostRow): number | null {
  return row.gapUsdMillion ?? (row.gapPercentPoints === null ? null : row.gapPercentPoints / 1e6)
}
