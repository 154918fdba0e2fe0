import { indicatorOrThrow } from "../../indicators/index.ts"
import { currencyOf, type Edition, type PublisherId } from "../../model/index.ts"
import type { FiguresAsOf } from "../../records/index.ts"
import type { ImpliedGdp } from "../compare-question.ts"
import type { Findings } from "../evidence.ts"
import { readInEdition } from "../read-in-edition.ts"
import { definitionOf, statusOf } from "../reading.ts"
import { broughtOver } from "./brought-over.ts"
import { codeOf, EUR, NATIONAL, type Place, type Said, SHARE, USD } from "./readings.ts"

/**
 * The GDP a publisher must have used, from its newest edition at the cut that prints both its share and its spending:
 * in national currency where one has it or a rate of the year is held, else in the currency it prints. `null` without both.
 */
export function impliedGdpOf(
  view: FiguresAsOf,
  publisher: PublisherId,
  place: Place,
  { currencies, findings }: Readonly<{ currencies: ReadonlyMap<string, string>; findings: Findings }>,
): ImpliedGdp | null {
  const own = view.ofPublisher(publisher)
  const [...editions] = own.editions
  for (const { edition } of editions.reverse()) {
    const share = shareIn(own, edition, place)
    const money = share && moneyIn(own, edition, place, { publisher, view, currencies })
    if (!share || !money || money.currencyCode === null || money.reading.value === null) continue
    const spendingMillion = money.reading.value
    const figures = [...share.reading.figures, ...money.reading.figures]
    const gdpMillion = (100 * spendingMillion) / share.value
    return {
      publisher,
      edition: edition.id,
      published: edition.published,
      definition: definitionOf(share.reading, share.indicator),
      sharePercent: share.value,
      spendingMillion,
      gdpMillion,
      currencyCode: money.currencyCode,
      status: statusOf(figures),
      gdpRoundingMillion: (gdpMillion * roundingOf(own, share)) / share.value,
      computed: money.reading.computed,
      evidence: [...new Set(figures.map((figure) => findings.cite(figure)))],
    }
  }
  return null
}

type Share = Pick<Said, "indicator" | "reading"> & Readonly<{ value: number }>

function shareIn(own: FiguresAsOf, edition: Edition, place: Place): Share | null {
  const indicator = indicatorOrThrow(SHARE)
  for (const prices of indicator.prices) {
    const reading = readInEdition(own, { ...place, indicator, prices, edition })
    if (reading && reading.value !== null && reading.value > 0)
      return { indicator, reading, value: reading.value }
  }
  return null
}

/** Half a unit of the last decimal that the share's file writes. */
function roundingOf(own: FiguresAsOf, { reading }: Share): number {
  const [figure] = reading.figures
  const decimals = figure && reading.computed === null ? own.rounding(figure) : null
  return decimals === null ? 0 : 0.5 * 10 ** -decimals
}

/** Spending as one edition prints it, in the currency of the comparison where it can be had. */
function moneyIn(
  own: FiguresAsOf,
  edition: Edition,
  place: Place,
  {
    publisher,
    view,
    currencies,
  }: Readonly<{ publisher: PublisherId; view: FiguresAsOf; currencies: ReadonlyMap<string, string> }>,
): Said | null {
  const code = currencyOf(place.member, place.period) ?? "USD"
  const target = { id: code === "USD" ? USD : NATIONAL, code }
  const printed = [NATIONAL, EUR, USD].flatMap((id): readonly Said[] => {
    const indicator = indicatorOrThrow(id)
    const reading = readInEdition(own, { ...place, indicator, prices: "current", edition })
    if (!reading || reading.value === null) return []
    const named = id === NATIONAL ? currencies.get(publisher) : undefined
    const currencyCode = named ?? codeOf(reading, indicator, place)
    return [{ publisher, indicator, prices: "current", reading, currencyCode }]
  })
  const fitting = printed.find(({ currencyCode }) => currencyCode === target.code)
  if (fitting) return fitting
  for (const one of printed) {
    const brought = broughtOver(one, target, view, place)
    if (brought) return brought
  }
  return printed.find(({ currencyCode }) => currencyCode !== null) ?? null
}
