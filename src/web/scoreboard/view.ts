import type { BenchmarkAnswer } from "../../questions/index.ts"
import { hrefOf } from "../address.tsx"

/** What the scoreboard shows, all of it in its address. `null` leaves the choice to the API. */
export type ScoreboardView = Readonly<{
  benchmark: string
  period: string | null
  asOf: string | null
  recordedBy: string | null
  edition: string | null
  /** The member whose evidence is open. */
  figure: string | null
  sort: Sort | null
}>

export type Sort = Readonly<{ column: string; descending: boolean }>

export const SCOREBOARD_PATH = "/scoreboard"
const FIRST_BENCHMARK = "two-percent"

export function parseScoreboardView(query: URLSearchParams): ScoreboardView {
  const given = (name: string) => query.get(name) || null
  const sort = given("sort")
  return {
    benchmark: given("benchmark") ?? FIRST_BENCHMARK,
    period: given("period"),
    asOf: given("asOf"),
    recordedBy: given("recordedBy"),
    edition: given("edition"),
    figure: given("figure"),
    sort: sort === null ? null : { column: sort.replace(/^-/, ""), descending: sort.startsWith("-") },
  }
}

export function scoreboardHref(view: ScoreboardView): string {
  const { sort, ...rest } = view
  return hrefOf(SCOREBOARD_PATH, {
    ...rest,
    sort: sort === null ? null : `${sort.descending ? "-" : ""}${sort.column}`,
  })
}

/** The view with everything pinned that the answer was free to choose: its address will always show the same. */
export function frozen(view: ScoreboardView, answer: BenchmarkAnswer): ScoreboardView {
  return {
    ...view,
    period: answer.period,
    edition: answer.edition,
    asOf: answer.asOf,
    recordedBy: answer.recordedBy,
  }
}
