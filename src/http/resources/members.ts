import { z } from "@hono/zod-openapi"
import { AGGREGATES, fine, membersOn, OTHER_AGGREGATES } from "../../model/index.ts"
import { CUT, cutOf } from "../parameters.ts"
import { defineResource } from "../resource.ts"
import { memberList } from "../schemas/lists.ts"

/** The allies on a day, and the groups publishers sum. */
export const members = defineResource({
  id: "members",
  method: "get",
  path: "/members",
  summary: "Members on a day, and aggregates with the members they then had",
  effect: "reads",
  forms: ["json", "csv"],
  query: z.strictObject(CUT),
  reply: memberList,
  respond: async ({ query }, { workspace }) => {
    const { asOf } = cutOf(query, workspace.now())
    const allies = membersOn(asOf)
    return fine({
      body: {
        asOf,
        members: allies.map(({ code, alpha2, name, joinedOn, hasArmedForces }) => ({
          code,
          alpha2,
          name,
          joinedOn,
          hasArmedForces,
        })),
        aggregates: [...AGGREGATES, ...OTHER_AGGREGATES].map(({ code, name, statesOn }) => ({
          code,
          name,
          members: statesOn(asOf).map((state) => state.code),
        })),
      },
      table: {
        columns: ["code", "alpha2", "name", "joinedOn", "hasArmedForces", "asOf"],
        rows: allies.map((one) => [one.code, one.alpha2, one.name, one.joinedOn, one.hasArmedForces, asOf]),
      },
    })
  },
})
