import { z } from "@hono/zod-openapi"
import { CUT, publisherParameter } from "../parameters.ts"
import { ask, defineResource, TABLE_FORMS } from "../resource.ts"
import { editionsAnswer } from "../schemas/answer.ts"

/** The editions held, and the files through which they reached us. */
export const editions = defineResource({
  id: "editions",
  method: "get",
  path: "/editions",
  summary: "Editions held, with their dates and carriers",
  effect: "reads",
  forms: TABLE_FORMS,
  query: z.strictObject({ publisher: publisherParameter.optional(), ...CUT }),
  reply: editionsAnswer,
  respond: async ({ query }, holdings) =>
    ask({ kind: "editions", publisher: query.publisher ?? null }, query, holdings),
})
