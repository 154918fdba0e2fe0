import { readFileSync } from "node:fs"
import { join } from "node:path"
import { z } from "zod"
import { bad, DEFINITIONS, fine, type Outcome, parseDate } from "../model/index.ts"
import {
  COUNTED,
  COUNTED_ASPECTS,
  type CountedAspect,
  DEFINITION_ASPECTS,
  type Snapshot,
} from "../records/index.ts"

/** What ships beside the figures: benchmarks, dated events, initiatives. */
export type ReferenceLists = Pick<
  Snapshot,
  "benchmarks" | "definitions" | "events" | "initiatives" | "publishers"
>

const day = z.string().refine((text) => parseDate(text) !== null, "a day such as 2025-06-25")
const words = z.string().min(1)

const source = z.looseObject({
  citation: words,
  publisher: words,
  sourceClass: z.enum(["official", "original-outlet", "relay", "state-media", "repost"]),
  url: z.url().nullable(),
})

const benchmark = z.looseObject({
  id: words,
  title: words,
  standing: z.enum(["commitment", "demand"]),
  indicator: words,
  threshold: z.number(),
  unit: words,
  definition: z.enum(DEFINITIONS).optional(),
  parts: z.looseObject({ core: z.number(), related: z.number() }).optional(),
  startsOn: day,
  endsOn: day.nullable(),
  dueBy: day.nullable(),
  reviewOn: day.nullable(),
  scope: words,
  text: words,
  source,
  wordings: z.array(z.looseObject({ on: day, meeting: words, text: words, source })),
})

const event = z.looseObject({
  id: words,
  names: z.array(words),
  title: words,
  on: day,
  until: day.nullable(),
  source,
})

const initiative = z.looseObject({
  id: words,
  title: words,
  names: z.array(words),
  announcedOn: day,
  deadline: day.nullable(),
  need: z.looseObject({ quantity: z.number(), unit: words }),
  beneficiary: words,
  leader: words,
  source,
  reports: z.array(
    z.looseObject({
      on: day,
      by: words,
      text: words,
      shareOfNeedPercent: z.number().nullable(),
      quantity: z.number().nullable(),
      basis: z.enum(["money-pledged", "units-pledged", "ordered", "delivered"]),
      selfReported: z.boolean(),
      source,
    }),
  ),
})

const counted = z.enum(COUNTED)
const definition = z.looseObject({
  id: z.enum(DEFINITIONS),
  publisher: words,
  title: words,
  text: words,
  ...(Object.fromEntries(COUNTED_ASPECTS.map((aspect) => [aspect, counted])) as Record<
    CountedAspect,
    typeof counted
  >),
  government: z.enum(["central", "general", "not-stated"]),
  basis: z.enum(["cash", "accrual", "budget", "not-stated"]),
  year: z.enum(["calendar", "fiscal", "not-stated"]),
  gdp: words,
  source,
  notes: z.array(
    z.looseObject({ aspect: z.enum(DEFINITION_ASPECTS), text: words, source: source.nullable() }),
  ),
  exceptions: z.array(
    z.looseObject({
      state: words,
      aspect: z.enum(DEFINITION_ASPECTS).nullable(),
      text: words,
      from: z.int().nullable(),
      until: z.int().nullable(),
      source,
    }),
  ),
})

const publisher = z.looseObject({
  id: words,
  name: words,
  series: words,
  licence: words,
  open: z.boolean(),
  commercialUse: z.enum(["yes", "no", "on-request"]),
  credit: words,
  url: z.url(),
})

const LISTS = {
  benchmarks: z.looseObject({ benchmarks: z.array(benchmark) }),
  events: z.looseObject({ events: z.array(event) }),
  initiatives: z.looseObject({ initiatives: z.array(initiative) }),
  definitions: z.looseObject({ definitions: z.array(definition) }),
  publishers: z.looseObject({ publishers: z.array(publisher) }),
} as const

/** Reads `benchmarks.json`, `events.json`, `initiatives.json`, `definitions.json` and `publishers.json`. Problem: `workspace/bad-reference-list`, with the path of the first bad field. */
export function readReferenceLists(dataDirectory: string): Outcome<ReferenceLists> {
  const lists: Partial<Record<keyof ReferenceLists, unknown>> = {}
  for (const name of Object.keys(LISTS) as readonly (keyof ReferenceLists)[]) {
    const file = `${name}.json`
    const json = readJson(join(dataDirectory, file))
    const parsed = LISTS[name].safeParse(json)
    if (!parsed.success) {
      const issue = parsed.error.issues[0]
      return bad({
        code: "workspace/bad-reference-list",
        place: `${file}, ${issue?.path.join(".") || "top level"}`,
        found: issue?.message ?? "something else",
        expected: `the list of ${name} that ships with Muster`,
        remedy: "Install Muster again.",
      })
    }
    lists[name] = (parsed.data as Record<string, unknown>)[name]
  }
  return fine(lists as ReferenceLists)
}

/** `undefined`, which no schema accepts, for a file that is missing or no JSON. */
export function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"))
  } catch {
    return undefined
  }
}
