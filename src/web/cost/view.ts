import { hrefOf } from "../address.tsx"

/** What the cost page shows, all of it in its address, under the names the API has. `null` leaves the choice to the API. */
export type CostView = Readonly<{
  /** The target, percent of GDP. */
  to: string
  /** `all`, or members separated by commas; `null` asks for all, or for nobody in particular where figures are stated. */
  member: string | null
  period: string | null
  edition: string | null
  /** The year to be there in. */
  by: string | null
  since: string | null
  path: string | null
  growth: string | null
  inflation: string | null
  /** Figures the reader states instead of those of an edition. */
  share: string | null
  gdp: string | null
  spending: string | null
  currency: string | null
  asOf: string | null
  recordedBy: string | null
  /** The row whose evidence is open. */
  figure: string | null
  sort: Sort | null
}>

export type Sort = Readonly<{ column: string; descending: boolean }>

export const COST_PATH = "/cost"
const FIRST_TARGET = "3.5"

const TEXTS = [
  "member",
  "period",
  "edition",
  "by",
  "since",
  "path",
  "growth",
  "inflation",
  "share",
  "gdp",
  "spending",
  "currency",
  "asOf",
  "recordedBy",
  "figure",
] as const

export function parseCostView(query: URLSearchParams): CostView {
  const given = (name: string) => query.get(name) || null
  const sort = given("sort")
  const texts = Object.fromEntries(TEXTS.map((name) => [name, given(name)])) as Pick<
    CostView,
    (typeof TEXTS)[number]
  >
  return {
    ...texts,
    to: given("to") ?? FIRST_TARGET,
    sort: sort === null ? null : { column: sort.replace(/^-/, ""), descending: sort.startsWith("-") },
  }
}

/** The address of a view; what is not said is left to the API. */
export function costHref({ sort = null, to = FIRST_TARGET, ...rest }: Partial<CostView>): string {
  return hrefOf(COST_PATH, {
    to,
    ...rest,
    sort: sort === null ? null : `${sort.descending ? "-" : ""}${sort.column}`,
  })
}

/** What the API is asked for a view: all but what only the page shows. */
export function costParameters({
  sort: _,
  figure: __,
  ...rest
}: CostView): Readonly<Record<string, string | null>> {
  return rest
}

/** Whether the reader states figures of his own. */
export function isStated({ share, gdp, spending }: CostView): boolean {
  return share !== null || gdp !== null || spending !== null
}
