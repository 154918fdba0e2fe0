import { z } from "@hono/zod-openapi"
import { parseDate } from "../../model/index.ts"
import { CUT, cutOf } from "../parameters.ts"
import { briefReply, defineResource } from "../resource.ts"
import { briefSchema } from "../schemas/brief.ts"

/** Longer than any article; bounds the time one request can take. */
const TEXT_MAX_CHARACTERS = 200_000

const body = z
  .strictObject({
    text: z
      .string()
      .min(1, "some text")
      .max(TEXT_MAX_CHARACTERS, `at most ${TEXT_MAX_CHARACTERS} characters: one article at a time`)
      .openapi({ description: "The article's text." }),
    fileName: z
      .string()
      .max(300)
      .nullable()
      .optional()
      .openapi({ description: "Its file's name, where the date may stand." }),
    published: z
      .string()
      .refine((text) => parseDate(text) !== null, "a day, YYYY-MM-DD")
      .nullable()
      .optional()
      .openapi({ format: "date", description: "The day it was published, where the text does not say." }),
  })
  .openapi("BriefRequest")

/** Briefs an article. Nothing of it is stored. */
export const briefs = defineResource({
  id: "briefs",
  method: "post",
  path: "/briefs",
  summary: "Briefs an article; nothing of it is stored",
  effect: "computes",
  forms: ["json"],
  query: z.strictObject(CUT),
  body,
  reply: briefSchema,
  respond: async ({ body, query }, { workspace }) =>
    briefReply(
      await workspace.brief({
        text: body.text,
        fileName: body.fileName ?? null,
        published: body.published ?? null,
        cut: cutOf(query, workspace.now()),
      }),
    ),
})
