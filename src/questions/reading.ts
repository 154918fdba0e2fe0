import type { Indicator } from "../indicators/index.ts"
import type {
  AbsentReason,
  Definition,
  Edition,
  MemberCode,
  Prices,
  Status,
  Unit,
  Year,
} from "../model/index.ts"
import type { Figure } from "../records/index.ts"

/** A cell read at a cut: a number or the reason why there is none, and the figures it rests on. */
export type Reading = Readonly<{
  value: number | null
  absent: AbsentReason | null
  status: Status
  edition: Edition
  currency: string | null
  /** The year an index is 100 in, or at whose prices money is, where it is not the edition's own. */
  priceBase?: Year | null
  /** The best carrier's figure first, or the parts of a computed value. */
  figures: readonly Figure[]
  /** How it was computed; `null` where an edition printed it. */
  computed: string | null
}>

/** Which cell of which edition. */
export type EditionCell = Readonly<{
  indicator: Indicator
  prices: Prices | null
  member: MemberCode
  period: Year
  edition: Edition
}>

/** A figure as it stands in its file. */
export function asPrinted(figure: Figure): Reading {
  const { observation, batch } = figure
  const { value } = observation
  return {
    value: value.kind === "amount" ? value.amount : null,
    absent: value.kind === "absent" ? value.reason : null,
    status: observation.status,
    edition: batch.edition,
    currency: observation.currency,
    figures: [figure],
    computed: null,
  }
}

/** A computed value is no firmer than its parts. */
export function statusOf(figures: readonly Figure[]): Status {
  const statuses = figures.map(({ observation }) => observation.status)
  return (
    (["forecast", "highly-uncertain", "estimate"] as const).find((one) => statuses.includes(one)) ?? "final"
  )
}

/** What a figure counts as defence expenditure; `null` for one that counts none, such as GDP, or whose edition does not say. */
export function definitionOf({ edition }: Reading, { id }: Indicator): Definition | null {
  return COUNTS_NO_EXPENDITURE.test(id) || edition.definition === "none" ? null : edition.definition
}

const COUNTS_NO_EXPENDITURE = /^(gdp-|population$|exchange-rate$|euro-exchange-rate$|personnel$)/

/** The year at whose prices a reading is, or in which its index is 100; `null` where there is none or its edition does not say. */
export function priceBaseOf(
  { priceBase, edition }: Reading,
  of: Readonly<{ unit: Unit; prices: Prices | null }>,
): Year | null {
  if (priceBase !== undefined) return priceBase
  return of.prices === "constant" || of.unit === "index" ? edition.priceBase : null
}

/** How values were computed, each way once: of those that differ in their numbers alone the last is an example of all. */
export function waysTold(computed: ReadonlySet<string>): readonly string[] {
  const alike = new Map<string, string[]>()
  for (const way of computed) {
    const wording = way.replace(/\d[\d.]*/g, "#")
    alike.set(wording, [...(alike.get(wording) ?? []), way])
  }
  return [...alike.values()].map((ways) =>
    ways.length === 1 ? (ways[0] ?? "") : `${ways.at(-1)} The ${ways.length - 1} before it likewise.`,
  )
}
