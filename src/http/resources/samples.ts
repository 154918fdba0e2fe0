import { z } from "@hono/zod-openapi"
import { tableOf, text } from "../../exports/index.ts"
import { CUT } from "../parameters.ts"
import { defineResource, LIST_FORMS, listReply } from "../resource.ts"
import { sampleList } from "../schemas/lists.ts"

/** The sample articles that come with the product. */
export const samples = defineResource({
  id: "samples",
  method: "get",
  path: "/samples",
  summary: "Sample articles that come with the product",
  effect: "reads",
  forms: LIST_FORMS,
  query: z.strictObject(CUT),
  reply: sampleList,
  respond: async (_request, { samples }) => {
    const listed = (await samples.list()).map(({ name, title }) => ({ name, title }))
    const columns = [text("name", (one: Listed) => one.name), text("title", (one: Listed) => one.title)]
    return listReply({ samples: listed }, tableOf(listed, columns))
  },
})

type Listed = Readonly<{ name: string; title: string }>
