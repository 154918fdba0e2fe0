import type { Context } from "hono"
import type { Problem } from "../model/index.ts"
import { sendProblem } from "./respond.ts"

type Issue = Readonly<{
  code?: string | undefined
  path: readonly PropertyKey[]
  message: string
  keys?: readonly string[]
}>

type Checked = Readonly<
  { target: string } & ({ success: true } | { success: false; error: { issues: unknown } })
>

/** What the schemas refused → the one error shape. The first refusal is enough to act on. */
export function refuseInvalid(checked: Checked, context: Context): Response | undefined {
  if (checked.success) return undefined
  const issue = (checked.error.issues as readonly Issue[])[0]
  return sendProblem(context, problemOf(issue, checked.target, context))
}

function problemOf(issue: Issue | undefined, target: string, context: Context): Problem {
  const inBody = target === "json"
  const code = inBody ? "http/bad-body" : "http/bad-parameter"
  const name = issue?.path.join(".") ?? ""
  const remedy = "See /api/v1/openapi.json for what each resource takes."
  if (issue?.code === "unrecognized_keys")
    return {
      code,
      place: inBody ? "the body" : "the query",
      found: `unknown ${inBody ? "fields" : "parameters"}: ${issue.keys?.join(", ")}`,
      expected: "only names this resource knows; they are case-sensitive",
      remedy,
    }
  const given = inBody ? undefined : context.req.query(name)
  return {
    code,
    place: inBody ? `the body's ${name || "object"}` : target === "query" ? `?${name}` : `the path's ${name}`,
    found: given === undefined ? "no such value" : `"${given.slice(0, 100)}"`,
    expected: issue?.message.replace(/^Invalid \w+: expected /, "") ?? "something else",
    remedy,
  }
}
