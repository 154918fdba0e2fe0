import { standsOnBase } from "../comparability.ts"
import type { CompareAnswer, CompareGap, CompareRow } from "../compare-question.ts"

type Undiffered = Omit<CompareRow, "difference" | "differencePercent">

/** Rows of one concept → the same, each set against the first that has a number. */
export function againstFirst(rows: readonly Undiffered[]): readonly CompareRow[] {
  const first = rows.find(({ value }) => value !== null)
  return rows.map((row): CompareRow => {
    const none = { ...row, difference: null, differencePercent: null }
    if (!first || first.value === null || row === first || row.value === null) return none
    const obstacle = obstacleBetween(first, row)
    if (obstacle !== null) return { ...none, note: row.note === null ? obstacle : `${obstacle} ${row.note}` }
    const difference = row.value - first.value
    return { ...row, difference, differencePercent: inPercent(difference, first.value, row.unit) }
  })
}

/** Why two figures of one concept cannot be subtracted. */
function obstacleBetween(first: Undiffered, row: Undiffered): string | null {
  if (standsOnBase(row) && (row.priceBase === null || row.priceBase !== first.priceBase))
    return `At ${baseName(row)}, the first at ${baseName(first)}.`
  if (row.unit !== "national-currency-million") return null
  const [one, other] = [first, row].map((of) => of.currencyCode ?? of.currency?.trim().toLowerCase() ?? "")
  return one === other
    ? null
    : `In ${row.currency ?? "an unnamed currency"}, the first in ${first.currency ?? "an unnamed currency"}; no rate of the year between them is held.`
}

function baseName({ priceBase }: Undiffered): string {
  return priceBase === null ? "prices of an unstated year" : `prices of ${priceBase}`
}

function inPercent(difference: number, of: number, unit: CompareRow["unit"]): number | null {
  return of === 0 || unit === "percent-change" ? null : (100 * difference) / Math.abs(of)
}

/** How far the rows of one concept are apart that can be set against its first; `null` for fewer than two. */
export function gapOf(rows: readonly CompareRow[]): CompareGap | null {
  const first = rows.find(({ value }) => value !== null)
  const comparable = rows.flatMap((row) =>
    row.value !== null && (row === first || row.difference !== null) ? [{ ...row, value: row.value }] : [],
  )
  const ordered = [...comparable].sort((a, b) => a.value - b.value)
  const [lowest, highest] = [ordered[0], ordered.at(-1)]
  if (!lowest || !highest || ordered.length < 2) return null
  const difference = highest.value - lowest.value
  return {
    indicator: lowest.indicator,
    unit: lowest.unit,
    currencyCode: lowest.currencyCode,
    lowest: { publisher: lowest.publisher, value: lowest.value },
    highest: { publisher: highest.publisher, value: highest.value },
    difference,
    differencePercent: inPercent(difference, lowest.value, lowest.unit),
  }
}

/** Rows that share an indicator, in their order. */
export function byConcept<Row extends Pick<CompareAnswer["rows"][number], "indicator">>(
  rows: readonly Row[],
): readonly (readonly Row[])[] {
  return [...new Set(rows.map(({ indicator }) => indicator))].map((id) =>
    rows.filter(({ indicator }) => indicator === id),
  )
}
