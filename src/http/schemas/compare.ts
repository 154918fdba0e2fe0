import { z } from "@hono/zod-openapi"
import { DEFINITIONS, STATUSES } from "../../model/index.ts"
import { answerOf, calendarDate, figure, unit } from "./answer.ts"
import { source, spendingDefinition } from "./lists.ts"

const compareRow = z
  .object({
    ...figure,
    publisher: z.string(),
    published: calendarDate,
    currencyCode: z.string().nullable(),
    computed: z.string().nullable().openapi({ description: "How it follows from what was printed." }),
    difference: z.number().nullable(),
    differencePercent: z.number().nullable(),
    note: z.string().nullable().openapi({ description: "Why it cannot be set against the first row." }),
  })
  .openapi("ComparedFigure")

const extreme = z.object({ publisher: z.string(), value: z.number() })

const gap = z
  .object({
    indicator: z.string(),
    unit,
    currencyCode: z.string().nullable(),
    lowest: extreme,
    highest: extreme,
    difference: z.number(),
    differencePercent: z.number().nullable(),
  })
  .openapi("PublisherGap", { description: "How far the publishers are apart on one concept." })

const impliedGdp = z
  .object({
    publisher: z.string(),
    edition: z.string(),
    published: z.string(),
    definition: z.enum(DEFINITIONS).nullable(),
    sharePercent: z.number(),
    spendingMillion: z.number(),
    gdpMillion: z.number(),
    currencyCode: z.string(),
    status: z.enum(STATUSES),
    gdpRoundingMillion: z.number(),
    computed: z.string().nullable(),
    evidence: z.array(z.number().int()),
  })
  .openapi("ImpliedGdp", { description: "The GDP a publisher must have used: 100 × spending ÷ share." })

const shareSplit = z
  .object({
    from: impliedGdp,
    to: impliedGdp,
    differencePercentPoints: z.number(),
    spendingPercentPoints: z.number(),
    gdpPercentPoints: z.number(),
    revisionPercentPoints: z.number().nullable(),
    text: z.string(),
  })
  .openapi("ShareSplit", {
    description: "What of a difference in shares comes from spending, and what from GDP.",
  })

const reason = z
  .object({
    aspect: z.string(),
    kind: z.enum(["definition", "figures"]),
    text: z.string(),
    definitions: z.array(z.enum(DEFINITIONS)),
    publishers: z.array(z.string()),
    sources: z.array(source),
    evidence: z.array(z.number().int()),
  })
  .openapi("CompareReason")

const notHeld = z
  .object({
    publisher: z.string(),
    name: z.string(),
    why: z.string(),
    remedy: z.string().nullable(),
  })
  .openapi("NotHeld")

export const compareAnswer = z
  .object({
    ...answerOf(compareRow),
    gaps: z.array(gap),
    impliedGdp: z.array(impliedGdp),
    shareSplits: z.array(shareSplit),
    definitions: z.array(spendingDefinition),
    reasons: z.array(reason),
    notHeld: z.array(notHeld),
  })
  .openapi("CompareAnswer")
