import { z } from "@hono/zod-openapi"
import { type Column, day, number, tableOf, text } from "../../exports/index.ts"
import { benchmarksOn } from "../../questions/index.ts"
import type { Benchmark } from "../../records/index.ts"
import { CUT, cutOf } from "../parameters.ts"
import { defineResource, LIST_FORMS, listReply } from "../resource.ts"
import { benchmarkList } from "../schemas/lists.ts"

/** The targets that exist on a day, commitments and demands. */
export const benchmarks = defineResource({
  id: "benchmarks",
  method: "get",
  path: "/benchmarks",
  summary: "Benchmarks known on a day, with their wording and source",
  effect: "reads",
  forms: LIST_FORMS,
  query: z.strictObject(CUT),
  reply: benchmarkList,
  respond: async ({ query }, { workspace }) => {
    const { asOf } = cutOf(query, workspace.now())
    const known = benchmarksOn(await workspace.snapshot(), asOf).map((one) => knownOn(one, asOf))
    return listReply({ asOf, benchmarks: known }, tableOf(known, [...COLUMNS, day("asOf", () => asOf)]))
  },
})

const COLUMNS: readonly Column<Benchmark>[] = [
  text("id", (one) => one.id),
  text("title", (one) => one.title),
  text("standing", (one) => one.standing),
  text("indicator", (one) => one.indicator),
  number("threshold", (one) => one.threshold),
  text("unit", (one) => one.unit),
  day("startsOn", (one) => one.startsOn),
  day("dueBy", (one) => one.dueBy),
  text("text", (one) => one.text),
  text("source", (one) => one.source.citation),
]

/** What had not happened yet on the day is left out: later wordings, and the day it was superseded. */
function knownOn(benchmark: Benchmark, day: string): Benchmark {
  return {
    ...benchmark,
    endsOn: benchmark.endsOn !== null && benchmark.endsOn <= day ? benchmark.endsOn : null,
    wordings: benchmark.wordings.filter((wording) => wording.on <= day),
  }
}
