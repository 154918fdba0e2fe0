import { z } from "@hono/zod-openapi"
import { type Column, tableOf, text } from "../../exports/index.ts"
import type { SpendingDefinition } from "../../records/index.ts"
import { CUT } from "../parameters.ts"
import { defineResource, LIST_FORMS, listReply } from "../resource.ts"
import { definitionList } from "../schemas/lists.ts"

/** What each publisher counts as defence expenditure. It is no figure of a day, so the cut changes nothing. */
export const definitions = defineResource({
  id: "definitions",
  method: "get",
  path: "/definitions",
  summary: "What each publisher counts as defence expenditure, with the document that says so",
  effect: "reads",
  forms: LIST_FORMS,
  query: z.strictObject(CUT),
  reply: definitionList,
  respond: async (_request, { workspace }) => {
    const { definitions: held } = await workspace.snapshot()
    return listReply({ definitions: held }, tableOf(held, COLUMNS))
  },
})

const COLUMNS: readonly Column<SpendingDefinition>[] = [
  text("id", (one) => one.id),
  text("publisher", (one) => one.publisher),
  text("title", (one) => one.title),
  text("text", (one) => one.text),
  text("pensions", (one) => one.pensions),
  text("aidToOthers", (one) => one.aidToOthers),
  text("paramilitaries", (one) => one.paramilitaries),
  text("civilDefence", (one) => one.civilDefence),
  text("research", (one) => one.research),
  text("basis", (one) => one.basis),
  text("year", (one) => one.year),
  text("gdp", (one) => one.gdp),
  text("source", (one) => one.source.citation),
]
