import type { IndicatorId, Observation } from "../../model/index.ts"
import { finishFigures } from "../finish-figures.ts"
import type { Importer, ImportRequest } from "../importer.ts"
import { averagesOf } from "./averages.ts"
import { presentCurrency, statesWith } from "./currencies.ts"
import { dailyFormOf, readDaily } from "./daily-table.ts"
import { ECB, newestDayOf, ratesAsOf } from "./edition.ts"
import { portalFormOf, readPortal } from "./portal-table.ts"
import { noDays } from "./problems.ts"
import type { Quotes } from "./quotes.ts"

const EURO_RATE = "euro-exchange-rate" as IndicatorId

/** The European Central Bank's reference rates: days in, averages of years out. */
export const ecbRates: Importer = {
  id: "ecb-rates",
  publisher: ECB,
  title: "European Central Bank, euro foreign exchange reference rates",
  reads: "the CSV of daily rates since 1999, or the data portal's CSV of daily or yearly rates (EXR)",
  recognise(request) {
    const quotes = quotesIn(request)
    if (!quotes) return null
    const newest = newestDayOf(quotes, request.published)
    const currencies = new Set([...quotes.daily.keys(), ...quotes.yearly.map(({ currency }) => currency)])
    const left = quotes.left.length > 0 ? `, ${quotes.left.length} of no state listed left out` : ""
    const holdsNothing = quotes.days.length === 0 && quotes.yearly.length === 0
    return {
      layout: `ECB reference rates, ${currencies.size} currencies${left}`,
      edition: newest && ratesAsOf(newest, request.editions),
      carrier: "official",
      refusal: holdsNothing ? (quotes.problems[0] ?? noDays(request.file.name)) : null,
    }
  },
  import(request, { edition, carrier }) {
    const quotes = quotesIn(request)
    if (!quotes) return { batches: [], problems: [] }
    const { file } = request
    const { averages, problems } = averagesOf(quotes, file.name)
    const printed = quotes.yearly.map((one): Row => {
      const { currency } = presentCurrency(one.currency)
      return { ...one, currency, status: "final" }
    })
    const known = new Set(printed.map(({ currency, period }) => `${currency} ${period}`))
    const computed = averages.filter(({ currency, period }) => !known.has(`${currency} ${period}`))
    const finished = finishFigures([...printed, ...computed].flatMap(observationsOf), {
      edition,
      carrier,
      file,
    })
    return {
      batches: finished.batch ? [finished.batch] : [],
      problems: [...quotes.problems, ...problems, ...finished.problems],
    }
  },
}

type Row = ReturnType<typeof averagesOf>["averages"][number]

function quotesIn({ content, file }: ImportRequest): Quotes | null {
  if (content.kind !== "table") return null
  const portal = portalFormOf(content)
  if (portal) return readPortal(content, portal, file.name)
  const daily = dailyFormOf(content)
  return daily && readDaily(content, daily, file.name)
}

/** One figure for each state that keeps the currency that year. */
function observationsOf({ currency, period, rate, status, locator }: Row): readonly Observation[] {
  return statesWith(currency, period).map((member) => ({
    indicator: EURO_RATE,
    member,
    period,
    prices: null,
    currency,
    value: { kind: "amount", amount: rate },
    status,
    locator,
  }))
}
