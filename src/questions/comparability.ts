import { memberName } from "../model/index.ts"
import type { FiguresAsOf } from "../records/index.ts"
import type { AnswerRow } from "./answer.ts"
import type { Findings } from "./evidence.ts"

/** Money at different price years must not stand in one series: rows off the newest base become not comparable. */
export function onOnePriceBase(rows: readonly AnswerRow[], findings: Findings): readonly AnswerRow[] {
  if (rows.every((row) => row.prices !== "constant" || row.unit.startsWith("percent"))) return rows
  const bases = rows.flatMap((row) => (row.priceBase === null ? [] : [row.priceBase]))
  const base = Math.max(...bases)
  const unstated = rows.some((row) => row.value !== null && row.priceBase === null)
  if (bases.length === 0 || (!unstated && bases.every((one) => one === base))) return rows
  const years = [...[...new Set(bases)].sort().map(String), ...(unstated ? ["unstated"] : [])]
  findings.warn({
    code: "mixed-price-bases",
    text: `Figures at ${years.join(", ")} prices cannot stand in one series; those not at ${base} prices are left out. Ask for one edition to see them.`,
  })
  return rows.map(
    (row): AnswerRow =>
      row.value === null || row.priceBase === base ? row : { ...row, value: null, absent: "not-comparable" },
  )
}

/** Says where a series mixes definitions, or where the newest edition lacks a cell that an older one has. */
export function warnOfMixture(rows: readonly AnswerRow[], view: FiguresAsOf, findings: Findings): void {
  const definitions = new Set(rows.flatMap((row) => (row.definition === null ? [] : [row.definition])))
  if (definitions.size > 1)
    findings.warn({
      code: "definition-change",
      text: "Editions from 2026 on print core defence expenditure; figures of earlier editions follow the classic definition.",
    })
  const newestOf = new Map<string, string>()
  for (const row of rows) {
    const published = publishedOf(row, view)
    if (published && published > (newestOf.get(row.period) ?? "")) newestOf.set(row.period, published)
  }
  const older = rows.filter((row) => {
    const published = publishedOf(row, view)
    return published !== null && published < (newestOf.get(row.period) ?? "")
  })
  if (older.length > 0)
    findings.warn({
      code: "older-edition",
      text: `Not held in the newest edition, so taken from an older one: ${older
        .slice(0, 6)
        .map((row) => `${memberName(row.member)} ${row.period}`)
        .join(", ")}${older.length > 6 ? ` and ${older.length - 6} more` : ""}.`,
    })
}

function publishedOf(row: AnswerRow, view: FiguresAsOf): string | null {
  return view.editions.find((holding) => holding.edition.id === row.edition)?.edition.published ?? null
}
