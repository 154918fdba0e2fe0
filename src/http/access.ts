import { createHash, timingSafeEqual } from "node:crypto"
import type { MiddlewareHandler } from "hono"
import type { Problem } from "../model/index.ts"
import type { Effect } from "./resource.ts"
import { sendProblem } from "./respond.ts"

/**
 * The secret that writes need. `page`: made for this run and handed to our own page, which no other site can read.
 * `file`: kept by the user, shown to nobody, and needed for everything that takes a body.
 */
export type Token = Readonly<{ value: string; from: "page" | "file" }>

export type Access = Readonly<{
  /** `Host` headers that are us, with their ports: `127.0.0.1:4980`. */
  hosts: readonly string[]
  token: Token
  readOnly: boolean
}>

/** Refuses names that are not ours: a page of another site whose name was pointed here cannot ask anything. */
export function knownHostsOnly({ hosts }: Access): MiddlewareHandler {
  const known = new Set(hosts.map((host) => host.toLowerCase()))
  return async (context, next) => {
    const host = context.req.header("host")?.toLowerCase()
    if (host !== undefined && known.has(host)) return next()
    return sendProblem(context, {
      code: "http/unknown-host",
      place: "the Host header",
      found: host === undefined ? "none" : `"${host.slice(0, 100)}"`,
      expected: `one of ${hosts.join(", ")}`,
      remedy: "Use the address that `muster serve` printed, or serve with the host name you use.",
    })
  }
}

/** What a request that carries a body must show, by what it does. */
export function guardBody(access: Access, effect: Effect): MiddlewareHandler {
  return async (context, next) => {
    const header = (name: string) => context.req.header(name)
    const problem =
      foreignOrigin(header("origin"), header("sec-fetch-site"), header("host")) ??
      notJson(header("content-type")) ??
      (effect === "stores" && access.readOnly ? READ_ONLY : null) ??
      (effect === "stores" || access.token.from === "file"
        ? badToken(header("authorization"), access.token)
        : null)
    if (problem) return sendProblem(context, problem)
    return next()
  }
}

const READ_ONLY: Problem = {
  code: "http/read-only",
  place: "the server",
  found: "a request that would store something",
  expected: "reads and briefs only, since the server runs with --read-only",
  remedy: "Use the command line, or serve without --read-only.",
}

function foreignOrigin(origin: string | undefined, site: string | undefined, host: string | undefined) {
  const ours =
    origin === undefined || /^https?:\/\/(.+)$/.exec(origin)?.[1]?.toLowerCase() === host?.toLowerCase()
  if (ours && (site === undefined || site === "same-origin" || site === "none")) return null
  return {
    code: "http/foreign-origin",
    place: ours ? "the Sec-Fetch-Site header" : "the Origin header",
    found: `"${(ours ? site : origin)?.slice(0, 100)}"`,
    expected: "a request from our own page, or from a program that sends no Origin",
    remedy: "Open the workbench at this server's own address and try again.",
  }
}

function notJson(contentType: string | undefined) {
  if (contentType !== undefined && /^application\/json\s*(;|$)/i.test(contentType)) return null
  return {
    code: "http/not-json",
    place: "the Content-Type header",
    found: contentType === undefined ? "none" : `"${contentType.slice(0, 100)}"`,
    expected: "application/json",
    remedy: 'Send JSON: {"text": "…"} with Content-Type: application/json.',
  }
}

function badToken(authorization: string | undefined, token: Token) {
  const given = /^Bearer (.+)$/.exec(authorization ?? "")?.[1]
  if (given !== undefined && equal(given, token.value)) return null
  return {
    code: given === undefined ? "http/token-missing" : "http/token-wrong",
    place: "the Authorization header",
    found: given === undefined ? "no token" : "another token",
    expected: "Authorization: Bearer TOKEN",
    remedy:
      token.from === "file"
        ? "Use the token in the file the server was started with."
        : "Use the token in the page's `muster-token` meta element; it changes at every start.",
  }
}

/** Takes the same time whatever the difference. */
function equal(a: string, b: string): boolean {
  const hash = (text: string) => createHash("sha256").update(text).digest()
  return timingSafeEqual(hash(a), hash(b))
}
