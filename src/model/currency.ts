import type { Brand } from "./brand.ts"
import type { MemberCode } from "./member.ts"
import type { Year } from "./period.ts"

/** ISO 4217: `PLN`, `EUR`. */
export type CurrencyCode = Brand<string, "CurrencyCode">

/** Own currency today, or the last one before the euro, and the year the euro came. Source: ISO 4217; European Central Bank. */
const CURRENCIES: Readonly<Record<string, readonly [own: string, euroFrom: number | null]>> = {
  ALB: ["ALL", null],
  AUT: ["ATS", 1999],
  BEL: ["BEF", 1999],
  BGR: ["BGN", 2026],
  CAN: ["CAD", null],
  CYP: ["CYP", 2008],
  CZE: ["CZK", null],
  DEU: ["DEM", 1999],
  DNK: ["DKK", null],
  ESP: ["ESP", 1999],
  EST: ["EEK", 2011],
  FIN: ["FIM", 1999],
  FRA: ["FRF", 1999],
  GBR: ["GBP", null],
  GRC: ["GRD", 2001],
  HRV: ["HRK", 2023],
  HUN: ["HUF", null],
  IRL: ["IEP", 1999],
  ISL: ["ISK", null],
  ITA: ["ITL", 1999],
  LTU: ["LTL", 2015],
  LUX: ["LUF", 1999],
  LVA: ["LVL", 2014],
  MKD: ["MKD", null],
  MLT: ["MTL", 2008],
  MNE: ["EUR", 2002],
  NLD: ["NLG", 1999],
  NOR: ["NOK", null],
  POL: ["PLN", null],
  PRT: ["PTE", 1999],
  ROU: ["RON", null],
  SVK: ["SKK", 2009],
  SVN: ["SIT", 2007],
  SWE: ["SEK", null],
  TUR: ["TRY", null],
  USA: ["USD", null],
  AUS: ["AUD", null],
  BRA: ["BRL", null],
  CHE: ["CHF", null],
  CHN: ["CNY", null],
  IND: ["INR", null],
  ISR: ["ILS", null],
  JPN: ["JPY", null],
  KOR: ["KRW", null],
  MEX: ["MXN", null],
  NZL: ["NZD", null],
  RUS: ["RUB", null],
  UKR: ["UAH", null],
  ZAF: ["ZAR", null],
}

/** The currency a state keeps its accounts in that year, redenominations carried back (`TRY` for 1995 too); `null` where we do not say. */
export function currencyOf(state: MemberCode, year: Year): CurrencyCode | null {
  const known = CURRENCIES[state]
  if (!known) return null
  const [own, euroFrom] = known
  return (euroFrom !== null && year >= euroFrom ? "EUR" : own) as CurrencyCode
}
