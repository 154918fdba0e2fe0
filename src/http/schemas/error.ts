import { z } from "@hono/zod-openapi"

export const errorSchema = z
  .object({
    error: z.object({
      code: z.string().openapi({ example: "question/unknown-indicator" }),
      message: z.string(),
      place: z.string(),
      remedy: z.string(),
    }),
  })
  .openapi("Error", { description: "The one shape every failed request answers with." })

export const problemSchema = z
  .object({
    code: z.string(),
    place: z.string(),
    found: z.string(),
    expected: z.string(),
    remedy: z.string(),
  })
  .openapi("Problem")
