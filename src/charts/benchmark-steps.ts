import type { CalendarDate } from "../model/index.ts"
import { dayName } from "../questions/index.ts"
import type { Benchmark } from "../records/index.ts"
import type { Ink, Mark, Point } from "./chart.ts"
import { isFree } from "./free-place.ts"
import { line, text, textPx } from "./marks.ts"
import { shortText } from "./number-text.ts"
import type { TimeAxis } from "./time-axis.ts"

/** A benchmark as it stood over time: from the day it was agreed until the day another took its place. */
export type BenchmarkStep = Readonly<{
  threshold: number
  label: string
  startsOn: CalendarDate
  endsOn: CalendarDate | null
}>

/**
 * The commitments on an indicator as known on a day, oldest first. Demands are left out, and targets that include a part
 * nobody publishes: no printed figure can be held against them.
 */
export function benchmarkSteps(
  benchmarks: readonly Benchmark[],
  { indicator, asOf }: Readonly<{ indicator: string | undefined; asOf: CalendarDate }>,
): readonly BenchmarkStep[] {
  return benchmarks
    .filter((one) => one.indicator === indicator && one.standing === "commitment" && !one.parts)
    .filter((one) => one.startsOn <= asOf)
    .map(({ threshold, startsOn, endsOn }) => ({
      threshold,
      label: `${shortText(threshold)} %, from ${dayName(startsOn)}`,
      startsOn,
      endsOn: endsOn !== null && endsOn <= asOf ? endsOn : null,
    }))
    .sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
}

/** Those that stand at some time within the years shown. */
export function stepsWithin(
  steps: readonly BenchmarkStep[],
  { from, to }: Readonly<{ from: number; to: number }>,
): readonly BenchmarkStep[] {
  return steps.filter(
    ({ startsOn, endsOn }) =>
      Number(startsOn.slice(0, 4)) <= to && (endsOn === null || Number(endsOn.slice(0, 4)) >= from),
  )
}

/** A line per benchmark that starts at its date; where one follows another on the same day, a riser joins them. */
export function stepMarks(steps: readonly BenchmarkStep[], { time, y }: StepPlace): readonly Mark[] {
  return steps.flatMap((step) => {
    const { from, to, right } = stretchOf(step, time)
    const at = y(step.threshold)
    const next = steps.find((one) => one.startsOn === step.endsOn)
    return [
      line({ x: from, y: at }, { x: to, y: at }, "quiet", "fine"),
      ...(next && to < right
        ? [line({ x: to, y: at }, { x: to, y: y(next.threshold) }, "quiet", "dotted")]
        : []),
    ]
  })
}

type StepPlace = Readonly<{ time: TimeAxis; y: (amount: number) => number }>

/**
 * Each benchmark's label beside its line, from where it starts, above or below as the series leave room; where they leave
 * none, only the threshold, right of the plot. `drawn` are the series, point by point.
 */
export function stepLabels(
  steps: readonly BenchmarkStep[],
  { time, y, drawn }: StepPlace & Readonly<{ drawn: readonly (readonly Point[])[] }>,
): Readonly<{ marks: readonly Mark[]; beside: readonly Beside[] }> {
  const marks: Mark[] = []
  const beside: Beside[] = []
  for (const step of steps) {
    const at = y(step.threshold)
    const { from, to, right } = stretchOf(step, time)
    const widthPx = textPx(step.label, "small")
    const places = [at - 5, at + 14].flatMap((baseline) => [
      { x: from, baseline },
      { x: to - widthPx, baseline },
    ])
    const free = places.find(
      ({ x, baseline }) =>
        x >= time.ofYear(time.from) - time.yearPx / 2 &&
        x + widthPx <= right &&
        isFree({ x, baseline, widthPx }, drawn),
    )
    if (free) marks.push(text({ x: free.x, y: free.baseline }, step.label, { ink: "quiet", style: "small" }))
    else if (to >= right) beside.push({ y: at + 4, words: `${shortText(step.threshold)} %`, ink: "quiet" })
  }
  return { marks, beside }
}

/** Words for right of the plot. */
export type Beside = Readonly<{ y: number; words: string; ink: Ink }>

/** Every benchmark line with its date, for below a plot: `Grey lines: 2 %, from 5 September 2014.` */
export function stepNote(steps: readonly BenchmarkStep[]): string {
  const labels = [...new Set(steps.map((step) => step.label))]
  return labels.length === 0 ? "" : `Grey line${labels.length > 1 ? "s" : ""}: ${labels.join("; ")}.`
}

function stretchOf({ startsOn, endsOn }: BenchmarkStep, time: TimeAxis) {
  const [left, right] = [time.ofYear(time.from) - time.yearPx / 2, time.ofYear(time.to) + time.yearPx / 2]
  return {
    from: Math.max(left, time.ofDay(startsOn)),
    to: endsOn === null ? right : Math.min(right, time.ofDay(endsOn)),
    right,
  }
}
