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
import { figuresOf, type QuestionContext } from "./context.ts"
import { Findings } from "./evidence.ts"
import type { RevisionBetweenRow, RevisionsBetweenAnswer, RevisionsBetweenQuestion } from "./question.ts"
import { toRow } from "./read-cell.ts"
import { readInEdition } from "./read-in-edition.ts"
import type { EditionCell, Reading } from "./reading.ts"
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
  const findings = new Findings()
  const benchmarks = benchmarksOn(context.snapshot, context.cut.asOf)
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
      }),
    )
    .sort((a, b) => order(a) - order(b) || Math.abs(b.difference ?? 0) - Math.abs(a.difference ?? 0))
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
}>

function compareConcept(comparison: Comparison): readonly RevisionBetweenRow[] {
  const { indicator, prices, from, to, view } = comparison
  const pair = { unit: indicator.unit, constantPrices: prices === "constant" }
  if (!isSubtractable({ ...pair, before: from, after: to })) return []
  const concept = { indicator: indicator.id, prices }
  const laterPeriods = new Set(view.periods(concept, to.id))
  const periods = view.periods(concept, from.id).filter((period) => laterPeriods.has(period))
  const laterMembers = new Set(view.members(concept, to.id))
  const members = view.members(concept, from.id).filter((member) => laterMembers.has(member))
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
  const difference = before.value === null || after.value === null ? null : after.value - before.value
  const crossed = crossings(before, after, comparison, at.period)
  if (crossed.length === 0 && difference !== null && Math.abs(difference) < min) return []
  const row = toRow({ indicator, prices, ...at }, after, view, findings)
  return [
    {
      ...row,
      evidence: [...row.evidence, ...before.figures.map((figure) => findings.cite(figure))],
      before: before.value,
      ...(before.absent === null ? {} : { beforeAbsent: before.absent }),
      difference,
      reasons: revisionReasons({
        before,
        after,
        unit: indicator.unit,
        constantPrices: prices === "constant",
        rounding: view.rounding,
      }),
      crossed,
    },
  ]
}

/** A benchmark is crossed only in the years it has stood in. */
function crossings(
  before: Reading,
  after: Reading,
  { indicator, benchmarks }: Comparison,
  period: Year,
): RevisionBetweenRow["crossed"] {
  const [was, is] = [before.value, after.value]
  if (was === null || is === null) return []
  return benchmarks
    .filter((benchmark) => benchmark.indicator === indicator.id && benchmark.parts === undefined)
    .filter(({ startsOn }) => startsOn.slice(0, 4) <= String(period))
    .filter(({ threshold }) => was >= threshold !== is >= threshold)
    .map(({ id, threshold }) => ({ benchmark: id, direction: is >= threshold ? "up" : "down" }))
}

function order(row: RevisionBetweenRow): number {
  return row.crossed.length > 0 ? 0 : row.difference === null ? 1 : 2
}
