import { memberName } from "../model/index.ts"
import type { VintageRow } from "../questions/index.ts"
import { amountText, differenceText } from "./number-text.ts"
import { editionDay } from "./source-line.ts"

/** How far the figures of one year moved at most, from the first edition that has it to the newest. */
export function vintagesSentence(rows: readonly VintageRow[]): string {
  const moves = movesOf(rows)
  const editions = new Set(rows.map((row) => row.edition)).size
  if (rows.length === 0) return "No edition held gives a number."
  const [largest] = [...moves].sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference))
  const held = `${editions} edition${editions === 1 ? "" : "s"} held`
  if (!largest) return `${held}; no figure stands in more than one of them.`
  const { first, last, difference } = largest
  return (
    `${held}. The largest step is ${memberName(first.member)} ${first.period}: ${amountText(first.value ?? 0, first.indicator)} in the edition of ` +
    `${editionDay(first.edition ?? first.published)}, ${amountText(last.value ?? 0, last.indicator)} in that of ${editionDay(last.edition ?? last.published)} ` +
    `(${differenceText(difference, first.indicator)}).`
  )
}

type Move = Readonly<{ first: VintageRow; last: VintageRow; difference: number }>

/** Each figure's first and newest value, where both may be subtracted: money at one price base only. */
function movesOf(rows: readonly VintageRow[]): readonly Move[] {
  const figures = new Map<string, VintageRow[]>()
  for (const row of rows)
    if (row.value !== null) {
      const key = `${row.member} ${row.period}`
      figures.set(key, [...(figures.get(key) ?? []), row])
    }
  return [...figures.values()].flatMap((own) => {
    const ordered = [...own].sort((a, b) => (a.published < b.published ? -1 : 1))
    const [first, last] = [ordered[0], ordered.at(-1)]
    if (!first || !last || first === last || !isOneBase(first, last)) return []
    return [{ first, last, difference: (last.value ?? 0) - (first.value ?? 0) }]
  })
}

function isOneBase(first: VintageRow, last: VintageRow): boolean {
  return first.unit.startsWith("percent") || first.priceBase === last.priceBase
}
