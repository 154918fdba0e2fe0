import type { Indicator } from "../../indicators/index.ts"
import { memberName } from "../../model/index.ts"
import type { VintageRow, VintagesAnswer } from "../../questions/index.ts"
import type { Layout } from "../command.ts"
import { ABSENT_MARKS, decimalsFor, formatFigure } from "./figure.ts"
import { renderNotes } from "./notes.ts"
import { headingOf } from "./series.ts"
import { type Column, renderTable } from "./table.ts"
import { wrapText } from "./wrap.ts"

/** Every release as a panel, editions across; the first or latest one of each figure as a list. */
export function renderVintages(answer: VintagesAnswer, indicator: Indicator, layout: Layout): string {
  const { rows, question } = answer
  const panel = question.release === "all"
  const decimals = decimalsFor(
    rows.map((row) => row.value),
    indicator.decimals,
  )
  const shown = { all: "every release", first: "first releases", latest: "latest releases" }
  return [
    ...wrapText(`${headingOf(rows, indicator)}: ${shown[question.release]}`, layout.width),
    "",
    panel ? renderPanel(rows, decimals, layout) : renderList(rows, decimals, layout),
    "",
    renderNotes(answer, rows, layout, { marks: panel, editions: false }),
  ].join("\n")
}

function renderPanel(rows: readonly VintageRow[], decimals: number, { width }: Layout): string {
  const editions = [...new Map(rows.map((row) => [row.edition, row])).values()].sort((a, b) =>
    a.published < b.published ? -1 : a.published > b.published ? 1 : 0,
  )
  const cells = new Map(rows.map((row) => [`${row.member} ${row.period} ${row.edition}`, row]))
  const figures = [...new Map(rows.map((row) => [`${row.member} ${row.period}`, row])).values()]
  const single = new Set(rows.map((row) => row.member)).size === 1
  const columns: readonly Column[] = [
    { title: single && rows[0] ? memberName(rows[0].member) : "Member and period", align: "left" },
    ...editionTitles(editions).map((title) => ({ title: `${title} `, align: "right" as const })),
  ]
  const lines = figures.map(({ member, period }) => [
    single ? period : `${memberName(member)} ${period}`,
    ...editions.map(({ edition }) => {
      const row = cells.get(`${member} ${period} ${edition}`)
      return row ? formatFigure(row, decimals, ABSENT_MARKS) : ""
    }),
  ])
  return renderTable(columns, lines, width)
}

/** `2024-06-17, 2015 prices`: what tells the editions apart, and by its whole name where two came out on one day. */
function editionTitles(editions: readonly VintageRow[]): readonly string[] {
  const differ = (of: (row: VintageRow) => unknown) => new Set(editions.map(of)).size > 1
  const [bases, definitions] = [basesMatter(editions), differ((row) => row.definition)]
  const sameDay = new Set(editions.map((row) => row.published)).size < editions.length
  return editions.map((row) =>
    [
      sameDay ? row.edition : row.published,
      ...(bases ? [row.priceBase === null ? "base unstated" : `${row.priceBase} prices`] : []),
      ...(definitions && row.definition !== null ? [row.definition] : []),
    ].join(", "),
  )
}

/** Percentages are not moved by the price base of their edition. */
function basesMatter(rows: readonly VintageRow[]): boolean {
  return new Set(rows.flatMap((row) => (row.unit.startsWith("percent") ? [] : [row.priceBase]))).size > 1
}

function renderList(rows: readonly VintageRow[], decimals: number, { width }: Layout): string {
  const currencies = new Set(rows.flatMap((row) => row.currency ?? [])).size > 1
  const bases = basesMatter(rows)
  const columns: readonly Column[] = [
    { title: "Member", align: "left" },
    { title: "Period", align: "left" },
    { title: "Value ", align: "right" },
    ...(currencies ? [{ title: "Currency", align: "left" as const }] : []),
    ...(bases ? [{ title: "Prices of", align: "left" as const }] : []),
    { title: "Edition", align: "left" },
    { title: "Horizon", align: "right" },
  ]
  const lines = rows.map((row) => [
    memberName(row.member),
    row.period,
    formatFigure(row, decimals),
    ...(currencies ? [row.currency ?? ""] : []),
    ...(bases ? [row.priceBase === null ? "" : String(row.priceBase)] : []),
    row.edition ?? "",
    String(row.horizonYears),
  ])
  return renderTable(columns, lines, width)
}
