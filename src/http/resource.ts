import { z } from "@hono/zod-openapi"
import {
  type ExportFormat,
  exportAnswer,
  fileNameOf,
  publish,
  renderCsv,
  type Table,
} from "../exports/index.ts"
import { fine, type Outcome } from "../model/index.ts"
import { answer, type Question } from "../questions/index.ts"
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

/** The forms a resource answers in: by `Accept`, or by a suffix such as `.csv`. Without either it answers in JSON. */
export type Form = ExportFormat

/** Of a list that is not an answer: its rows. */
export const LIST_FORMS: readonly Form[] = ["json", "csv"]
/** Of an answer that no chart draws. */
export const TABLE_FORMS: readonly Form[] = ["json", "csv", "xlsx", "parquet"]
/** Of an answer that a chart may draw. */
export const ANSWER_FORMS: readonly Form[] = [...TABLE_FORMS, "svg", "png"]

/** One answer, before it is written in one of its forms. */
export type Reply = Readonly<{
  /** The JSON form: always an object. */
  body: object
  /** The same as a file; `origin` is where this server was asked (`http://127.0.0.1:4980`). */
  file?: (form: Form, origin: string) => Promise<Outcome<Uint8Array | string>>
  /** What a saved file is called. */
  fileName?: (form: Form) => string
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
  /** For a resource that answers one question: the request → that question. */
  toQuestion?: (request: RequestParts) => Outcome<Question>
  respond: (request: RequestParts, holdings: Holdings) => Promise<Outcome<Reply>>
}>

export type RequestParts = Readonly<{ params: unknown; query: unknown; body: unknown }>

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

type QuestionDefinition<Params extends z.ZodObject, Query extends z.ZodObject> = Readonly<
  Omit<Resource, "method" | "effect" | "request" | "toQuestion" | "respond"> & {
    params?: Params
    query: Query
    toQuestion: (
      request: Readonly<{ params: z.output<Params>; query: z.output<Query> }>,
    ) => Question | Outcome<never>
  }
>

/** A resource that answers one question with the cuts of the request. */
export function defineQuestion<Query extends z.ZodObject, Params extends z.ZodObject = None>({
  params,
  query,
  toQuestion,
  ...rest
}: QuestionDefinition<Params, Query>): Resource {
  const read = (request: RequestParts): Outcome<Question> => {
    const question = toQuestion(request as Parameters<typeof toQuestion>[0])
    return "ok" in question ? question : fine(question)
  }
  return {
    ...rest,
    method: "get",
    effect: "reads",
    request: { params: params ?? null, query, body: null },
    toQuestion: read,
    respond: async (request, holdings) => {
      const question = read(request)
      return question.ok ? ask(question.value, request.query as CutQuery, holdings) : question
    },
  }
}

/** Asks the domain, with the cuts of the request: the answer as JSON, and as a file in any of its forms. */
async function ask(question: Question, query: CutQuery, { workspace }: Holdings): Promise<Outcome<Reply>> {
  const snapshot = await workspace.snapshot()
  const cut = cutOf(query, workspace.now())
  const outcome = answer(question, { snapshot, cut })
  if (!outcome.ok) return outcome
  return fine({
    body: outcome.value,
    file: (form, origin) => exportAnswer(publish(outcome.value, { snapshot, origin }), form),
    fileName: (form) => fileNameOf(outcome.value, form),
  })
}

/** A list that is not an answer, as JSON and as its table. */
export function listReply(body: object, table: Table): Outcome<Reply> {
  return fine({ body, file: async () => fine(renderCsv(table)) })
}

/** A brief with the problems met on the way, as one object. */
export function briefReply({ brief, problems }: BriefReport): Outcome<Reply> {
  return fine({ body: { ...brief, problems: problems.map(ofParameters) } })
}
