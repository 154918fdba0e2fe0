import { hrefOf } from "../address.tsx"

/** What the page on revisions shows, all of it in its address. `null` leaves the choice to the page. */
export type RevisionsView = Readonly<{
  /** The two editions set against each other; `null` takes the two newest of the alliance. */
  from: string | null
  to: string | null
  indicator: string
  /** The smallest step listed, in the indicator's unit. */
  min: string | null
  /** Whose figures are shown edition by edition. */
  member: string
  asOf: string | null
  recordedBy: string | null
  /** The figure, or the row of estimates, whose evidence is open. */
  figure: string | null
}>

export const REVISIONS_PATH = "/revisions"
const FIRST_INDICATOR = "share-of-gdp"
const FIRST_MEMBER = "POL"

export function parseRevisionsView(query: URLSearchParams): RevisionsView {
  const given = (name: string) => query.get(name) || null
  return {
    from: given("from"),
    to: given("to"),
    indicator: given("indicator") ?? FIRST_INDICATOR,
    min: given("min"),
    member: given("member") ?? FIRST_MEMBER,
    asOf: given("asOf"),
    recordedBy: given("recordedBy"),
    figure: given("figure"),
  }
}

/** The address of a view; what is not said is left to the page. */
export function revisionsHref({
  indicator = FIRST_INDICATOR,
  member = FIRST_MEMBER,
  ...rest
}: Partial<RevisionsView>): string {
  return hrefOf(REVISIONS_PATH, { ...rest, indicator, member })
}
