import { z } from "@hono/zod-openapi"
import { drawAnswer, renderSvg } from "../charts/index.ts"
import { answerTable, type Table } from "../exports/index.ts"
import { fine, type Outcome } from "../model/index.ts"
import { answer, benchmarksOn, type Question } from "../questions/index.ts"
import type { BriefReport, Workspace } from "../workspace/index.ts"
import { type CutQuery, cutOf } from "./parameters.ts"
import { ofParameters } from "./problems.ts"
import type { Samples } from "./samples.ts"

/** What a resource may use to answer. */
export type Holdings = Readonly<{ workspace: Workspace; samples: Samples }>

/**
 * `reads`: answers from what is held. `computes`: takes a body, stores nothing. `stores`: changes the workspace;
 * refused in read-only mode, and never without the token.
 */
export type Effect = "reads" | "computes" | "stores"

/** The forms a resource answers in: by `Accept`, or by the suffix `.csv` or `.svg`. */
export type Form = "json" | "csv" | "svg"

/** One answer, before it is written in one of its forms. */
export type Reply = Readonly<{
  /** The JSON form: always an object. */
  body: object
  table?: Table
  /** An SVG, or `null` where no chart draws this answer. */
  picture?: () => string | null
}>

/** One noun of the API. Routing, validation, the OpenAPI document and the docs come from these. */
export type Resource = Readonly<{
  /** Operation id in the OpenAPI document. */
  id: string
  method: "get" | "post"
  /** Below `/api/v1`, as OpenAPI writes it: `/benchmarks/{id}`. */
  path: `/${string}`
  summary: string
  effect: Effect
  forms: readonly Form[]
  request: Readonly<{ params: z.ZodObject | null; query: z.ZodObject; body: z.ZodObject | null }>
  /** Schema of the JSON form. */
  reply: z.ZodType
  respond: (request: RequestParts, holdings: Holdings) => Promise<Outcome<Reply>>
}>

export type RequestParts = Readonly<{ params: unknown; query: unknown; body: unknown }>

const PICTURE_PX = 900

const NONE = z.strictObject({})
type None = typeof NONE

type Definition<Params extends z.ZodObject, Query extends z.ZodObject, Body extends z.ZodObject> = Readonly<
  Omit<Resource, "request" | "respond"> & {
    params?: Params
    query?: Query
    body?: Body
    respond: (
      request: Readonly<{ params: z.output<Params>; query: z.output<Query>; body: z.output<Body> }>,
      holdings: Holdings,
    ) => Promise<Outcome<Reply>>
  }
>

/** Ties a resource's schemas to the types its `respond` sees. The router hands it only what those schemas let through. */
export function defineResource<
  Params extends z.ZodObject = None,
  Query extends z.ZodObject = None,
  Body extends z.ZodObject = None,
>({ params, query, body, respond, ...rest }: Definition<Params, Query, Body>): Resource {
  return {
    ...rest,
    request: { params: params ?? null, query: query ?? NONE, body: body ?? null },
    respond: respond as unknown as Resource["respond"],
  }
}

/** Asks the domain, with the cuts of the request: the answer as JSON, as its table, and as its chart where there is one. */
export async function ask(
  question: Question,
  query: CutQuery,
  { workspace }: Holdings,
): Promise<Outcome<Reply>> {
  const snapshot = await workspace.snapshot()
  const cut = cutOf(query, workspace.now())
  const outcome = answer(question, { snapshot, cut })
  if (!outcome.ok) return outcome
  const canvas = { widthPx: PICTURE_PX, benchmarks: benchmarksOn(snapshot, cut.asOf) }
  return fine({
    body: outcome.value,
    table: answerTable(outcome.value),
    picture: () => {
      const chart = drawAnswer(outcome.value, canvas)
      return chart && renderSvg(chart)
    },
  })
}

/** A brief with the problems met on the way, as one object. */
export function briefReply({ brief, problems }: BriefReport): Outcome<Reply> {
  return fine({ body: { ...brief, problems: problems.map(ofParameters) } })
}
