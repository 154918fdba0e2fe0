import { z } from "@hono/zod-openapi"
import { INDICATORS } from "../../indicators/index.ts"
import { fine } from "../../model/index.ts"
import { CUT } from "../parameters.ts"
import { defineResource } from "../resource.ts"
import { indicatorList } from "../schemas/lists.ts"

/** What can be asked of the figures. It does not change with time, so it takes no cut. */
export const indicators = defineResource({
  id: "indicators",
  method: "get",
  path: "/indicators",
  summary: "Indicators, with unit and meaning",
  effect: "reads",
  forms: ["json", "csv"],
  query: z.strictObject(CUT),
  reply: indicatorList,
  respond: async () =>
    fine({
      body: {
        indicators: INDICATORS.map(({ id, title, meaning, unit, prices, decimals }) => ({
          id,
          title,
          meaning,
          unit,
          prices,
          decimals,
        })),
      },
      table: {
        columns: ["id", "title", "meaning", "unit", "decimals"],
        rows: INDICATORS.map((one) => [one.id, one.title, one.meaning, one.unit, one.decimals]),
      },
    }),
})
