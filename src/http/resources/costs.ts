import { z } from "@hono/zod-openapi"
import { COST_PATHS, type StatedInputs } from "../../questions/index.ts"
import {
  amountParameter,
  CUT,
  editionParameter,
  membersParameter,
  percentParameter,
  yearParameter,
} from "../parameters.ts"
import { ANSWER_FORMS, defineQuestion } from "../resource.ts"
import { costAnswer } from "../schemas/cost.ts"

const query = z.strictObject({
  to: percentParameter("The target, percent of GDP.", "3.5"),
  member: membersParameter.optional(),
  period: yearParameter.optional(),
  edition: editionParameter.optional(),
  by: yearParameter.openapi({ description: "The year the target is to be met in." }).optional(),
  since: yearParameter.openapi({ description: "Where the line starts; default: the period." }).optional(),
  path: z.enum(COST_PATHS).openapi({ description: "How the share gets there. Default: linear." }).optional(),
  growth: percentParameter("Real growth of GDP a year. Default: the forecasts held.", "1.2").optional(),
  inflation: percentParameter("Rise of prices a year. Default: 0.", "2").optional(),
  share: percentParameter("States the share of GDP instead of reading it.", "2.3").optional(),
  gdp: amountParameter("States GDP, in millions or with mn, bn, tn.").optional(),
  spending: amountParameter("States the spending, likewise.").optional(),
  currency: z
    .string()
    .regex(/^[A-Za-z]{3}$/, "an ISO 4217 code")
    .openapi({ description: "Currency of the stated amounts. Default: USD.", example: "GBP" })
    .optional(),
  ...CUT,
})

/** What a target share of GDP costs, now and on the way to it. */
export const costs = defineQuestion({
  id: "costs",
  path: "/costs",
  summary: "What a target share of GDP costs each member, and the budget growth it takes",
  forms: ANSWER_FORMS,
  query,
  reply: costAnswer,
  toQuestion: ({ query }) => {
    const stated = statedIn(query)
    return {
      kind: "cost",
      targetPercent: query.to,
      members: query.member ?? (stated ? [] : "all"),
      period: query.period ?? null,
      edition: query.edition ?? null,
      by: query.by ?? null,
      since: query.since ?? null,
      path: query.path ?? "linear",
      growthPercent: query.growth ?? null,
      inflationPercent: query.inflation ?? 0,
      stated,
    }
  },
})

/** `null` where nothing is stated. */
function statedIn({ share, gdp, spending, currency }: z.output<typeof query>): StatedInputs | null {
  if ([share, gdp, spending, currency].every((one) => one === undefined)) return null
  return {
    sharePercent: share ?? null,
    gdpMillion: gdp ?? null,
    spendingMillion: spending ?? null,
    currency: (currency ?? "USD").toUpperCase(),
  }
}
