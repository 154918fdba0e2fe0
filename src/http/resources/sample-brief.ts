import { z } from "@hono/zod-openapi"
import { bad } from "../../model/index.ts"
import { CUT, cutOf, publishedParameter } from "../parameters.ts"
import { briefReply, defineResource } from "../resource.ts"
import { briefSchema } from "../schemas/brief.ts"

/** The brief of a sample article. */
export const sampleBrief = defineResource({
  id: "sampleBrief",
  method: "get",
  path: "/samples/{name}/brief",
  summary: "The brief of a sample article",
  effect: "reads",
  forms: ["json"],
  params: z.object({ name: z.string().openapi({ example: "ministers-meet" }) }),
  query: z.strictObject({ published: publishedParameter, ...CUT }),
  reply: briefSchema,
  respond: async ({ params, query }, { samples, workspace }) => {
    const listed = await samples.list()
    const sample = listed.find((one) => one.name === params.name)
    if (!sample)
      return bad({
        code: "http/unknown-sample",
        place: "the path",
        found: `"${params.name}"`,
        expected: listed.map((one) => one.name).join(", ") || "a sample, but none is installed",
        remedy: "See /api/v1/samples for the samples there are.",
      })
    const text = await samples.read(sample)
    return briefReply(
      await workspace.brief({
        text,
        fileName: sample.fileName,
        published: query.published ?? null,
        cut: cutOf(query, workspace.now()),
      }),
    )
  },
})
