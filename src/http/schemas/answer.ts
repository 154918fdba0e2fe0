import { z } from "@hono/zod-openapi"
import { DEFINITIONS, STATUSES, type Unit } from "../../model/index.ts"

/** The JSON forms of answers. Types live in `questions`; a test holds every answer against these. */
export const calendarDate = z.string().openapi({ format: "date", example: "2025-04-03" })
const instant = z.string().openapi({ format: "date-time", example: "2026-11-24T12:00:00.000Z" })

export const absent = z
  .enum(["not-reported", "not-a-member", "out-of-scope", "nil", "did-not-exist", "not-comparable"])
  .openapi({ description: "Why there is no number; present exactly where `value` is null." })

const UNITS = [
  "percent-of-gdp",
  "percent-of-spending",
  "percent-change",
  "percent-of-government-spending",
  "percent",
  "usd-million",
  "usd",
  "usd-thousand",
  "eur-million",
  "eur",
  "national-currency-million",
  "persons-thousand",
  "index",
  "national-currency-per-usd",
  "national-currency-per-eur",
] as const satisfies readonly Unit[]

export const unit = z.enum(UNITS)

export const evidenceSchema = z
  .object({
    publisher: z.string(),
    edition: z.string(),
    carrier: z.enum(["official", "transcription", "chart-extract", "press"]),
    sourceClass: z.enum(["official", "original-outlet", "relay", "state-media", "repost"]),
    file: z.string(),
    sha256: z.string().openapi({ description: "Hash of the file's bytes, hex." }),
    locator: z.string().openapi({ description: "Where in the file: sheet and cell, or row and column." }),
    citation: z.string(),
  })
  .openapi("Evidence", { description: "One file's cell behind a figure." })

export const caveatSchema = z
  .object({ code: z.string(), text: z.string() })
  .openapi("Caveat", { description: "What a careful reader must know before using the answer." })

export const figure = {
  member: z.string(),
  indicator: z.string(),
  period: z.string(),
  value: z.number().nullable(),
  absent: absent.optional(),
  unit,
  status: z.enum(STATUSES),
  prices: z.enum(["current", "constant"]).nullable(),
  priceBase: z.number().int().nullable(),
  currency: z.string().nullable(),
  definition: z.enum(DEFINITIONS).nullable(),
  edition: z.string().nullable(),
  evidence: z.array(z.number().int()).openapi({ description: "Positions in the answer's `evidence`." }),
}

export const crossed = z
  .array(z.object({ benchmark: z.string(), direction: z.enum(["up", "down"]) }))
  .openapi({ description: "Benchmarks whose side the figure changed." })

const verdict = z.enum(["met", "not-met", "not-reported", "out-of-scope", "not-a-member", "not-comparable"])

export const figureRow = z.object(figure).openapi("Figure")
export const revisionRow = z
  .object({
    ...figure,
    published: calendarDate,
    difference: z.number().nullable(),
    reasons: z.array(z.string()),
  })
  .openapi("Revision")
export const revisionBetweenRow = z
  .object({
    ...figure,
    before: z.number().nullable(),
    beforeAbsent: absent.optional(),
    difference: z.number().nullable(),
    reasons: z.array(z.string()),
    crossed,
  })
  .openapi("RevisionBetween")
export const benchmarkRow = z
  .object({
    ...figure,
    verdict,
    threshold: z.number(),
    gapPercentPoints: z.number().nullable(),
    core: z.object({ value: z.number().nullable(), threshold: z.number(), verdict }).optional(),
  })
  .openapi("BenchmarkResult")
export const editionRow = z
  .object({
    edition: z.string(),
    publisher: z.string(),
    title: z.string(),
    published: calendarDate,
    publishedPrecision: z.enum(["day", "month", "year"]),
    cutOff: calendarDate.nullable(),
    priceBase: z.number().int().nullable(),
    definition: z.enum(DEFINITIONS),
    carriers: z.array(
      z.object({
        carrier: z.enum(["official", "transcription", "chart-extract", "press"]),
        file: z.string(),
        sha256: z.string(),
        observations: z.number().int(),
        recordedAt: instant,
      }),
    ),
    observations: z.number().int(),
    indicators: z.array(z.string()),
    firstPeriod: z.string(),
    lastPeriod: z.string(),
    evidence: z.array(z.number().int()),
  })
  .openapi("Edition")

export function answerOf<Row extends z.ZodType>(row: Row) {
  return {
    question: z.looseObject({ kind: z.string() }),
    asOf: calendarDate,
    recordedBy: instant,
    rows: z.array(row),
    evidence: z.array(evidenceSchema),
    method: z.string(),
    caveats: z.array(caveatSchema),
  }
}

export const askAnswer = z.object(answerOf(figureRow)).openapi("AskAnswer")
export const editionsAnswer = z.object(answerOf(editionRow)).openapi("EditionsAnswer")
export const revisionsAnswer = z
  .object(answerOf(z.union([revisionRow, revisionBetweenRow])))
  .openapi("RevisionsAnswer")
export const benchmarkAnswer = z
  .object({
    ...answerOf(benchmarkRow),
    counts: z.object({
      met: z.number().int(),
      notMet: z.number().int(),
      notReported: z.number().int(),
      outOfScope: z.number().int(),
      notComparable: z.number().int(),
    }),
    benchmark: z.object({
      id: z.string(),
      title: z.string(),
      threshold: z.number(),
      unit,
      startsOn: calendarDate,
      text: z.string(),
      source: z.string(),
    }),
    aggregates: z.array(benchmarkRow),
    period: z.string(),
    edition: z.string(),
  })
  .openapi("BenchmarkAnswer")
