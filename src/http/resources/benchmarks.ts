import { z } from "@hono/zod-openapi"
import { fine } from "../../model/index.ts"
import { benchmarksOn } from "../../questions/index.ts"
import type { Benchmark } from "../../records/index.ts"
import { CUT, cutOf } from "../parameters.ts"
import { defineResource } from "../resource.ts"
import { benchmarkList } from "../schemas/lists.ts"

/** The targets that exist on a day, commitments and demands. */
export const benchmarks = defineResource({
  id: "benchmarks",
  method: "get",
  path: "/benchmarks",
  summary: "Benchmarks known on a day, with their wording and source",
  effect: "reads",
  forms: ["json", "csv"],
  query: z.strictObject(CUT),
  reply: benchmarkList,
  respond: async ({ query }, { workspace }) => {
    const { asOf } = cutOf(query, workspace.now())
    const known = benchmarksOn(await workspace.snapshot(), asOf).map((one) => knownOn(one, asOf))
    return fine({
      body: { asOf, benchmarks: known },
      table: {
        columns: [
          "id",
          "title",
          "standing",
          "indicator",
          "threshold",
          "unit",
          "startsOn",
          "dueBy",
          "text",
          "source",
          "asOf",
        ],
        rows: known.map((one) => [
          one.id,
          one.title,
          one.standing,
          one.indicator,
          one.threshold,
          one.unit,
          one.startsOn,
          one.dueBy,
          one.text,
          one.source.citation,
          asOf,
        ]),
      },
    })
  },
})

/** What had not happened yet on the day is left out: later wordings, and the day it was superseded. */
function knownOn(benchmark: Benchmark, day: string): Benchmark {
  return {
    ...benchmark,
    endsOn: benchmark.endsOn !== null && benchmark.endsOn <= day ? benchmark.endsOn : null,
    wordings: benchmark.wordings.filter((wording) => wording.on <= day),
  }
}
