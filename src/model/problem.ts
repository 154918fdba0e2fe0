/** Bad input, as data: what is wrong, where, and what to do. Never thrown inside the domain. */
export type Problem = Readonly<{
  /** `import/unknown-member`; each code has a section in docs/errors.md. */
  code: string
  /** File, sheet and cell, line and column, or option. */
  place: string
  found: string
  expected: string
  remedy: string
}>

/** A result that can be bad input. */
export type Outcome<Value> = Readonly<{ ok: true; value: Value } | { ok: false; problem: Problem }>

export function fine<Value>(value: Value): Outcome<Value> {
  return { ok: true, value }
}

export function bad<Value = never>(problem: Problem): Outcome<Value> {
  return { ok: false, problem }
}

/** One line for people: `import/unknown-unit: TABLE3!C14 says "m. euros"; expected …. Remedy.` */
export function problemLine(problem: Problem): string {
  return `${problem.code}: ${problem.place}: found ${problem.found}; expected ${problem.expected}. ${problem.remedy}`
}

/** A problem on its way to an edge that must answer with it (exit code, HTTP status). */
export class ProblemError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problemLine(problem))
    this.name = "ProblemError"
    this.problem = problem
  }
}
