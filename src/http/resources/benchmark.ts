import { z } from "@hono/zod-openapi"
import { CUT, editionParameter, yearParameter } from "../parameters.ts"
import { ANSWER_FORMS, defineQuestion } from "../resource.ts"
import { benchmarkAnswer } from "../schemas/answer.ts"

/** Who meets a benchmark, in an edition and for a period; as a picture, the scoreboard. */
export const benchmark = defineQuestion({
  id: "benchmark",
  path: "/benchmarks/{id}",
  summary: "Who meets a benchmark, with counts",
  forms: ANSWER_FORMS,
  params: z.object({ id: z.string().openapi({ example: "two-percent" }) }),
  query: z.strictObject({ edition: editionParameter.optional(), period: yearParameter.optional(), ...CUT }),
  reply: benchmarkAnswer,
  toQuestion: ({ params, query }) => ({
    kind: "benchmark",
    benchmark: params.id,
    edition: query.edition ?? null,
    period: query.period ?? null,
  }),
})
