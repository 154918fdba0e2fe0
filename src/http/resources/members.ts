import { z } from "@hono/zod-openapi"
import { type Column, day, flag, tableOf, text } from "../../exports/index.ts"
import { AGGREGATES, type Member, membersOn, OTHER_AGGREGATES } from "../../model/index.ts"
import { CUT, cutOf } from "../parameters.ts"
import { defineResource, LIST_FORMS, listReply } from "../resource.ts"
import { memberList } from "../schemas/lists.ts"

/** The allies on a day, and the groups publishers sum. */
export const members = defineResource({
  id: "members",
  method: "get",
  path: "/members",
  summary: "Members on a day, and aggregates with the members they then had",
  effect: "reads",
  forms: LIST_FORMS,
  query: z.strictObject(CUT),
  reply: memberList,
  respond: async ({ query }, { workspace }) => {
    const { asOf } = cutOf(query, workspace.now())
    const allies = membersOn(asOf)
    return listReply(
      {
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
      tableOf(allies, [...COLUMNS, day("asOf", () => asOf)]),
    )
  },
})

const COLUMNS: readonly Column<Member>[] = [
  text("code", (one) => one.code),
  text("alpha2", (one) => one.alpha2),
  text("name", (one) => one.name),
  day("joinedOn", (one) => one.joinedOn),
  flag("hasArmedForces", (one) => one.hasArmedForces),
]
