import type { Problem } from "../model/index.ts"

/** What a process says of itself when it ends. Part of the contract with scripts. */
export const EXIT = {
  fine: 0,
  ourFault: 1,
  wrongUse: 2,
  withProblems: 3,
  notFound: 4,
  integrityBroken: 5,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** Codes, or beginnings of them, that are not simply wrong use. */
const EXIT_BY_CODE: readonly (readonly [beginning: string, exit: ExitCode])[] = [
  ["question/unknown-", EXIT.notFound],
  ["question/no-", EXIT.notFound],
  ["question/edition-not-yet-known", EXIT.notFound],
  ["question/benchmark-not-yet", EXIT.notFound],
  ["cli/unknown-member", EXIT.notFound],
  ["export/no-chart", EXIT.notFound],
  ["read/missing-file", EXIT.notFound],
  ["cli/other-head", EXIT.integrityBroken],
  ["store/broken-", EXIT.integrityBroken],
  ["bundled/", EXIT.ourFault],
  ["workspace/bad-reference-list", EXIT.ourFault],
  ["import/bad-edition-registry", EXIT.ourFault],
]

/** The exit code of a command that gave nothing but this problem. */
export function exitCodeOf(problem: Problem): ExitCode {
  return EXIT_BY_CODE.find(([beginning]) => problem.code.startsWith(beginning))?.[1] ?? EXIT.wrongUse
}
