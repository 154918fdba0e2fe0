import type { Edition, Year } from "../../model/index.ts"
import type { CostPath, CostQuestion } from "../cost-question.ts"
import type { Growth } from "./growth.ts"
import { releaseName } from "./release-name.ts"

const PATH_SENTENCES: Readonly<Record<CostPath, string>> = {
  linear: "The share rises by the same percentage points every year",
  "constant-growth": "The budget grows at one rate every year",
  "back-loaded": "The share rises with the square of the time passed, most of it at the end",
}

/** What the way to the target takes for granted, in sentences. */
export function wayAssumptions(
  question: CostQuestion,
  period: Year,
  growths: readonly Growth[],
): readonly string[] {
  if (question.by === null) return []
  const { by, path, inflationPercent, growthPercent } = question
  const required =
    path === "constant-growth"
      ? ""
      : " The yearly growth required is the average compound rate; each year's own stands in the years."
  return [
    `${PATH_SENTENCES[path]} from ${period} to ${by}.${required}`,
    growthPercent === null
      ? forecastSentence(growths)
      : `GDP grows by ${growthPercent} % a year in real terms, as stated.`,
    inflationPercent === 0
      ? `No inflation: money is at the prices of ${period}.`
      : `Prices rise by ${inflationPercent} % a year, as stated: money is at each year's prices.`,
  ]
}

function forecastSentence(growths: readonly Growth[]): string {
  const editions = new Map<string, Edition>()
  for (const growth of growths)
    for (const { batch, observation } of growth.figures)
      if (observation.indicator === "gdp-real-change") editions.set(batch.edition.id, batch.edition)
  const names = [...editions.values()].map(releaseName).join("; ")
  const carried = [...new Set(growths.flatMap((growth) => growth.carriedFrom ?? []))].sort()
  const after =
    carried.length === 0 ? "" : `; after ${carried.join(" or ")} the growth of that year is carried on`
  return names === "" ? "No growth of GDP is needed." : `GDP grows as forecast by ${names}${after}.`
}
