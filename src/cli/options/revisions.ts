import {
  bad,
  type EditionId,
  fine,
  type IndicatorId,
  type Outcome,
  type PublisherId,
} from "../../model/index.ts"
import type {
  RevisionAnalysisQuestion,
  RevisionsBetweenQuestion,
  RevisionsQuestion,
  VintagesQuestion,
} from "../../questions/index.ts"
import { type CallWords, optionText } from "../command.ts"
import { parseMembersOption } from "./members.ts"
import { parseNumberOption } from "./number.ts"
import { parsePeriodOption } from "./period.ts"

export type AnyRevisionsQuestion =
  | RevisionsQuestion
  | RevisionsBetweenQuestion
  | VintagesQuestion
  | RevisionAnalysisQuestion

/**
 * The words of `muster revisions` → one of its four forms: two editions; an analysis; one figure; a panel of several.
 */
export function parseRevisions(call: CallWords): Outcome<AnyRevisionsQuestion> {
  const option = (name: string) => optionText(call, name)
  const given = (...names: readonly string[]) => names.some((name) => call.options.has(name))
  const [indicator = null] = call.arguments
  const [from, to] = [option("from"), option("to")]
  if (from !== null && to !== null)
    return given("member", "period", "publisher", "analysis")
      ? bad(NO_FORM)
      : toRevisionsBetween({ indicator, from, to, min: option("min") ?? "0" })
  if (given("from", "to", "min") || indicator === null) return bad(NO_FORM)
  const analysis = given("analysis")
  if (!analysis && !given("member")) return bad(NO_FORM)
  const members = parseMembersOption(option("member") ?? "all")
  if (!members.ok) return members
  const period = option("period")
  const periods = period === null ? fine(null) : parsePeriodOption("--period", period)
  if (!periods.ok) return periods
  const asked = {
    indicator: indicator as IndicatorId,
    members: members.value,
    periods: periods.value,
    publisher: option("publisher") as PublisherId | null,
  }
  if (analysis) return fine({ kind: "revision-analysis", ...asked })
  const [member, ...others] = members.value === "all" ? [] : members.value
  const year = periods.value?.from === periods.value?.to ? periods.value?.from : undefined
  if (member !== undefined && others.length === 0 && year !== undefined)
    return fine({
      kind: "revisions",
      indicator: asked.indicator,
      member,
      period: year,
      publisher: asked.publisher,
    })
  return fine({ kind: "vintages", ...asked, release: "all", prices: null })
}

const NO_FORM = {
  code: "cli/wrong-use",
  place: "muster revisions",
  found: "options of none of its forms",
  expected:
    "INDICATOR --member MEMBERS [--period YEARS], INDICATOR --analysis, or --from EDITION --to EDITION [--min DIFFERENCE]",
  remedy: "See `muster revisions --help`.",
}

function toRevisionsBetween(
  asked: Readonly<{ indicator: string | null; from: string; to: string; min: string }>,
): Outcome<RevisionsBetweenQuestion> {
  const min = parseNumberOption("--min", asked.min, { from: 0, to: Number.POSITIVE_INFINITY })
  if (!min.ok) return min
  return fine({
    kind: "revisions-between",
    from: asked.from as EditionId,
    to: asked.to as EditionId,
    min: min.value,
    indicator: asked.indicator as IndicatorId | null,
  })
}
