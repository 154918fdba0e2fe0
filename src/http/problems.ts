import { type Problem, ProblemError } from "../model/index.ts"

/** The one shape every failed request answers with, whatever failed. */
export type ErrorBody = Readonly<{
  error: Readonly<{ code: string; message: string; place: string; remedy: string }>
}>

export type ErrorStatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 421 | 500 | 503 | 504

/** Problem codes, or families of them (`question/`), and the status they answer with. The longest match counts. */
const STATUS_BY_CODE: readonly (readonly [prefix: string, status: ErrorStatus])[] = [
  ["http/bad-", 400],
  ["http/token-", 401],
  ["http/foreign-origin", 403],
  ["http/read-only", 403],
  ["http/not-found", 404],
  ["http/unknown-sample", 404],
  ["http/method-not-allowed", 405],
  ["http/body-too-large", 413],
  ["http/not-json", 415],
  ["http/unknown-host", 421],
  ["http/pages-not-built", 503],
  ["http/took-too-long", 504],
  ["question/", 400],
  ["question/unknown-", 404],
  ["question/edition-not-yet-known", 404],
  ["question/benchmark-not-yet", 404],
  ["question/no-", 404],
  ["export/", 400],
  ["export/no-chart", 404],
  ["export/no-renderer", 503],
  ["brief/", 400],
  ["extract/", 400],
  ["claims/", 400],
  ["import/", 400],
  ["article/", 400],
  ["reader/", 400],
  ["store/", 503],
  ["workspace/", 503],
]

/** The HTTP status of a problem; one of an unlisted family is our own fault. */
export function statusOf(problem: Problem): ErrorStatus {
  let best: readonly [string, ErrorStatus] = ["", 500]
  for (const entry of STATUS_BY_CODE)
    if (problem.code.startsWith(entry[0]) && entry[0].length > best[0].length) best = entry
  return best[1]
}

export function errorBody(problem: Problem): ErrorBody {
  const { code, place, found, expected, remedy } = problem
  const message = `Found ${found}; expected ${expected}.`
  return { error: { code, message: asParameters(message), place, remedy: asParameters(remedy) } }
}

/** A problem met on the way, as those who ask over HTTP read it. */
export function ofParameters(problem: Problem): Problem {
  return { ...problem, expected: asParameters(problem.expected), remedy: asParameters(problem.remedy) }
}

/** The domain's advice names options of the command line; here they are parameters: `--as-of` is `asOf`. */
function asParameters(text: string): string {
  return text.replace(/--([a-z]+(?:-[a-z]+)*)/g, (_, option: string) =>
    option.replace(/-([a-z])/g, (__, letter: string) => letter.toUpperCase()),
  )
}

/** Anything thrown on the way → a problem. What is not bad input is our fault, and says nothing of our insides. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof ProblemError) return thrown.problem
  return {
    code: "http/our-fault",
    place: "the server",
    found: "a fault of ours",
    expected: "an answer",
    remedy: "Try again; if it stays, report what you asked. The server's own log has the details.",
  }
}
