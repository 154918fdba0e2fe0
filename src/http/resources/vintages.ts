import { z } from "@hono/zod-openapi"
import { RELEASES } from "../../questions/index.ts"
import {
  CUT,
  indicatorParameter,
  membersParameter,
  periodsParameter,
  pricesParameter,
  publisherParameter,
} from "../parameters.ts"
import { ANSWER_FORMS, defineQuestion } from "../resource.ts"
import { vintagesAnswer } from "../schemas/vintages.ts"

/** What each edition printed of the same figures. */
export const vintages = defineQuestion({
  id: "vintages",
  path: "/vintages",
  summary: "Figures of one indicator as every edition printed them",
  forms: ANSWER_FORMS,
  query: z.strictObject({
    indicator: indicatorParameter,
    member: membersParameter.optional(),
    period: periodsParameter.optional(),
    publisher: publisherParameter.optional(),
    prices: pricesParameter.optional(),
    release: z
      .enum(RELEASES)
      .openapi({ description: "Every release of a figure, or only its first or latest. Default: all." })
      .optional(),
    ...CUT,
  }),
  reply: vintagesAnswer,
  toQuestion: ({ query }) => ({
    kind: "vintages",
    indicator: query.indicator,
    members: query.member ?? "all",
    periods: query.period ?? null,
    publisher: query.publisher ?? null,
    prices: query.prices ?? null,
    release: query.release ?? "all",
  }),
})
