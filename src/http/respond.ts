import { createHash } from "node:crypto"
import type { Context } from "hono"
import { accepts } from "hono/accepts"
import { getPath } from "hono/utils/url"
import { renderCsv } from "../exports/index.ts"
import { bad, fine, type Outcome, type Problem } from "../model/index.ts"
import { errorBody, statusOf } from "./problems.ts"
import type { Form, Reply, Resource } from "./resource.ts"

const MEDIA_TYPES: Readonly<Record<Form, string>> = {
  json: "application/json",
  csv: "text/csv",
  svg: "image/svg+xml",
}

const SUFFIX = /\.(csv|svg)$/

/** The path to route by: under the API a suffix names the form, not another resource. */
export function routingPath(request: Request): string {
  const path = getPath(request)
  return path.startsWith("/api/") ? path.replace(SUFFIX, "") : path
}

/** The form asked for: by suffix, else by `Accept`, else JSON. */
export function chooseForm(context: Context, resource: Resource): Outcome<Form> {
  const suffix = SUFFIX.exec(new URL(context.req.url).pathname)?.[1] as Form | undefined
  if (suffix && !resource.forms.includes(suffix)) return bad(noSuchForm(suffix, resource.forms))
  if (suffix) return fine(suffix)
  const supports = resource.forms.map((form) => MEDIA_TYPES[form])
  const chosen = accepts(context, { header: "Accept", supports, default: MEDIA_TYPES.json })
  return fine(resource.forms.find((form) => MEDIA_TYPES[form] === chosen) ?? "json")
}

/**
 * Writes a reply in its form, or 304 where the client has it. Tags are weak: the moment an answer was asked at
 * (`recordedBy`, where the request leaves it open) does not make it another answer.
 */
export function send(context: Context, reply: Reply, form: Form): Response {
  const open = context.req.query("recordedBy") === undefined
  const text = write(reply, form)
  if (text === null) return sendProblem(context, noSuchForm(form, ["json"]))
  const tag = tagOf(form, open && form === "json" ? JSON.stringify(withoutRecordedBy(reply.body)) : text)
  const name = context.req.path.split("/").at(-1)
  if (form === "csv") context.header("Content-Disposition", `attachment; filename="${safeName(name)}.csv"`)
  return sendText(context, { text, tag, mediaType: `${MEDIA_TYPES[form]}; charset=utf-8` })
}

export function sendText(
  context: Context,
  { text, tag, mediaType }: Readonly<{ text: string; tag: string; mediaType: string }>,
): Response {
  context.header("ETag", tag)
  context.header("Cache-Control", "no-cache")
  context.header("Vary", "Accept")
  if (context.req.method !== "POST" && matches(context.req.header("If-None-Match"), tag)) {
    context.header("Content-Disposition", undefined)
    return context.body(null, 304)
  }
  return context.body(text, 200, { "Content-Type": mediaType })
}

export function sendProblem(context: Context, problem: Problem): Response {
  return context.json(errorBody(problem), statusOf(problem))
}

/** A weak validator for a form of a text. */
export function tagOf(form: string, text: string): string {
  return `W/"${createHash("sha256").update(form).update("\n").update(text).digest("base64url").slice(0, 27)}"`
}

/** `null` where this answer has no such form. */
function write({ body, table, picture }: Reply, form: Form): string | null {
  switch (form) {
    case "json":
      return JSON.stringify(body)
    case "csv":
      return table ? renderCsv(table) : null
    case "svg":
      return picture?.() ?? null
  }
}

function noSuchForm(asked: Form, forms: readonly Form[]): Problem {
  return {
    code: "http/not-found",
    place: "the path",
    found: `.${asked}`,
    expected: `a form this answer has: ${forms.join(", ")}`,
    remedy: "Leave the suffix out for JSON.",
  }
}

function withoutRecordedBy(body: object): object {
  return { ...body, recordedBy: undefined }
}

function matches(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false
  const strip = (text: string) => text.trim().replace(/^W\//, "")
  return header.split(",").some((one) => one.trim() === "*" || strip(one) === strip(tag))
}

function safeName(name: string | undefined): string {
  return (name ?? "muster").replace(/[^A-Za-z0-9-]/g, "-")
}
