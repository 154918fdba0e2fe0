import { createRoute, OpenAPIHono } from "@hono/zod-openapi"
import type { Context } from "hono"
import { bodyLimit } from "hono/body-limit"
import { HTTPException } from "hono/http-exception"
import { methodNotAllowed } from "hono/method-not-allowed"
import { secureHeaders } from "hono/secure-headers"
import { timeout } from "hono/timeout"
import { MEDIA_TYPES } from "../exports/index.ts"
import type { Problem } from "../model/index.ts"
import type { Workspace } from "../workspace/index.ts"
import { type Access, guardBody, knownHostsOnly } from "./access.ts"
import { openApiDocument } from "./openapi.ts"
import { PAGE_PATHS, type Pages, sendAsset, sendDocument } from "./pages.ts"
import { problemOf } from "./problems.ts"
import type { Form, Holdings, RequestParts, Resource } from "./resource.ts"
import { RESOURCES } from "./resources.ts"
import { chooseForm, routingPath, send, sendProblem, sendText, tagOf } from "./respond.ts"
import type { Samples } from "./samples.ts"
import { errorSchema } from "./schemas/error.ts"
import { refuseInvalid } from "./validation.ts"

/** Everything the server needs; nothing is read from the environment. */
export type AppOptions = Access &
  Readonly<{
    workspace: Workspace
    samples: Samples
    pages: Pages
    /** Told of every fault of ours, which the client is not. */
    onFault?: (fault: unknown) => void
  }>

const BODY_MAX_BYTES = 1_000_000
const REQUEST_MAX_MS = 20_000

/** The server as a function from request to response: the API, its OpenAPI document, and the pages. */
export function createApp(options: AppOptions): OpenAPIHono {
  const app = new OpenAPIHono({
    getPath: routingPath,
    defaultHook: (checked, context) => refuseInvalid(checked, context),
  })
  app.use(secureHeaders({ contentSecurityPolicy: CONTENT_SECURITY_POLICY, referrerPolicy: "same-origin" }))
  app.use(knownHostsOnly(options))
  app.use(methodNotAllowed({ app, onMethodNotAllowed: refuseMethod }))
  app.use(timeout(REQUEST_MAX_MS, () => new HTTPException(504)))
  app.onError((fault, context) => sendProblem(context, problemOfFault(fault, options.onFault)))
  app.notFound((context) => sendMissing(context, options))

  const api = new OpenAPIHono({ defaultHook: (checked, context) => refuseInvalid(checked, context) })
  for (const resource of RESOURCES) serveResource(api, resource, options)
  app.route("/api/v1", api)

  const document = JSON.stringify(openApiDocument(api))
  const openApi = {
    text: document,
    tag: tagOf("openapi", document),
    mediaType: "application/json; charset=utf-8",
  }
  app.get("/api/v1/openapi.json", (context) => sendText(context, openApi))

  for (const path of PAGE_PATHS)
    app.get(path, (context) => sendDocument(context, options.pages, pageToken(options)))
  app.get("/assets/*", (context) => sendAsset(context, options.pages) ?? sendMissing(context, options))
  return app
}

function serveResource(api: OpenAPIHono, resource: Resource, options: AppOptions): void {
  const { params, query, body } = resource.request
  const holdings: Holdings = options
  if (resource.effect !== "reads")
    api.use(resource.path, async (context, next) => {
      if (context.req.method !== "POST") return next()
      return guardBody(options, resource.effect)(context, next)
    })
  if (body) api.use(resource.path, bodyLimit({ maxSize: BODY_MAX_BYTES, onError: refuseSize }))
  const route = createRoute({
    method: resource.method,
    path: resource.path,
    operationId: resource.id,
    summary: resource.summary,
    description: describeForms(resource),
    request: {
      query,
      ...(params ? { params } : {}),
      ...(body ? { body: { required: true, content: { "application/json": { schema: body } } } } : {}),
    },
    responses: {
      200: { description: resource.summary, content: contentOf(resource) },
      ...(resource.effect === "reads" ? { 304: { description: "Not modified since the given ETag" } } : {}),
      default: {
        description: "What went wrong",
        content: { "application/json": { schema: errorSchema } },
      },
    },
  })
  api.openapi(route, (async (context: Context) => {
    const form = chooseForm(context, resource)
    if (!form.ok) return sendProblem(context, form.problem)
    const outcome = await resource.respond(partsOf(context, resource), holdings)
    return outcome.ok ? send(context, outcome.value, form.value) : sendProblem(context, outcome.problem)
  }) as never)
}

