import { z } from "@hono/zod-openapi"
import {
  CUT,
  editionParameter,
  indicatorParameter,
  membersParameter,
  periodsParameter,
  priceBaseParameter,
  pricesParameter,
  publisherParameter,
} from "../parameters.ts"
import { ANSWER_FORMS, defineQuestion } from "../resource.ts"
import { askAnswer } from "../schemas/answer.ts"

/** Figures of one indicator: a series, a slice, or both. */
export const observations = defineQuestion({
  id: "observations",
  path: "/observations",
  summary: "Figures of one indicator, by member and period",
  forms: ANSWER_FORMS,
  query: z.strictObject({
    indicator: indicatorParameter,
    member: membersParameter.optional(),
    period: periodsParameter.optional(),
    edition: editionParameter.optional(),
    publisher: publisherParameter.optional(),
    prices: pricesParameter.optional(),
    priceBase: priceBaseParameter.optional(),
    ...CUT,
  }),
  reply: askAnswer,
  toQuestion: ({ query }) => ({
    kind: "ask",
    indicator: query.indicator,
    members: query.member ?? "all",
    periods: query.period ?? null,
    edition: query.edition ?? null,
    publisher: query.publisher ?? null,
    prices: query.prices ?? null,
    priceBase: query.priceBase ?? null,
  }),
})
