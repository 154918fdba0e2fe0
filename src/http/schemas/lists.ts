import { z } from "@hono/zod-openapi"
import { DEFINITIONS } from "../../model/index.ts"
import { COUNTED } from "../../records/index.ts"
import { problemSchema } from "./error.ts"

/** The JSON forms of what is listed rather than asked. */
export const source = z.object({
  citation: z.string(),
  publisher: z.string(),
  sourceClass: z.string(),
  url: z.string().nullable(),
})

export const benchmarkList = z
  .object({
    asOf: z.string(),
    benchmarks: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        standing: z.enum(["commitment", "demand"]),
        indicator: z.string(),
        threshold: z.number(),
        unit: z.string(),
        definition: z.enum(DEFINITIONS).optional(),
        parts: z.object({ core: z.number(), related: z.number() }).optional(),
        startsOn: z.string(),
        endsOn: z.string().nullable(),
        dueBy: z.string().nullable(),
        reviewOn: z.string().nullable(),
        scope: z.string(),
        text: z.string(),
        source,
        wordings: z.array(z.object({ on: z.string(), meeting: z.string(), text: z.string(), source })),
      }),
    ),
  })
  .openapi("BenchmarkList")

const counted = z.enum(COUNTED)

export const spendingDefinition = z
  .object({
    id: z.enum(DEFINITIONS),
    publisher: z.string(),
    title: z.string(),
    text: z.string(),
    pensions: counted,
    aidToOthers: counted,
    paramilitaries: counted,
    civilDefence: counted,
    research: counted,
    basis: z.enum(["cash", "accrual", "budget", "not-stated"]),
    year: z.enum(["calendar", "fiscal", "not-stated"]),
    gdp: z.string(),
    source,
  })
  .openapi("SpendingDefinition")

export const definitionList = z.object({ definitions: z.array(spendingDefinition) }).openapi("DefinitionList")

export const indicatorList = z
  .object({
    indicators: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        meaning: z.string(),
        unit: z.string(),
        prices: z.array(z.enum(["current", "constant"]).nullable()),
        decimals: z.number().int(),
      }),
    ),
  })
  .openapi("IndicatorList")

export const memberList = z
  .object({
    asOf: z.string(),
    members: z.array(
      z.object({
        code: z.string(),
        alpha2: z.string(),
        name: z.string(),
        joinedOn: z.string(),
        hasArmedForces: z.boolean(),
      }),
    ),
    aggregates: z.array(z.object({ code: z.string(), name: z.string(), members: z.array(z.string()) })),
  })
  .openapi("MemberList")

export const sampleList = z
  .object({ samples: z.array(z.object({ name: z.string(), title: z.string() })) })
  .openapi("SampleList")

export const verificationSchema = z
  .object({
    head: z.string(),
    batches: z.number().int(),
    observations: z.number().int(),
    sound: z.boolean(),
    problems: z.array(problemSchema),
  })
  .openapi("Verification")
