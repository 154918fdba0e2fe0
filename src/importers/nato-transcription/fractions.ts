import type { Subject } from "../nato/index.ts"
import type { TranscribedFigure } from "./read-table.ts"

type Settled = Readonly<{ subject: Subject; figures: readonly TranscribedFigure[] }>

/** Beyond this some ally lies in any year: a share of GDP of 0.2 %, a part of spending of 1 %. As fractions none does. */
const LARGEST_FRACTION: Readonly<Record<string, number>> = {
  "share-of-gdp": 0.2,
  "equipment-share": 1,
  "personnel-share": 1,
  "other-share": 1,
}
/** May all be below 1 % in truth: they are fractions where the file's other shares are. */
const FOLLOWING: readonly string[] = ["infrastructure-share", "real-change"]
/** Fewer figures say nothing of all. */
const FEWEST = 5
const PLACES = 2

/** Percentages copied out as fractions (0.0129 for 1.29 %), told by their size in words' stead: in percent. */
export function inPercent<One extends Settled>(series: readonly One[]): readonly One[] {
  const telling = series.flatMap((one) => {
    const most = LARGEST_FRACTION[one.subject.indicator]
    const largest = most === undefined ? null : largestOf(one)
    return most === undefined || largest === null ? [] : [{ one, isFraction: largest <= most }]
  })
  const fractions = new Set(
    telling.filter(({ one, isFraction }) => isFraction && one.subject.shift === 0).map(({ one }) => one),
  )
  const allAre = telling.length > 0 && telling.every(({ isFraction }) => isFraction)
  return series.map((one) => {
    const { subject } = one
    const follows = FOLLOWING.includes(subject.indicator) && allAre && (largestOf(one) ?? 0) <= 1
    if (subject.shift !== 0 || !(fractions.has(one) || follows)) return one
    return { ...one, subject: { ...subject, shift: PLACES } }
  })
}

/** As printed; `null` where there are too few to tell. */
function largestOf({ figures }: Settled): number | null {
  const amounts = figures.flatMap(({ value }) =>
    value.kind === "amount" && value.amount !== 0 ? [Math.abs(value.amount)] : [],
  )
  return amounts.length < FEWEST ? null : amounts.reduce((largest, amount) => Math.max(largest, amount))
}
