import type { Indicator } from "../../indicators/index.ts"
import { memberName } from "../../model/index.ts"
import type { AnswerRow, AskAnswer, Rebased } from "../../questions/index.ts"
import type { Layout } from "../command.ts"
import { ABSENT_MARKS, decimalsFor, formatFigure, UNIT_WORDS } from "./figure.ts"
import { renderNotes } from "./notes.ts"
import { renderTable } from "./table.ts"
import { wrapLabelled, wrapText } from "./wrap.ts"

/** A series or slice: a line per member with periods across, or a line per figure where one of the two is single. */
export function renderSeries(answer: AskAnswer, indicator: Indicator, layout: Layout): string {
  const { rows } = answer
  const members = new Set(rows.map((row) => row.member))
  const periods = new Set(rows.map((row) => row.period))
  const across = members.size > 1 && periods.size > 1
  const table = across ? renderAcross(rows, indicator, layout) : renderDown(rows, indicator, layout)
  return [
    ...wrapText(headingOf(rows, indicator), layout.width),
    "",
    table,
    ...rebasedLines(rows, layout),
    "",
    renderNotes(answer, rows, layout, { marks: across, editions: true }),
  ].join("\n")
}

const FACTORS_AT_MOST = 6
const RECIPE_WORDS: Readonly<Record<Rebased["recipe"], string>> = {
  "own-edition": "the edition's own figures",
  "deflator-and-exchange-rate": "deflator and exchange rate",
  "sum-of-members": "member by member",
}

/** `Rebased: Poland 2015 → 2021 × 1.1408 (the edition's own figures)`, each factor once. */
function rebasedLines(rows: readonly AnswerRow[], { width }: Layout): readonly string[] {
  const factors = new Set(
    rows.flatMap(({ member, period, rebased }) => {
      if (!rebased) return []
      const year = rebased.recipe === "sum-of-members" ? ` in ${period},` : ""
      const from = rebased.from === null ? "unstated" : rebased.from
      return `${memberName(member)}${year} ${from} → ${rebased.to} × ${rebased.factor.toFixed(4)} (${RECIPE_WORDS[rebased.recipe]})`
    }),
  )
  if (factors.size === 0) return []
  const rest = factors.size - FACTORS_AT_MOST
  const more = rest > 0 ? [`and ${rest} more; --json has the factor of every row`] : []
  const lines = [...[...factors].slice(0, FACTORS_AT_MOST), ...more]
  return ["", ...lines.map((line) => wrapLabelled("Rebased:", line, width))]
}

/** `Share of GDP, % of GDP`, with the price year where prices are constant. */
export function headingOf(rows: readonly AnswerRow[], indicator: Indicator): string {
  const currencies = new Set(rows.flatMap((row) => row.currency ?? []))
  const bases = new Set(rows.flatMap((row) => row.priceBase ?? []))
  const [currency] = currencies
  const national = indicator.unit === "national-currency-million" && currencies.size === 1
  const unit = national ? `million, ${currency}` : UNIT_WORDS[indicator.unit]
  const prices = rows[0]?.prices
  const base = prices === "constant" && bases.size > 0 ? `, prices of ${[...bases].sort().join(", ")}` : ""
  return `${indicator.title} (${unit}${prices === "current" ? ", current prices" : base})`
}

function renderAcross(rows: readonly AnswerRow[], indicator: Indicator, { width }: Layout): string {
  const members = [...new Set(rows.map((row) => row.member))]
  const periods = [...new Set(rows.map((row) => row.period))].sort()
  const byCell = new Map(rows.map((row) => [`${row.member} ${row.period}`, row]))
  const decimals = decimalsOfRows(rows, indicator)
  const columns = [
    { title: "Member", align: "left" as const },
    ...periods.map((period) => ({ title: `${period} `, align: "right" as const })),
  ]
  const currencies = new Map(rows.map((row) => [row.member, row.currency]))
  const named = indicator.unit === "national-currency-million" && new Set(currencies.values()).size > 1
  const lines = members.map((member) => [
    named ? `${memberName(member)} (${currencies.get(member)})` : memberName(member),
    ...periods.map((period) => {
      const row = byCell.get(`${member} ${period}`)
      return row ? formatFigure(row, decimals, ABSENT_MARKS) : ""
    }),
  ])
  return renderTable(columns, lines, width)
}

function renderDown(rows: readonly AnswerRow[], indicator: Indicator, { width }: Layout): string {
  const decimals = decimalsOfRows(rows, indicator)
  const currencies = new Set(rows.flatMap((row) => row.currency ?? []))
  const editions = new Set(rows.flatMap((row) => row.edition ?? []))
  const withCurrency = currencies.size > 1
  const withEdition = editions.size > 1
  const columns = [
    { title: "Member", align: "left" as const },
    { title: "Period", align: "left" as const },
    { title: "Value ", align: "right" as const },
    ...(withCurrency ? [{ title: "Currency", align: "left" as const }] : []),
    ...(withEdition ? [{ title: "Edition", align: "left" as const }] : []),
  ]
  const lines = rows.map((row) => [
    memberName(row.member),
    row.period,
    formatFigure(row, decimals),
    ...(withCurrency ? [row.currency ?? ""] : []),
    ...(withEdition ? [row.edition ?? ""] : []),
  ])
  return renderTable(columns, lines, width)
}

function decimalsOfRows(rows: readonly AnswerRow[], indicator: Indicator): number {
  return decimalsFor(
    rows.map((row) => row.value),
    indicator.decimals,
  )
}
