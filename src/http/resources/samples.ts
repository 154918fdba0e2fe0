import { z } from "@hono/zod-openapi"
import { fine } from "../../model/index.ts"
import { CUT } from "../parameters.ts"
import { defineResource } from "../resource.ts"
import { sampleList } from "../schemas/lists.ts"

/** The sample articles that come with the product. */
export const samples = defineResource({
  id: "samples",
  method: "get",
  path: "/samples",
  summary: "Sample articles that come with the product",
  effect: "reads",
  forms: ["json", "csv"],
  query: z.strictObject(CUT),
  reply: sampleList,
  respond: async (_request, { samples }) => {
    const listed = (await samples.list()).map(({ name, title }) => ({ name, title }))
    return fine({
      body: { samples: listed },
      table: { columns: ["name", "title"], rows: listed.map((one) => [one.name, one.title]) },
    })
  },
})
