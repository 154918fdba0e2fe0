import { createHash } from "node:crypto"
import type { Context } from "hono"
import { accepts } from "hono/accepts"
import { getPath } from "hono/utils/url"
import { EXPORT_FORMATS, MEDIA_TYPES, PICTURE_FORMATS } from "../exports/index.ts"
import { bad, fine, type Outcome, type Problem } from "../model/index.ts"
import { errorBody, statusOf } from "./problems.ts"
import type { Form, Reply, Resource } from "./resource.ts"

const SUFFIX = new RegExp(`\\.(${EXPORT_FORMATS.join("|")})$`)

/** The API's own description is called by its whole name. */
const OPENAPI_PATH = "/api/v1/openapi.json"

/** The path to route by: under the API a suffix names the form, not another resource. */
export function routingPath(request: Request): string {
  const path = getPath(request)
  return path.startsWith("/api/") && path !== OPENAPI_PATH ? path.replace(SUFFIX, "") : path
}

/** What a request asks for: the JSON of the API, or a file in some form, which `.json` also is. */
export type Wanted = Readonly<{ form: Form; asFile: boolean }>

/** The form asked for: by suffix, else by `Accept`, else JSON. A browser that navigates gets JSON, whatever pictures it likes. */
export function chooseForm(context: Context, resource: Resource): Outcome<Wanted> {
  const suffix = SUFFIX.exec(new URL(context.req.url).pathname)?.[1] as Form | undefined
  if (suffix && !resource.forms.includes(suffix)) return bad(noSuchForm(suffix, resource.forms))
  if (suffix) return fine({ form: suffix, asFile: true })
  if (context.req.header("Accept")?.includes("text/html")) return fine({ form: "json", asFile: false })
  const bare = (form: Form) => MEDIA_TYPES[form].split(";")[0] ?? ""
  const supports = resource.forms.map(bare)
  const chosen = accepts(context, { header: "Accept", supports, default: bare("json") })
  const form = resource.forms.find((one) => bare(one) === chosen) ?? "json"
  return fine({ form, asFile: form !== "json" })
}

/**
 * Writes a reply in its form, or 304 where the client has it. Tags are weak: the moment an answer was asked at
 * (`recordedBy`, where the request leaves it open) does not make it another answer.
 */
export async function send(context: Context, reply: Reply, { form, asFile }: Wanted): Promise<Response> {
  const open = context.req.query("recordedBy") === undefined
  const text = JSON.stringify(reply.body)
  const tag = tagOf(
    asFile ? `file ${form}` : form,
    open ? JSON.stringify(withoutRecordedBy(reply.body)) : text,
  )
  const mediaType = MEDIA_TYPES[form]
  if (!asFile) return sendText(context, { text, tag, mediaType })
  if (isHeld(context, tag)) return sendHeld(context, tag)
  if (!reply.file) return sendProblem(context, noSuchForm(form, ["json"]))
  const file = await reply.file(form, new URL(context.req.url).origin)
  if (!file.ok) return sendProblem(context, file.problem)
  context.header("Content-Disposition", dispositionOf(form, fileNameOf(context, reply, form)))
  return sendText(context, { text: file.value, tag, mediaType })
}

export function sendText(
  context: Context,
  { text, tag, mediaType }: Readonly<{ text: string | Uint8Array; tag: string; mediaType: string }>,
): Response {
  if (isHeld(context, tag)) return sendHeld(context, tag)
  stamp(context, tag)
  const body = typeof text === "string" ? text : Uint8Array.from(text)
  return context.body(body, 200, { "Content-Type": mediaType })
}

export function sendProblem(context: Context, problem: Problem): Response {
  return context.json(errorBody(problem), statusOf(problem))
}

/** A weak validator for a form of a text. */
export function tagOf(form: string, text: string): string {
  return `W/"${createHash("sha256").update(form).update("\n").update(text).digest("base64url").slice(0, 27)}"`
}

function isHeld(context: Context, tag: string): boolean {
  return context.req.method !== "POST" && matches(context.req.header("If-None-Match"), tag)
}

function sendHeld(context: Context, tag: string): Response {
  stamp(context, tag)
  return context.body(null, 304)
}

function stamp(context: Context, tag: string): void {
  context.header("ETag", tag)
  context.header("Cache-Control", "no-cache")
  context.header("Vary", "Accept")
}

/** Figures are saved; a picture may also stand in a page. */
function dispositionOf(form: Form, fileName: string): string {
  return `${PICTURE_FORMATS.includes(form) ? "inline" : "attachment"}; filename="${fileName}"`
}

function fileNameOf(context: Context, reply: Reply, form: Form): string {
  const name = (context.req.path.split("/").at(-1) ?? "muster").replace(SUFFIX, "")
  return reply.fileName?.(form) ?? `${name.replace(/[^A-Za-z0-9-]/g, "-")}.${form}`
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