function partsOf(context: Context, resource: Resource): RequestParts {
  const valid = context.req.valid as (target: string) => unknown
  const part = (target: string) => valid.call(context.req, target)
  return {
    query: part("query"),
    params: resource.request.params ? part("param") : {},
    body: resource.request.body ? part("json") : {},
  }
}

function contentOf(resource: Resource) {
  const content: Record<string, { schema: Resource["reply"] | { type: "string"; format?: "binary" } }> = {
    "application/json": { schema: resource.reply },
  }
  for (const form of resource.forms)
    if (form !== "json")
      content[MEDIA_TYPES[form].split(";")[0] ?? form] = {
        schema: BINARY_FORMS.includes(form) ? { type: "string", format: "binary" } : { type: "string" },
      }
  return content
}

const BINARY_FORMS: readonly Form[] = ["xlsx", "parquet", "png"]

function describeForms({ forms, effect }: Resource): string {
  const others = forms.filter((form) => form !== "json").map((form) => `\`.${form}\``)
  const also = others.length > 0 ? ` Also with the suffix ${others.join(" or ")}, or by \`Accept\`.` : ""
  const writes =
    effect === "reads" ? "" : " Needs `Content-Type: application/json` and our own origin, or none."
  return `Answers in JSON.${also}${writes}`
}

/** The token a page may hold: never the user's own one. */
function pageToken({ token, readOnly }: AppOptions): string {
  return token.from === "page" && !readOnly ? token.value : ""
}

function sendMissing(context: Context, options: AppOptions): Response {
  const wantsPage =
    !context.req.path.startsWith("/api/") && (context.req.header("Accept") ?? "").includes("text/html")
  if (wantsPage && options.pages.document !== null) {
    const page = sendDocument(context, options.pages, pageToken(options))
    return new Response(page.body, { status: 404, headers: page.headers })
  }
  return sendProblem(context, {
    code: "http/not-found",
    place: "the path",
    found: `"${context.req.path.slice(0, 200)}"`,
    expected: `a page (${PAGE_PATHS.join(", ")}) or a resource under /api/v1`,
    remedy: "See /api/v1/openapi.json for every resource.",
  })
}

function refuseMethod(context: Context, allowed: readonly string[]): Response {
  context.header("Allow", allowed.join(", "))
  return sendProblem(context, {
    code: "http/method-not-allowed",
    place: "the method",
    found: context.req.method,
    expected: allowed.join(" or "),
    remedy: "See /api/v1/openapi.json for what each resource takes.",
  })
}

function refuseSize(context: Context): Response {
  return sendProblem(context, {
    code: "http/body-too-large",
    place: "the body",
    found: `more than ${BODY_MAX_BYTES} bytes`,
    expected: `at most ${BODY_MAX_BYTES} bytes`,
    remedy: "Send one article at a time; the command line has no such limit.",
  })
}

function problemOfFault(fault: unknown, onFault: AppOptions["onFault"]): Problem {
  if (fault instanceof HTTPException && fault.status === 400)
    return {
      code: "http/bad-body",
      place: "the body",
      found: "text that is not JSON",
      expected: 'JSON: {"text": "…"}',
      remedy: "Check quotes and commas; encode as UTF-8.",
    }
  if (fault instanceof HTTPException && fault.status === 504)
    return {
      code: "http/took-too-long",
      place: "the server",
      found: `a request that takes more than ${REQUEST_MAX_MS / 1000} s`,
      expected: "an answer within that time",
      remedy: "Ask for fewer periods or a shorter text.",
    }
  const problem = problemOf(fault)
  if (problem.code === "http/our-fault") onFault?.(fault)
  return problem
}

const CONTENT_SECURITY_POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  fontSrc: ["'self'"],
  imgSrc: ["'self'"],
  connectSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
}
