import {
  type Batch,
  type Carrier,
  decimalsOf,
  type Edition,
  findState,
  type Observation,
  type Problem,
  roundTo,
  type SourceFile,
} from "../model/index.ts"

/** Equal digits beyond this many are no chance. */
const TELLING_DIGITS = 9

/**
 * Figures of one edition → its batch, in one order whatever the order in the file; `null` when there are none. Of a
 * figure printed twice the first is kept (`import/conflicting-figures` where they differ); what cannot be is left out
 * (`import/impossible-figure`) or taken as not reported (`import/impossible-zero`).
 */
export function finishFigures(
  read: readonly Observation[],
  source: Readonly<{ edition: Edition; carrier: Carrier; file: SourceFile }>,
): Readonly<{ batch: Batch | null; problems: readonly Problem[] }> {
  const problems: Problem[] = []
  const kept = new Map<string, Observation>()
  for (const figure of read) {
    const place = `${source.file.name} ${figure.locator}`
    const possible = possibleFigure(figure, place, problems)
    if (!possible) continue
    const key = figureKey(possible)
    const first = kept.get(key)
    if (!first || (first.value.kind === "absent" && possible.value.kind === "amount")) kept.set(key, possible)
    else if (!agree(first, possible)) problems.push(conflict(place, first, possible))
  }
  const observations = [...kept].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, figure]) => figure)
  return { batch: observations.length === 0 ? null : { ...source, observations }, problems }
}

/** Figures of one member that stand under two neighbouring years with every digit alike: one was copied. Kept, and told. */
export function copiedFigures(read: readonly Observation[], file: string): readonly Problem[] {
  const at = new Map(read.map((figure) => [figureKey(figure), figure]))
  return read.flatMap((figure) => {
    const before = at.get(figureKey({ ...figure, period: (figure.period - 1) as typeof figure.period }))
    if (figure.value.kind === "absent" || before?.value.kind !== "amount") return []
    const { amount } = figure.value
    const digits = String(amount).replace(/e.*|^0\.0*|\D/g, "").length
    if (before.value.amount !== amount || digits < TELLING_DIGITS) return []
    return [
      {
        code: "import/copied-figure",
        place: `${file} ${figure.locator}`,
        found: `${amount} for ${figure.indicator} of ${figure.member} in ${figure.period}, to the last digit what ${before.locator} has for ${before.period}`,
        expected: "a figure of its own for each year",
        remedy: "Both were kept as printed. Compare them with the publisher's own table.",
      },
    ]
  })
}

function figureKey(figure: Pick<Observation, "indicator" | "prices" | "member" | "period">): string {
  return `${figure.indicator} ${figure.prices} ${figure.member} ${figure.period}`
}

function agree(first: Observation, second: Observation): boolean {
  if (first.value.kind === "absent" || second.value.kind === "absent") return true
  const [a, b] = [first.value.amount, second.value.amount]
  const decimals = Math.min(decimalsOf(a), decimalsOf(b))
  return roundTo(a, decimals) === roundTo(b, decimals) || Math.abs(a - b) <= 1e-9 * Math.abs(a)
}

function conflict(place: string, first: Observation, second: Observation): Problem {
  const amount = ({ value }: Observation) => (value.kind === "amount" ? String(value.amount) : "nothing")
  return {
    code: "import/conflicting-figures",
    place,
    found: `${amount(second)} for ${figureKey(second)}`,
    expected: `${amount(first)}, as ${first.locator} has it`,
    remedy: `The figure of ${first.locator} was kept. Check both in the source.`,
  }
}

type Range = Readonly<{ least: number; most: number; says: string }>
const SHARE: Range = { least: 0, most: 100, says: "a share between 0 and 100 %" }
const CHANGE: Range = { least: -100, most: 1e5, says: "a change of -100 % or more" }
const HEADS: Range = { least: 0, most: 2e7, says: "a number of people, in thousands, that there can be" }
/** In millions, of whatever currency: a thousand times the largest economy in its smallest money. */
const AMOUNT: Range = { least: 0, most: 1e12, says: "an amount of 0 or more that an economy can hold" }

/** `real-change`, not `exchange-rate`. */
function isChange(indicator: string): boolean {
  return /\bchange\b/.test(indicator)
}

function rangeOf(indicator: string): Range {
  if (isChange(indicator)) return CHANGE
  if (indicator.includes("share")) return SHARE
  return indicator === "personnel" || indicator === "population" ? HEADS : AMOUNT
}

/** Parts of spending can be nothing in a year, and so can a change; all spending, an economy or a people cannot. */
function canBeZero({ indicator, member }: Observation): boolean {
  const isPart = /^(?:procurement|research|investment)|^(?:equipment|personnel|infrastructure|other)-share/
  return isPart.test(indicator) || isChange(indicator) || findState(member)?.hasArmedForces === false
}

function possibleFigure(figure: Observation, place: string, problems: Problem[]): Observation | null {
  const { value, indicator, member, period } = figure
  if (value.kind === "absent") return figure
  const { least, most, says } = rangeOf(indicator)
  const found = `${value.amount} for ${indicator} of ${member} in ${period}`
  if (!(value.amount >= least && value.amount <= most)) {
    const remedy = "The figure was left out. Compare it with the publisher's own table."
    problems.push({ code: "import/impossible-figure", place, found, expected: says, remedy })
    return null
  }
  if (value.amount !== 0 || canBeZero(figure)) return figure
  const remedy = "It was taken as not reported. Compare with the publisher's own table."
  const expected = "a figure, or an empty cell"
  problems.push({ code: "import/impossible-zero", place, found, expected, remedy })
  return { ...figure, value: { kind: "absent", reason: "not-reported" } }
}
