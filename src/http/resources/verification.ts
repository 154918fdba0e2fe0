import { z } from "@hono/zod-openapi"
import { fine } from "../../model/index.ts"
import { CUT } from "../parameters.ts"
import { defineResource } from "../resource.ts"
import { verificationSchema } from "../schemas/lists.ts"

/** The state of the store: its head, to note down elsewhere, and what is wrong with it. */
export const verification = defineResource({
  id: "verification",
  method: "get",
  path: "/verification",
  summary: "The store's head, and every problem found in it",
  effect: "reads",
  forms: ["json"],
  query: z.strictObject(CUT),
  reply: verificationSchema,
  respond: async (_request, { workspace }) => {
    const problems = await workspace.store.verify()
    return fine({ body: { ...(await workspace.store.head()), sound: problems.length === 0, problems } })
  },
})
