import { z } from "@hono/zod-openapi"
import { STATUSES } from "../../model/index.ts"
import { answerOf, calendarDate, crossed, figure, unit } from "./answer.ts"

const vintageRow = z
  .object({ ...figure, published: calendarDate, horizonYears: z.number().int() })
  .openapi("Vintage")

export const vintagesAnswer = z.object(answerOf(vintageRow)).openapi("VintagesAnswer")

const revisionPair = z
  .object({
    member: z.string(),
    period: z.string(),
    horizonYears: z.number().int(),
    estimate: z.number(),
    estimateEdition: z.string(),
    latest: z.number(),
    latestEdition: z.string(),
    revision: z.number().openapi({ description: "latest − estimate, in the indicator's unit." }),
    estimateStatus: z.enum(STATUSES),
    latestStatus: z.enum(STATUSES),
    withinRounding: z.boolean(),
    crossed,
    evidence: z.array(z.number().int()),
  })
  .openapi("RevisionPair", { description: "One estimate and what became of it." })

const revisionAnalysisRow = z
  .object({
    member: z.string().nullable().openapi({ description: "`null` is all members together." }),
    horizonYears: z.number().int(),
    unit,
    count: z.number().int(),
    meanRevision: z.number(),
    meanAbsoluteRevision: z.number(),
    standardDeviation: z.number().nullable(),
    meanAbsoluteRevisionPercent: z.number().nullable(),
    upward: z.number().int(),
    downward: z.number().int(),
    largest: revisionPair,
    evidence: z.array(z.number().int()),
  })
  .openapi("RevisionAnalysisResult")

export const revisionAnalysisAnswer = z
  .object({
    ...answerOf(revisionAnalysisRow),
    pairs: z.array(revisionPair),
    summary: z.string(),
  })
  .openapi("RevisionAnalysisAnswer")
