import { INDICATORS, type Indicator } from "../indicators/index.ts"
import {
  bad,
  type Edition,
  fine,
  type MemberCode,
  type Outcome,
  type Prices,
  type Year,
} from "../model/index.ts"
import type { Benchmark, FiguresAsOf } from "../records/index.ts"
import { isMoney } from "./comparability.ts"
import { figuresOf, type QuestionContext } from "./context.ts"
import { crossings, warnOfMeasure } from "./crossings.ts"
import { Findings } from "./evidence.ts"
import type { RevisionBetweenRow, RevisionsBetweenAnswer, RevisionsBetweenQuestion } from "./question.ts"
import { toRow } from "./read-cell.ts"
import { readInEdition } from "./read-in-edition.ts"
import type { EditionCell } from "./reading.ts"
import { benchmarksOn, resolveEdition, resolveIndicator } from "./resolve.ts"
import { isSubtractable, revisionReasons } from "./revision-reasons.ts"

/** Every figure two editions both hold that moved by at least `min`, the largest step first, and who crossed a benchmark. */
export function revisionsBetween(
  question: RevisionsBetweenQuestion,
  context: QuestionContext,
): Outcome<RevisionsBetweenAnswer> {
  const view = figuresOf(context)
  const from = resolveEdition(question.from, view, context.snapshot)
  if (!from.ok) return from
  const to = resolveEdition(question.to, view, context.snapshot)
  if (!to.ok) return to
  if (from.value.published >= to.value.published)
    return bad({
      code: "question/editions-out-of-order",
      place: "--from and --to",
      found: `${from.value.id} then ${to.value.id}`,
      expected: "an earlier edition, then a later one",
      remedy: "Swap --from and --to.",
    })
  const one = question.indicator === null ? null : resolveIndicator(question.indicator)
  if (one && !one.ok) return one
  if (from.value.series !== to.value.series)
    return bad({
      code: "question/editions-of-two-series",
      place: "--from and --to",
      found: `${from.value.id} and ${to.value.id}`,
      expected: "two editions of one series: what two publishers say of a year is no revision",
      remedy: "Choose two of one series, or set publishers side by side with `muster compare MEMBER`.",
    })
  const findings = new Findings()
  const benchmarks = benchmarksOn(context.snapshot, context.cut.asOf)
  const blanks = { count: 0 }
  const rows = (one ? [one.value] : INDICATORS)
    .flatMap((indicator) => indicator.prices.map((prices) => ({ indicator, prices })))
    .flatMap((concept) =>
      compareConcept({
        ...concept,
        from: from.value,
        to: to.value,
        min: question.min,
        view,
        findings,
        benchmarks,
        blanks,
      }),
    )
    .sort((a, b) => order(a) - order(b) || Math.abs(b.difference ?? 0) - Math.abs(a.difference ?? 0))
  if (blanks.count > 0)
    findings.warn({
      code: "other-absence",
      text: `${blanks.count} cells are blank in both editions, for another reason in each; no figure moved, so they are left out.`,
    })
  warnOfDefinition({ from: from.value, to: to.value, rows, findings })
  return fine({
    question: { ...question, from: from.value.id, to: to.value.id },
    asOf: context.cut.asOf,
    recordedBy: context.cut.recordedBy,
    rows,
    evidence: findings.evidence,
    method:
      `Cells that both editions hold and whose value or absence differs by ${question.min} or more in the indicator's unit; ` +
      "money at constant prices is left out between price bases. A crossing is shown whatever its size, for the years from the start of the benchmark on.",
    caveats: findings.caveats,
  })
}

type Comparison = Readonly<{
  indicator: Indicator
  prices: Prices | null
  from: Edition
  to: Edition
  min: number
  view: FiguresAsOf
  findings: Findings
  benchmarks: readonly Benchmark[]
  /** Cells blank in both editions, for another reason in each. */
  blanks: { count: number }
}>

function compareConcept(comparison: Comparison): readonly RevisionBetweenRow[] {
  const { indicator, prices, from, to, view } = comparison
  const moved = prices === "constant" && isMoney(indicator.unit) && from.priceBase !== to.priceBase
  const concept = { indicator: indicator.id, prices }
  const laterPeriods = new Set(view.periods(concept, to.id))
  const periods = view.periods(concept, from.id).filter((period) => laterPeriods.has(period))
  const laterMembers = new Set(view.members(concept, to.id))
  const members = view.members(concept, from.id).filter((member) => laterMembers.has(member))
  if (moved && members.length > 0 && periods.length > 0) {
    comparison.findings.warn(basesDiffer(from, to))
    return []
  }
  return members.flatMap((member) => periods.flatMap((period) => compareCell(comparison, { member, period })))
}

function compareCell(
  comparison: Comparison,
  at: Readonly<{ member: MemberCode; period: Year }>,
): readonly RevisionBetweenRow[] {
  const { indicator, prices, from, to, min, view, findings } = comparison
  const cell = (edition: Edition): EditionCell => ({ indicator, prices, ...at, edition })
  const before = readInEdition(view, cell(from))
  const after = readInEdition(view, cell(to))
  if (!before || !after || (before.value === after.value && before.absent === after.absent)) return []
  if (before.value === null && after.value === null) {
    comparison.blanks.count += 1
    return []
  }
  const pair = { before, after, indicator, prices }
  const subtractable = isSubtractable(pair)
  const difference =
    before.value === null || after.value === null || !subtractable ? null : after.value - before.value
  const crossed = crossings({ before, after, indicator: indicator.id, ...at }, comparison.benchmarks)
  if (crossed.length === 0 && difference !== null && Math.abs(difference) < min) return []
  const row = toRow({ indicator, prices, ...at }, after, view, findings)
  return [
    {
      ...row,
      evidence: [...row.evidence, ...before.figures.map((figure) => findings.cite(figure))],
      before: before.value,
      ...(before.absent === null ? {} : { beforeAbsent: before.absent }),
      difference,
      reasons: revisionReasons({ ...pair, rounding: view.rounding }),
      crossed,
    },
  ]
}

function basesDiffer(from: Edition, to: Edition) {
  const named = ({ id, priceBase }: Edition) =>
    `${id} prints at ${priceBase === null ? "the prices of a year it does not state" : `${priceBase} prices`}`
  return {
    code: "price-bases-differ",
    text: `Money at constant prices is left out: ${named(from)}, ${named(to)}. Bring both to one year with --price-base of \`muster ask\`.`,
  }
}

/** Says that the two editions count other things, and that a benchmark is of figures of another definition. */
function warnOfDefinition(
  compared: Readonly<{
    from: Edition
    to: Edition
    rows: readonly RevisionBetweenRow[]
    findings: Findings
  }>,
): void {
  const { from, to, rows, findings } = compared
  if (from.definition !== to.definition)
    findings.warn({
      code: "definition-change",
      text: `The definition of expenditure changed from ${from.definition} to ${to.definition} between the two editions: a step may be due to what is counted, and so may a crossing.`,
    })
  if (rows.some((row) => row.crossed.length > 0)) warnOfMeasure([to], findings)
}

function order(row: RevisionBetweenRow): number {
  return row.crossed.length > 0 ? 0 : row.difference === null ? 1 : 2
}
