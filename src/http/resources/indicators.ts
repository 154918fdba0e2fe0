import { z } from "@hono/zod-openapi"
import { type Column, tableOf, text, whole } from "../../exports/index.ts"
import { INDICATORS, type Indicator } from "../../indicators/index.ts"
import { CUT } from "../parameters.ts"
import { defineResource, LIST_FORMS, listReply } from "../resource.ts"
import { indicatorList } from "../schemas/lists.ts"

/** What can be asked of the figures. It does not change with time, so it takes no cut. */
export const indicators = defineResource({
  id: "indicators",
  method: "get",
  path: "/indicators",
  summary: "Indicators, with unit and meaning",
  effect: "reads",
  forms: LIST_FORMS,
  query: z.strictObject(CUT),
  reply: indicatorList,
  respond: async () =>
    listReply(
      {
        indicators: INDICATORS.map(({ id, title, meaning, unit, prices, decimals }) => ({
          id,
          title,
          meaning,
          unit,
          prices,
          decimals,
        })),
      },
      tableOf(INDICATORS, COLUMNS),
    ),
})

const COLUMNS: readonly Column<Indicator>[] = [
  text("id", (one) => one.id),
  text("title", (one) => one.title),
  text("meaning", (one) => one.meaning),
  text("unit", (one) => one.unit),
  whole("decimals", (one) => one.decimals),
]
