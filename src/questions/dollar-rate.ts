import { currencyOf, type IndicatorId, type MemberCode } from "../model/index.ts"
import type { Figure, FiguresAsOf } from "../records/index.ts"
import { asPrinted, type EditionCell, type Reading, statusOf } from "./reading.ts"

const PER_EURO = "euro-exchange-rate" as IndicatorId
const SPENDING_NATIONAL = "spending-national" as IndicatorId
const SPENDING_USD = "spending-usd" as IndicatorId
const USA = "USA" as MemberCode

/** One edition's rate to the US dollar: printed; else crossed through the euro; else what its tables imply. */
export function readDollarRate(view: FiguresAsOf, cell: EditionCell): Reading | null {
  const { edition, indicator, prices, member, period } = cell
  const figure = view.inEdition(edition.id, { indicator: indicator.id, prices, member, period })
  return figure ? asPrinted(figure) : (crossed(view, cell) ?? implied(view, cell))
}

function crossed(view: FiguresAsOf, cell: EditionCell): Reading | null {
  const { edition, member, period } = cell
  const perEuro = (of: MemberCode) =>
    amountIn(view.inEdition(edition.id, { indicator: PER_EURO, prices: null, member: of, period }))
  const dollars = perEuro(USA)
  if (!dollars) return null
  const national = perEuro(member)
  const inEuro = currencyOf(member, period) === "EUR"
  if (!national && !inEuro) return null
  return {
    value: (national?.amount ?? 1) / dollars.amount,
    absent: null,
    status: statusOf([...(national ? [national.figure] : []), dollars.figure]),
    edition,
    currency: national ? (national.figure.observation.currency ?? currencyOf(member, period)) : "EUR",
    figures: national && member !== USA ? [national.figure, dollars.figure] : [dollars.figure],
    computed: national
      ? "Crossed through the euro: national currency per euro ÷ US dollars per euro."
      : "In the euro area: 1 ÷ US dollars per euro.",
  }
}

function implied(view: FiguresAsOf, { edition, member, period }: EditionCell): Reading | null {
  const spending = (indicator: IndicatorId) =>
    amountIn(view.inEdition(edition.id, { indicator, prices: "current", member, period }))
  const [national, dollars] = [spending(SPENDING_NATIONAL), spending(SPENDING_USD)]
  if (!national || !dollars) return null
  const figures = [national.figure, dollars.figure]
  return {
    value: national.amount / dollars.amount,
    absent: null,
    status: statusOf(figures),
    edition,
    currency: national.figure.observation.currency,
    figures,
    computed:
      "Not printed, but implied by the edition's tables: expenditure in national currency ÷ in US dollars, both at current prices.",
  }
}

function amountIn(figure: Figure | null): Readonly<{ amount: number; figure: Figure }> | null {
  const value = figure?.observation.value
  return figure && value?.kind === "amount" && value.amount !== 0 ? { amount: value.amount, figure } : null
}
