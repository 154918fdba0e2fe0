import { bad, fine, type Outcome, type Problem, type Year } from "../../model/index.ts"
import { COST_PATHS, type CostQuestion } from "../cost-question.ts"

/** Years a path may run over; beyond a century growth assumed is no assumption any more. */
const LONGEST_PATH = 100

/** What is wrong with the numbers of a question before any figure is looked at; `null` when nothing is. */
export function problemOf(question: CostQuestion): Problem | null {
  const { targetPercent, growthPercent, inflationPercent, path } = question
  if (!(targetPercent > 0 && targetPercent <= 100))
    return {
      code: "question/bad-target",
      place: "target",
      found: Number.isFinite(targetPercent) ? `${targetPercent} % of GDP` : "no target",
      expected: "a share of GDP above 0 and up to 100 %",
      remedy: "For example 3.5.",
    }
  if (growthPercent !== null && !(growthPercent >= -50 && growthPercent <= 100))
    return badRate("growth", growthPercent, "-50 to 100")
  if (!(inflationPercent >= -50 && inflationPercent <= 200))
    return badRate("inflation", inflationPercent, "-50 to 200")
  if (!COST_PATHS.includes(path))
    return {
      code: "question/bad-path",
      place: "path",
      found: `"${path}"`,
      expected: COST_PATHS.join(", "),
      remedy: "Leave it out for a linear path.",
    }
  return null
}

/** The years in order: since ≤ period < by. */
export function checkYears(
  years: Readonly<{ since: Year | null; period: Year; by: Year | null }>,
): Outcome<null> {
  const { since, period, by } = years
  if (since !== null && by === null)
    return bad({
      code: "question/years-out-of-order",
      place: "since",
      found: `a path from ${since} to no year`,
      expected: "the year the target is to be met in as well",
      remedy: "Say it with `by`, as in --by 2035.",
    })
  if (by !== null && !(by > period && by <= period + LONGEST_PATH))
    return bad({
      code: "question/years-out-of-order",
      place: "by",
      found: `${by} for figures of ${period}`,
      expected: `a year from ${period + 1} to ${period + LONGEST_PATH}`,
      remedy: `Choose a later year, or an earlier period than ${period}.`,
    })
  if (since !== null && since > period)
    return bad({
      code: "question/years-out-of-order",
      place: "since",
      found: `${since}, after the period ${period}`,
      expected: `${period} or an earlier year`,
      remedy: "A path starts where it is asked from or before.",
    })
  return fine(null)
}

function badRate(place: string, found: number, bounds: string): Problem {
  return {
    code: "question/bad-growth",
    place,
    found: `${found} % a year`,
    expected: `${bounds} % a year`,
    remedy: "Write percent a year, as in 1.8.",
  }
}
