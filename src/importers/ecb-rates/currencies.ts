import {
  type CurrencyCode,
  currencyOf,
  MEMBERS,
  type MemberCode,
  OTHER_STATES,
  type Year,
} from "../../model/index.ts"

/** Currencies the bank quoted before a redenomination: the one of today, and the noughts that were struck off. */
const STRUCK: Readonly<Record<string, readonly [today: string, noughts: number]>> = {
  ROL: ["RON", 4],
  TRL: ["TRY", 6],
}

const STATES = [...MEMBERS, ...OTHER_STATES].map(({ code }) => code)

/** `TRL` → `TRY` and 6: the currency accounts are kept in today, and the power of ten between them. */
export function presentCurrency(code: string): Readonly<{ currency: CurrencyCode; noughts: number }> {
  const [currency, noughts] = STRUCK[code] ?? [code, 0]
  return { currency: currency as CurrencyCode, noughts }
}

/** Who keeps its accounts in that currency that year; nobody for the euro, which has no rate to itself. */
export function statesWith(currency: CurrencyCode, year: Year): readonly MemberCode[] {
  return currency === "EUR" ? [] : STATES.filter((state) => currencyOf(state, year) === currency)
}

/** Whether any state we list ever had it, since the euro began. */
export function isOfSomeState(code: string): boolean {
  const { currency } = presentCurrency(code)
  return ([1999, 2026] as Year[]).some((year) => statesWith(currency, year).length > 0)
}
