import { type IndicatorId, type MemberCode, roundTo, type Year } from "../../model/index.ts"
import { figureByEdition, type KnownFigure } from "../known/figures.ts"
import type { Known } from "../known/known.ts"
import { absenceShown, capitalised, grouped, nameInSentence, percent } from "../known/wording.ts"
import type { EditionValue } from "./by-edition.ts"

export const SHARE_OF_GDP = "share-of-gdp" as IndicatorId

/** A measure as claims speak of it. */
export type Measure = Readonly<{
  indicator: IndicatorId
  /** A number of it: `4.12 %`. Held figures keep two decimals, a text's own number is shown as it was meant. */
  number: (value: number, decimals: "held" | "stated") => string
  /** What follows the number: `of GDP`. */
  of: string
}>

const inPercent: Measure["number"] = (value, decimals) =>
  decimals === "held" ? `${roundTo(value, 2).toFixed(2)} %` : percent(value)
const inDollars: Measure["number"] = (value) => `US$ ${grouped(Math.round(value))} million`

export const MEASURES = {
  shareOfGdp: { indicator: SHARE_OF_GDP, number: inPercent, of: "of GDP" },
  spendingUsd: { indicator: "spending-usd" as IndicatorId, number: inDollars, of: "at current prices" },
  spendingConstantUsd: {
    indicator: "spending-constant-usd" as IndicatorId,
    number: inDollars,
    of: "at constant prices",
  },
  equipmentShare: {
    indicator: "equipment-share" as IndicatorId,
    number: inPercent,
    of: "of defence expenditure on equipment",
  },
  allianceShare: {
    indicator: "share-of-alliance-spending" as IndicatorId,
    number: inPercent,
    of: "of what the allies spend",
  },
  realChange: { indicator: "real-change" as IndicatorId, number: inPercent, of: "real change" },
} as const satisfies Record<string, Measure>

/** A member's figure in every edition that has the period, ready to be compared. */
export function valuesByEdition(
  known: Known,
  measure: Measure,
  place: Readonly<{ member: MemberCode; period: Year }>,
): readonly EditionValue<number>[] {
  return figureByEdition(known, { indicator: measure.indicator, ...place }).map((figure) => ({
    period: figure.period,
    edition: figure.edition,
    published: figure.published,
    value: figure.value,
    estimate: figure.estimate,
    evidence: figure.evidence,
    text: figureText(figure, measure),
  }))
}

/** `Poland 4.12 % of GDP for 2024 (estimate)`. */
export function figureText(figure: KnownFigure, measure: Measure): string {
  const name = capitalised(nameInSentence(figure.member))
  if (figure.value === null) return `${name} has no figure for ${figure.period} (${absenceShown(figure)})`
  return `${name} ${measure.number(figure.value, "held")} ${measure.of} for ${figure.period}${marks(figure)}`
}

/** ` (estimate, core defence)`: what a reader must know of a figure. */
export function marks(figure: KnownFigure): string {
  const words = [
    figure.estimate ? "estimate" : "",
    figure.definition === "core" ? "core defence" : "",
  ].filter(Boolean)
  return words.length > 0 ? ` (${words.join(", ")})` : ""
}

/** `The United States 3.21 % of GDP for 2024 (estimate), 3.22 % for 2025 (estimate)`: one member's figures of one edition. */
export function seriesText(figures: readonly KnownFigure[], measure: Measure): string {
  return figures
    .map((figure, at) => {
      if (at === 0) return figureText(figure, measure)
      return figure.value === null
        ? `no figure for ${figure.period}`
        : `${measure.number(figure.value, "held")} for ${figure.period}${marks(figure)}`
    })
    .join(", ")
}
