import type { BenchmarkAnswer } from "../../questions/index.ts"

/** The counts, each with its word; those that are nought and rare are left out. */
export function Counts({ counts }: Readonly<{ counts: BenchmarkAnswer["counts"] }>) {
  const shown = [
    { word: "met", count: counts.met, always: true },
    { word: "not met", count: counts.notMet, always: true },
    { word: "not reported", count: counts.notReported, always: true },
    { word: "not comparable", count: counts.notComparable, always: false },
    { word: "out of scope", count: counts.outOfScope, always: false },
  ]
  return (
    <dl className="counts">
      {shown
        .filter((one) => one.always || one.count > 0)
        .map((one) => (
          <div key={one.word} className={one.word === "met" ? "count lead" : "count"}>
            <dt>{one.word}</dt>
            <dd>{one.count}</dd>
          </div>
        ))}
    </dl>
  )
}
