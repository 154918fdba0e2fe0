import { z } from "@hono/zod-openapi"
import { CUT, publisherParameter } from "../parameters.ts"
import { defineQuestion, TABLE_FORMS } from "../resource.ts"
import { editionsAnswer } from "../schemas/answer.ts"

/** The editions held, and the files through which they reached us. */
export const editions = defineQuestion({
  id: "editions",
  path: "/editions",
  summary: "Editions held, with their dates and carriers",
  forms: TABLE_FORMS,
  query: z.strictObject({ publisher: publisherParameter.optional(), ...CUT }),
  reply: editionsAnswer,
  toQuestion: ({ query }) => ({ kind: "editions", publisher: query.publisher ?? null }),
})
