import type { Year } from "../../model/index.ts"
import type { FiguresAsOf } from "../../records/index.ts"
import type { Findings } from "../evidence.ts"
import { statusOf } from "../reading.ts"
import { type Rate, readRate } from "./exchange.ts"
import { releaseName } from "./release-name.ts"

/** The exchange rates of one answer: each read once, cited when used, and told in a sentence. */
export class RateBook {
  readonly #view: FiguresAsOf
  readonly #year: Year
  readonly #findings: Findings
  readonly #rates = new Map<string, Rate | null>()

  constructor(view: FiguresAsOf, year: Year, findings: Findings) {
    this.#view = view
    this.#year = year
    this.#findings = findings
  }

  /** What one unit of `from` is in `to`, or `null` where a rate is missing; with the positions of its cells. */
  factor(from: string, to: string): Readonly<{ factor: number; evidence: readonly number[] }> | null {
    if (from === to) return { factor: 1, evidence: [] }
    const [source, target] = [this.#rate(from), this.#rate(to)]
    if (!source || !target) return null
    const figures = [...source.figures, ...target.figures]
    return {
      factor: target.perUsd / source.perUsd,
      evidence: figures.map((figure) => this.#findings.cite(figure)),
    }
  }

  #rate(currency: string): Rate | null {
    const known = this.#rates.get(currency)
    if (known !== undefined) return known
    const rate = readRate(this.#view, currency, this.#year)
    this.#rates.set(currency, rate)
    return rate
  }

  /** `1 US dollar = 0.9239 EUR, 3.9812 PLN (averages of 2024; …)`, one sentence per year. */
  sentences(): readonly string[] {
    const byYear = new Map<Year, Rate[]>()
    for (const rate of this.#rates.values())
      if (rate && rate.figures.length > 0) byYear.set(rate.year, [...(byYear.get(rate.year) ?? []), rate])
    return [...byYear].map(([year, rates]) => {
      const amounts = rates.map((rate) => `${significant(rate.perUsd)} ${rate.currency}`).join(", ")
      const editions = rates.flatMap((rate) => rate.figures.map((figure) => figure.batch.edition))
      const names = [...new Set(editions.map(releaseName))].join("; ")
      const soFar = rates.some((rate) => statusOf(rate.figures) !== "final") ? ", not yet final" : ""
      return `1 US dollar = ${amounts}: averages of ${year}${soFar} (${names}).`
    })
  }

  /** Says which rates are of an earlier year, and which amounts are missing. */
  warn(): void {
    const others = [...this.#rates.values()].flatMap((rate) =>
      rate && rate.figures.length > 0 && rate.year !== this.#year ? [rate] : [],
    )
    for (const year of new Set(others.map((rate) => rate.year)))
      this.#findings.warn({
        code: "rate-of-other-year",
        text: `No rate of ${this.#year} is held for ${currencies(others.filter((rate) => rate.year === year))}: that of ${year} is used.`,
      })
    const missing = [...this.#rates].flatMap(([currency, rate]) => (rate ? [] : [currency]))
    if (missing.length > 0)
      this.#findings.warn({
        code: "no-rate-held",
        text: `No exchange rate of ${this.#year} or before is held for ${missing.join(", ")}: those amounts are left out.`,
      })
  }
}

function currencies(rates: readonly Rate[]): string {
  return rates.map((rate) => rate.currency).join(", ")
}

function significant(amount: number): string {
  return String(Number(amount.toPrecision(5)))
}
