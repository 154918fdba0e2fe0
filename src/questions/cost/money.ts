import { currencyOf, type MemberCode, type Year } from "../../model/index.ts"
import type { CostRow } from "../cost-question.ts"
import type { RateBook } from "./rate-book.ts"
import type { Sums } from "./stated.ts"

type Money = Pick<
  CostRow,
  | "gapUsdMillion"
  | "gapEurMillion"
  | "gapNationalMillion"
  | "nationalCurrency"
  | "spendingUsdMillion"
  | "spendingNationalMillion"
  | "gdpUsdMillion"
  | "gdpNationalMillion"
>

/** The static gap in every currency a rate is held for, with the positions of the rates' cells. */
export function moneyOf(
  sums: Sums | null,
  request: Readonly<{ member: MemberCode | null; period: Year; targetPercent: number; stated: boolean }>,
  rates: RateBook,
): Readonly<{ money: Money; usdPerUnit: number | null; evidence: readonly number[] }> {
  const national = request.stated && sums ? sums.currency : nationalCurrencyOf(request)
  if (!sums) return { money: { ...NO_MONEY, nationalCurrency: national }, usdPerUnit: null, evidence: [] }
  const gap = (request.targetPercent * sums.gdpMillion) / 100 - sums.spendingMillion
  const [usd, eur, own] = ["USD", "EUR", national].map((currency) =>
    currency === null || currency === undefined ? null : rates.factor(sums.currency, currency),
  )
  const times = (amount: number, rate: typeof usd) => (rate ? amount * rate.factor : null)
  return {
    money: {
      gapUsdMillion: times(gap, usd),
      gapEurMillion: times(gap, eur),
      gapNationalMillion: times(gap, own),
      nationalCurrency: national,
      spendingUsdMillion: times(sums.spendingMillion, usd),
      spendingNationalMillion: times(sums.spendingMillion, own),
      gdpUsdMillion: times(sums.gdpMillion, usd),
      gdpNationalMillion: times(sums.gdpMillion, own),
    },
    usdPerUnit: usd?.factor ?? null,
    evidence: [usd, eur, own].flatMap((rate) => rate?.evidence ?? []),
  }
}

function nationalCurrencyOf({
  member,
  period,
}: Readonly<{ member: MemberCode | null; period: Year }>): string | null {
  return member === null ? null : currencyOf(member, period)
}

const NO_MONEY: Money = {
  gapUsdMillion: null,
  gapEurMillion: null,
  gapNationalMillion: null,
  nationalCurrency: null,
  spendingUsdMillion: null,
  spendingNationalMillion: null,
  gdpUsdMillion: null,
  gdpNationalMillion: null,
}
