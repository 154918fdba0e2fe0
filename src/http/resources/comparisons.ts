import { z } from "@hono/zod-openapi"
import { CUT, memberParameter, yearParameter } from "../parameters.ts"
import { ANSWER_FORMS, defineQuestion } from "../resource.ts"
import { compareAnswer } from "../schemas/compare.ts"

/** One member and year by every publisher held, and why they differ. */
export const comparisons = defineQuestion({
  id: "comparisons",
  path: "/comparisons",
  summary: "One member and year by every publisher held, and why they differ",
  forms: ANSWER_FORMS,
  query: z.strictObject({ member: memberParameter, period: yearParameter, ...CUT }),
  reply: compareAnswer,
  toQuestion: ({ query }) => ({ kind: "compare", member: query.member, period: query.period }),
})
