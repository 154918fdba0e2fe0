import { z } from "@hono/zod-openapi"
import { bad, type Outcome } from "../../model/index.ts"
import {
  CUT,
  editionParameter,
  indicatorParameter,
  memberParameter,
  numberParameter,
  publisherParameter,
  yearParameter,
} from "../parameters.ts"
import { ANSWER_FORMS, defineQuestion } from "../resource.ts"
import { revisionsAnswer } from "../schemas/answer.ts"

const query = z.strictObject({
  indicator: indicatorParameter.optional(),
  member: memberParameter.optional(),
  period: yearParameter.optional(),
  publisher: publisherParameter.optional(),
  from: editionParameter.optional(),
  to: editionParameter.optional(),
  min: numberParameter("The smallest difference shown, in the indicator's unit. Default: 0.").optional(),
  ...CUT,
})

/** One figure through its editions, or everything that changed from one edition to another. */
export const revisions = defineQuestion({
  id: "revisions",
  path: "/revisions",
  summary:
    "One figure through its editions (indicator, member, period), or what changed between two (from, to)",
  forms: ANSWER_FORMS,
  query,
  reply: revisionsAnswer,
  toQuestion: ({ query }) => {
    const { indicator, member, period, publisher, from, to } = query
    if (from && to && !member && !period && !publisher)
      return { kind: "revisions-between", from, to, min: query.min ?? 0, indicator: indicator ?? null }
    if (indicator && member && period && !from && !to && query.min === undefined)
      return { kind: "revisions", indicator, member, period, publisher: publisher ?? null }
    return neitherForm(query)
  },
})

function neitherForm(given: z.output<typeof query>): Outcome<never> {
  const names = Object.keys(given).filter((name) => name !== "asOf" && name !== "recordedBy")
  return bad({
    code: "http/bad-parameter",
    place: "the query",
    found: names.length > 0 ? names.join(", ") : "no parameters",
    expected: "indicator, member and period together, publisher if need be; or from and to",
    remedy:
      "Ask /revisions?indicator=share-of-gdp&member=POL&period=2024, or /revisions?from=EDITION&to=EDITION.",
  })
}
