import type { Carrier, Edition, Year } from "../../model/index.ts"
import { matchEdition, sameAsWritten } from "../edition-match.ts"
import { shiftDecimal } from "../figure-text.ts"
import type { EditionRegistry, Fingerprint, FingerprintFigure } from "../importer.ts"
import { absentReason } from "../missing-mark.ts"
import { type Figure, type Subject, subjectOfIndicator, yearsOf } from "../nato/index.ts"
import { inPercent } from "./fractions.ts"
import type { Series, TranscribedFigure } from "./read-table.ts"
import { scaled } from "./scale.ts"

/** Series of one edition with their subjects settled, and the edition where their figures tell it. */
export type Resolved = Readonly<{
  match: Readonly<{ edition: Edition; carrier: Carrier; firstEstimate: Year }> | null
  series: readonly Readonly<{ subject: Subject; figures: readonly TranscribedFigure[] }>[]
  /** Series nothing is known of. */
  unknown: readonly Series[]
  /** The year of figures whose file names none, from the fingerprint that matched. */
  onlyYear: Year | null
}>

/**
 * Whose figures are these? First the series whose words tell their subject are held against the registry; when they
 * match nothing, each series without a subject is, and takes the indicator of the fingerprint it satisfies. Percentages
 * copied out as fractions satisfy it a hundredfold, and are read so; those that no fingerprint is of are told by size.
 */
export function resolve(read: readonly Series[], registry: EditionRegistry, importer: string): Resolved {
  const resolved = held(read, registry, importer)
  return { ...resolved, series: inPercent(resolved.series) }
}

function held(read: readonly Series[], registry: EditionRegistry, importer: string): Resolved {
  const series = read.map((one) => ({ ...one, subject: one.subject ?? scaled(one) }))
  const told = series.flatMap(({ subject, figures }) => (subject ? [{ subject, figures }] : []))
  const untold = series.filter(({ subject }) => subject === null)
  const years = yearsOf(series.flatMap(({ figures }) => figures.map(({ period }) => period)))
  const priceBase = told.find(({ subject }) => subject.base !== null)?.subject.base ?? null
  const find = (shows: (figure: FingerprintFigure) => boolean) => {
    const match = matchEdition(registry, { importer, years, priceBase, shows })
    if (!match) return null
    const { registered, fingerprint, carrier } = match
    const { edition, firstEstimate } = registered
    return { fingerprint, match: { edition, carrier, firstEstimate } }
  }
  for (const shift of [AS_PRINTED, FRACTIONS]) {
    const byTold = find((figure) =>
      told.some(
        ({ subject, figures }) =>
          subject.indicator === figure[0] && holds(figures, subject.shift + shift, figure),
      ),
    )
    if (!byTold) continue
    const { match, fingerprint } = byTold
    const indicator = onlyIndicator(fingerprint)
    const series = told.map((one) => (one.subject.indicator === indicator ? shifted(one, shift) : one))
    return { match, series, unknown: untold, onlyYear: yearOf(fingerprint) }
  }
  for (const one of untold) {
    for (const shift of [AS_PRINTED, FRACTIONS, IN_UNITS]) {
      const found = find((figure) => holds(one.figures, shift, figure))
      const subject = found && subjectOfIndicator(onlyIndicator(found.fingerprint))
      if (!found || !subject) continue
      return {
        match: found.match,
        series: [...told, shifted({ subject, figures: one.figures }, shift)],
        unknown: untold.filter((other) => other !== one),
        onlyYear: yearOf(found.fingerprint),
      }
    }
  }
  return { match: null, series: told, unknown: untold, onlyYear: null }
}

/** Places between a figure as transcribed and as printed: the same; 0.0129 for 1.29 %; 6,744 soldiers for 6.744 thousand. */
const AS_PRINTED = 0
const FRACTIONS = 2
const IN_UNITS = -3

function shifted(one: Resolved["series"][number], shift: number): Resolved["series"][number] {
  return { ...one, subject: { ...one.subject, shift: one.subject.shift + shift } }
}

function yearOf({ figures }: Fingerprint): Year | null {
  return (figures[0]?.[2] ?? null) as Year | null
}

/** The indicator all of a fingerprint's figures are of; empty where they are of several. */
function onlyIndicator({ figures }: Fingerprint): string {
  const [first = ""] = figures[0] ?? []
  return figures.every(([indicator]) => indicator === first) ? first : ""
}

function holds(figures: readonly TranscribedFigure[], shift: number, wanted: FingerprintFigure): boolean {
  const [, member, year, written] = wanted
  return figures.some(
    (figure) =>
      figure.member === member &&
      (figure.period === null || figure.period === year) &&
      figure.value.kind === "amount" &&
      sameAsWritten(shiftDecimal(figure.value.amount, shift), written),
  )
}

/** Settled series → figures. A carrier that lost the estimate mark takes it from the edition. */
export function figuresOf(resolved: Resolved): readonly Figure[] {
  const firstEstimate = resolved.match?.firstEstimate ?? null
  return resolved.series.flatMap(({ subject, figures }) =>
    figures.flatMap((figure): readonly Figure[] => {
      const { indicator, prices, base, shift } = subject
      const { member, value } = figure
      const period = figure.period ?? resolved.onlyYear
      if (period === null) return []
      const estimate = figure.estimate ?? (firstEstimate !== null && period >= firstEstimate)
      return [
        {
          indicator,
          prices,
          base,
          member,
          period,
          currency: indicator === "spending-national" ? figure.currency : null,
          value:
            value.kind === "amount"
              ? { kind: "amount", amount: shiftDecimal(value.amount, shift) }
              : { kind: "absent", reason: absentReason({ mark: value.mark, indicator, member, period }) },
          status: estimate ? "estimate" : "final",
          locator: figure.locator,
          decimals: null,
          standing: "table",
        },
      ]
    }),
  )
}
