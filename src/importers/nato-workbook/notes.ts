import { type MemberCode, parseYear, type Sheet, type Year } from "../../model/index.ts"
import { parseMemberLabel } from "../nato/index.ts"

/** What a sheet's notes say that its cells do not. */
export type Notes = Readonly<{
  /** `Figures for 2023 and 2024 are estimates.` */
  estimates: ReadonlySet<Year>
  /** `Data are expressed in Euros (for Slovak Republic from 2009 …)`: the first year in the new currency. */
  newCurrencyFrom: ReadonlyMap<MemberCode, Year>
}>

const ESTIMATES = /figures for ([^.]*?) are estimates?/gi
const NEW_CURRENCY = /expressed in [a-z ]+\(([^)]*)\)/gi
const FROM = /for ([^,()]+?) from (\d{4})/gi

export function readNotes(sheet: Sheet): Notes {
  const estimates = new Set<Year>()
  const newCurrencyFrom = new Map<MemberCode, Year>()
  const seen = new Set<string>()
  for (const row of sheet.rows) {
    for (const cell of row.cells) {
      if (cell.value.kind !== "text" || cell.text.length < 20 || seen.has(cell.text)) continue
      seen.add(cell.text)
      const text = cell.text.slice(0, 4000)
      for (const [, years = ""] of text.matchAll(ESTIMATES))
        for (const year of yearsIn(years)) estimates.add(year)
      for (const [, inside = ""] of text.matchAll(NEW_CURRENCY)) {
        for (const [, name = "", from = ""] of inside.matchAll(FROM)) {
          const [label, year] = [parseMemberLabel(name.replace(/^.*\bfor /, "")), parseYear(from)]
          if (label && year) newCurrencyFrom.set(label.member, year)
        }
      }
    }
  }
  return { estimates, newCurrencyFrom }
}

/** `2023 and 2024`, `2022, 2023 and 2024`, `2023-2025` → every year named or spanned. */
function yearsIn(text: string): readonly Year[] {
  const years: Year[] = []
  for (const [, first = "", last] of text.matchAll(/\b(\d{4})e?(?:\s*(?:-|–|to)\s*(\d{4}))?/g)) {
    const [from, to] = [parseYear(first), parseYear(last ?? first)]
    if (from && to) for (let year = from as number; year <= to; year++) years.push(year as Year)
  }
  return years
}
