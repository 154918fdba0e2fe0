import type { ReactNode } from "react"
import { Link } from "./address.tsx"
import type { ApiProblem } from "./api.ts"

/** Something is on its way. Fades in late, so that what comes at once does not flicker. */
export function Loading({ what }: Readonly<{ what: string }>) {
  return (
    <p className="state loading" role="status">
      Fetching {what} …
    </p>
  )
}

/** Faults that may pass by themselves; anything else comes again the same. */
const PASSING = /^(web\/unreachable|http\/our-fault|http\/took-too-long|store\/)/

/** What went wrong, where, and what to do: the API's own words. */
export function Failure({ problem, onAgain }: Readonly<{ problem: ApiProblem; onAgain?: () => void }>) {
  return (
    <div className="state failure" role="alert">
      <p className="failure-message">{problem.message}</p>
      <p>{problem.remedy}</p>
      <p className="failure-code">
        {problem.code}, {problem.place}
      </p>
      {onAgain && PASSING.test(problem.code) ? (
        <button type="button" onClick={onAgain}>
          Try again
        </button>
      ) : null}
    </div>
  )
}

/** Nothing to show, and why. */
export function Empty({ title, children }: Readonly<{ title: string; children: ReactNode }>) {
  return (
    <div className="state empty">
      <h2>{title}</h2>
      {children}
    </div>
  )
}

export function NoSuchPage() {
  return (
    <Empty title="No such page">
      <p>
        There is nothing at this address. Start from the <Link href="/">brief</Link>, the{" "}
        <Link href="/scoreboard">scoreboard</Link> or the <Link href="/members">members</Link>.
      </p>
    </Empty>
  )
}
