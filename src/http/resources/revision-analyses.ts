import { z } from "@hono/zod-openapi"
import {
  CUT,
  indicatorParameter,
  membersParameter,
  periodsParameter,
  publisherParameter,
} from "../parameters.ts"
import { ANSWER_FORMS, defineQuestion } from "../resource.ts"
import { revisionAnalysisAnswer } from "../schemas/vintages.ts"

/** How far estimates moved until the latest release. */
export const revisionAnalyses = defineQuestion({
  id: "revisionAnalyses",
  path: "/revision-analyses",
  summary: "How far estimates of one indicator moved, by member and horizon",
  forms: ANSWER_FORMS,
  query: z.strictObject({
    indicator: indicatorParameter,
    member: membersParameter.optional(),
    period: periodsParameter.optional(),
    publisher: publisherParameter.optional(),
    ...CUT,
  }),
  reply: revisionAnalysisAnswer,
  toQuestion: ({ query }) => ({
    kind: "revision-analysis",
    indicator: query.indicator,
    members: query.member ?? "all",
    periods: query.period ?? null,
    publisher: query.publisher ?? null,
  }),
})
