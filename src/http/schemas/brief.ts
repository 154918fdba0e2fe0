import { z } from "@hono/zod-openapi"
import { caveatSchema, evidenceSchema } from "./answer.ts"
import { problemSchema } from "./error.ts"

/** The JSON form of a brief. Types live in `claims` and `extract`; a test holds a brief against it. */
const span = z
  .array(z.number().int())
  .length(2)
  .openapi({ description: "UTF-16 offsets into `article.text`, end-exclusive.", example: [120, 180] })

const verdict = z.enum([
  "supported",
  "contradicted",
  "out-of-date",
  "depends-on-measure",
  "prediction",
  "opinion",
  "not-checkable",
])

const article = z.object({
  title: z.string().nullable(),
  published: z.string().nullable(),
  publishedFrom: z.enum(["option", "metadata", "dateline", "file-name", "unknown"]),
  section: z.string().nullable(),
  authors: z.array(z.string()),
  credit: z.string().nullable(),
  distributor: z.string().nullable(),
  copyright: z.string().nullable(),
  contributors: z.array(z.string()),
  language: z.string(),
  place: z.array(z.string()),
  text: z.string().openapi({ description: "What every offset counts in." }),
})

const statement = z
  .object({
    id: z.string(),
    kind: z.enum(["direct", "indirect", "mixed"]),
    speaker: z
      .object({
        mention: z.string(),
        name: z.string().nullable(),
        role: z.string().nullable(),
        affiliation: z.string().nullable(),
      })
      .nullable(),
    cue: z.string().nullable(),
    text: z.string(),
    content: z.array(span),
    source: z.array(span),
    cueSpan: z.array(span),
    addressee: z.string().nullable(),
    date: z.string().nullable(),
    place: z.string().nullable(),
    topics: z.array(z.string()),
    signals: z.array(z.looseObject({})),
  })
  .openapi("Statement")

const claim = z
  .object({
    id: z.string(),
    statement: z.string().nullable(),
    text: z.string(),
    span,
    kind: z.string(),
    quantity: z
      .object({
        value: z.number(),
        unit: z.string(),
        bound: z.enum(["exact", "up-to", "at-least", "over", "under"]),
        approximate: z.boolean(),
        of: z.string().nullable(),
      })
      .nullable(),
    verdict,
    said: z.enum(["confirmed", "single-source", "disputed"]),
    caveats: z.array(caveatSchema),
    asOf: z.string().nullable(),
    because: z.string(),
    edition: z.string().nullable(),
    evidence: z.array(evidenceSchema),
    since: z.array(z.object({ asOf: z.string(), text: z.string(), evidence: z.array(evidenceSchema) })),
    measures: z.array(z.object({ measure: z.string(), value: z.number(), verdict })),
  })
  .openapi("Claim")

export const briefSchema = z
  .object({
    article,
    statements: z.array(statement),
    claims: z.array(claim),
    touches: z.object({
      benchmarks: z.array(z.string()),
      initiatives: z.array(z.string()),
      members: z.array(z.string()),
    }),
    problems: z.array(problemSchema),
  })
  .openapi("Brief")
