import { z } from "@hono/zod-openapi"
import {
  CUT,
  indicatorParameter,
  membersParameter,
  periodsParameter,
  publisherParameter,
} from "../parameters.ts"
import { ANSWER_FORMS, ask, defineResource } from "../resource.ts"
import { revisionAnalysisAnswer } from "../schemas/vintages.ts"

/** How far estimates moved until the latest release. */
export const revisionAnalyses = defineResource({
  id: "revisionAnalyses",
  method: "get",
  path: "/revision-analyses",
  summary: "How far estimates of one indicator moved, by member and horizon",
  effect: "reads",
  forms: ANSWER_FORMS,
  query: z.strictObject({
    indicator: indicatorParameter,
    member: membersParameter.optional(),
    period: periodsParameter.optional(),
    publisher: publisherParameter.optional(),
    ...CUT,
  }),
  reply: revisionAnalysisAnswer,
  respond: async ({ query }, holdings) =>
    ask(
      {
        kind: "revision-analysis",
        indicator: query.indicator,
        members: query.member ?? "all",
        periods: query.period ?? null,
        publisher: query.publisher ?? null,
      },
      query,
      holdings,
    ),
})
