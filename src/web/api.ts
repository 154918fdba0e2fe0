import { useEffect, useState } from "react"
import { heldToken } from "./token.ts"

/** What the API says when it cannot answer. */
export type ApiProblem = Readonly<{ code: string; message: string; place: string; remedy: string }>

/** Something asked of the API. While another is on its way, `previous` may still be shown. */
export type Read<Value> =
  | Readonly<{ state: "loading"; previous: Value | null }>
  | Readonly<{ state: "failed"; problem: ApiProblem }>
  | Readonly<{ state: "ready"; value: Value }>

type Outcome<Value> = Readonly<{ ok: true; value: Value }> | Readonly<{ ok: false; problem: ApiProblem }>

const UNREACHABLE: ApiProblem = {
  code: "web/unreachable",
  message: "The server does not answer.",
  place: "this page",
  remedy: "Check that `muster serve` still runs, then try again.",
}

async function ask<Value>(path: string, init?: RequestInit): Promise<Outcome<Value>> {
  try {
    const response = await fetch(`/api/v1${path}`, init)
    const body: unknown = await response.json()
    if (response.ok) return { ok: true, value: body as Value }
    return { ok: false, problem: (body as { error: ApiProblem }).error ?? UNREACHABLE }
  } catch {
    return { ok: false, problem: UNREACHABLE }
  }
}

/** Reads a path of the API again whenever it changes; `null` asks nothing. */
export function useRead<Value>(path: string | null): Read<Value> & Readonly<{ again: () => void }> {
  const [attempt, setAttempt] = useState(0)
  const [settled, setSettled] = useState<Readonly<{ key: string; outcome: Outcome<Value> }> | null>(null)
  const key = `${path}#${attempt}`
  useEffect(() => {
    if (path === null) return
    let wanted = true
    ask<Value>(path).then((outcome) => {
      if (wanted) setSettled({ key, outcome })
    })
    return () => {
      wanted = false
    }
  }, [path, key])
  const again = () => setAttempt((count) => count + 1)
  if (settled?.key === key)
    return settled.outcome.ok
      ? { state: "ready", value: settled.outcome.value, again }
      : { state: "failed", problem: settled.outcome.problem, again }
  return { state: "loading", previous: settled?.outcome.ok ? settled.outcome.value : null, again }
}

/** Sends an article to be briefed. */
export async function post<Value>(path: string, body: object): Promise<Outcome<Value>> {
  const token = heldToken()
  const headers = {
    "Content-Type": "application/json",
    ...(token ? { Authorization: `Bearer ${token}` } : {}),
  }
  return ask<Value>(path, { method: "POST", headers, body: JSON.stringify(body) })
}

/** A path with its parameters; those that are `null` are left out. */
export function apiPath(path: string, parameters: Readonly<Record<string, string | null>>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) if (value !== null) query.set(name, value)
  const text = query.toString()
  return text === "" ? path : `${path}?${text}`
}
