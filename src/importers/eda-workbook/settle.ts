import type { Measured, Observation, Problem } from "../../model/index.ts"
import { problem, scaleIn } from "../eda/index.ts"
import { parseFigure, shiftDecimal } from "../figure-text.ts"
import { parseMissingMark } from "../missing-mark.ts"
import type { Entry, ReadSheet } from "./read-sheet.ts"
import { scaleByShares } from "./scale-by-shares.ts"

/** Amount of a cell as it stands there. */
export type Raw =
  | Readonly<{ kind: "number"; number: number; isFraction: boolean }>
  | Readonly<{ kind: "missing" | "error" | "unreadable" }>

/** Entries of one sheet → figures in their indicators' units; money whose scale nothing tells is left out and told. */
export function settle({ entries, above }: ReadSheet): Readonly<{
  figures: readonly Observation[]
  problems: readonly Problem[]
}> {
  const problems: Problem[] = []
  const told = new Set<string>()
  const saidAbove = scaleIn(above)
  const scaleSaid = (entry: Entry) =>
    scaleIn(entry.cell?.numberFormat ?? "") ?? scaleIn(entry.heading) ?? saidAbove
  const shown = scaleByShares(entries, { scaleSaid, rawOf })
  const fractions = sharesAsFractions(entries)
  const figures = entries.flatMap((entry): readonly Observation[] => {
    const raw = rawOf(entry)
    const { concept, member, year, locator, cell, heading } = entry
    const figure = (value: Measured) => ({
      indicator: concept.indicator,
      prices: concept.prices,
      member,
      period: year.period,
      currency: null,
      value,
      status: year.status,
      locator,
    })
    if (raw.kind === "missing") return [figure({ kind: "absent", reason: "not-reported" })]
    if (raw.kind !== "number") {
      problems.push(problem.badCell(locator, cell?.text ?? "", raw.kind === "error"))
      return []
    }
    if (concept.measure === "share") {
      const shift = raw.isFraction || fractions.has(heading) ? 2 : 0
      return [figure({ kind: "amount", amount: shiftDecimal(raw.number, shift) })]
    }
    const scale =
      concept.measure === "money-per-head" ? (scaleIn(heading) ?? 0) : (scaleSaid(entry) ?? shown(entry))
    if (scale === null) {
      if (!told.has(heading)) problems.push(problem.unknownScale(locator, heading, String(raw.number)))
      told.add(heading)
      return []
    }
    const unit = concept.measure === "money-per-head" ? 0 : 6
    return [figure({ kind: "amount", amount: shiftDecimal(raw.number, scale - unit) })]
  })
  return { figures, problems }
}

function rawOf({ cell }: Entry): Raw {
  if (!cell) return { kind: "missing" }
  const isFraction = cell.numberFormat?.includes("%") ?? false
  if (cell.value.kind === "number") return { kind: "number", number: cell.value.number, isFraction }
  if (cell.value.kind === "error") return { kind: "error" }
  if (parseMissingMark(cell.text)) return { kind: "missing" }
  const number = cell.value.kind === "text" ? parseFigure(cell.text) : null
  return number === null ? { kind: "unreadable" } : { kind: "number", number, isFraction: false }
}

/** No state's share is a fifth of a percent throughout, and none is a fifth of all it has. */
const LARGEST_FRACTION = 0.2

/** Headings whose shares are fractions although no number format says so. */
function sharesAsFractions(entries: readonly Entry[]): ReadonlySet<string> {
  const largest = new Map<string, number>()
  for (const entry of entries) {
    const raw = rawOf(entry)
    if (entry.concept.measure !== "share" || raw.kind !== "number" || raw.isFraction) continue
    largest.set(entry.heading, Math.max(largest.get(entry.heading) ?? 0, raw.number))
  }
  return new Set([...largest].filter(([, share]) => share < LARGEST_FRACTION).map(([heading]) => heading))
}
