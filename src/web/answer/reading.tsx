import type { ReactNode } from "react"
import type { Read } from "../api.ts"
import { Failure, Loading } from "../states.tsx"

/** Problems that only say that nothing is held: a line of text, no alarm. */
const NOTHING_HELD = /^question\/(no-such-figure|no-edition-in-force|no-editions?-held)/

type ReadingProps<Value> = Readonly<{
  read: Read<Value> & Readonly<{ again: () => void }>
  /** What is fetched, to follow `Fetching`. */
  what: string
  children: (value: Value) => ReactNode
}>

/** An answer in a part of a page, or what stands there until it comes or when it does not. */
export function Reading<Value>({ read, what, children }: ReadingProps<Value>) {
  if (read.state === "failed")
    return NOTHING_HELD.test(read.problem.code) ? (
      <p className="nothing-held">
        {read.problem.message} {read.problem.remedy}
      </p>
    ) : (
      <Failure problem={read.problem} onAgain={read.again} />
    )
  const value = read.state === "ready" ? read.value : read.previous
  return value === null ? <Loading what={what} /> : children(value)
}

/** What was read, if anything was. */
export function held<Value>(read: Read<Value>): Value | null {
  return read.state === "ready" ? read.value : read.state === "loading" ? read.previous : null
}
