import { indicatorOrThrow } from "../indicators/index.ts"
import {
  AGGREGATES,
  bad,
  type CalendarDate,
  type Definition,
  type Edition,
  fine,
  isMemberOn,
  lastDayOf,
  MEMBERS,
  type MemberCode,
  memberName,
  type Outcome,
  type PublisherId,
  type Year,
} from "../model/index.ts"
import type { Benchmark, FiguresAsOf } from "../records/index.ts"
import type { AnswerRow } from "./answer.ts"
import { figuresOf, type QuestionContext } from "./context.ts"
import { dayName, editionName, Findings } from "./evidence.ts"
import { noEditionInForce } from "./no-edition.ts"
import { formHeld } from "./publisher.ts"
import type { BenchmarkAnswer, BenchmarkQuestion, BenchmarkRow, BenchmarkVerdict } from "./question.ts"
import { readCell, toRow } from "./read-cell.ts"
import { resolveBenchmark, resolveEdition } from "./resolve.ts"

/** The alliance's benchmarks are measured by its own figures, unless another publisher's edition is asked for. */
const ALLIANCE = "nato" as PublisherId

/** Who meets a benchmark in one period, in one edition. Counts allies on 31 December of the period with armed forces. */
export function benchmarkAnswer(
  question: BenchmarkQuestion,
  context: QuestionContext,
): Outcome<BenchmarkAnswer> {
  const all = figuresOf(context)
  const view = question.edition === null ? all.ofPublisher(ALLIANCE) : all
  const found = resolveBenchmark(question.benchmark, view, context.snapshot)
  if (!found.ok) return found
  const benchmark = found.value
  const place = placeOf(question, benchmark, view, context)
  if (!place.ok) return place
  const { edition, period } = place.value
  const findings = new Findings()
  const judged = (member: MemberCode) => judge({ member, period, edition, benchmark, view, findings })
  const rows = MEMBERS.map((member) => judged(member.code))
  const aggregates = AGGREGATES.map((aggregate) => judged(aggregate.code)).filter(
    (row) => row.value !== null || row.core?.value != null,
  )
  warnOfFit({ benchmark, edition, period, findings, asOf: context.cut.asOf })
  const count = (verdict: BenchmarkVerdict) => rows.filter((row) => row.verdict === verdict).length
  const { id, title, threshold, unit, startsOn, text, source } = benchmark
  return fine({
    question: { ...question, edition: edition.id, period },
    asOf: context.cut.asOf,
    recordedBy: context.cut.recordedBy,
    benchmark: { id, title, threshold, unit, startsOn, text, source: source.citation },
    period: String(period),
    edition: edition.id,
    counts: {
      met: count("met"),
      notMet: count("not-met"),
      notReported: count("not-reported"),
      outOfScope: count("out-of-scope"),
      notComparable: count("not-comparable"),
    },
    rows,
    aggregates,
    evidence: findings.evidence,
    method: `${title}: unrounded value of ${editionName(edition)} for ${period} ≥ ${threshold}; allies on 31 December ${period} that have armed forces are counted.`,
    caveats: findings.caveats,
  })
}

/** Says where the figures measured are not of the years, or not of the expenditure, that the benchmark is about. */
function warnOfFit(
  measured: Readonly<{
    benchmark: Benchmark
    edition: Edition
    period: Year
    findings: Findings
    asOf: CalendarDate
  }>,
): void {
  const { benchmark, edition, period, findings, asOf } = measured
  const { startsOn, endsOn, definition } = benchmark
  if (String(period) < startsOn.slice(0, 4))
    findings.warn({
      code: "before-benchmark",
      text: `The benchmark exists from ${dayName(startsOn)}; ${period} is measured against it in hindsight.`,
    })
  if (endsOn !== null && endsOn <= asOf && String(period) > endsOn.slice(0, 4))
    findings.warn({
      code: "after-benchmark",
      text: `The benchmark was the current one until ${dayName(endsOn)}; later targets hold for ${period}.`,
    })
  if (definition !== undefined && definition !== edition.definition)
    findings.warn({
      code: "other-definition",
      text: `The benchmark is about ${EXPENDITURE[definition]}; ${editionName(edition)} prints ${EXPENDITURE[edition.definition]}.`,
    })
}

const EXPENDITURE: Readonly<Record<Definition, string>> = {
  classic: "defence expenditure in the classic definition",
  core: "core defence expenditure",
  sipri: "military expenditure in SIPRI's definition",
  eda: "defence expenditure in the European Defence Agency's definition",
  cofog: "government expenditure on defence in the national accounts",
  national: "a national budget's defence expenditure",
  none: "no defence expenditure",
}

function placeOf(
  question: BenchmarkQuestion,
  benchmark: Benchmark,
  view: FiguresAsOf,
  context: QuestionContext,
): Outcome<Readonly<{ edition: Edition; period: Year }>> {
  const indicator = indicatorOrThrow(benchmark.indicator)
  const asked = question.edition === null ? null : resolveEdition(question.edition, view, context.snapshot)
  if (asked && !asked.ok) return asked
  const editions = asked ? [asked.value] : view.editions.map((holding) => holding.edition).reverse()
  const conceptIn = (edition: Edition | null) => ({
    indicator: indicator.id,
    prices: formHeld(view, indicator, { prices: null, edition }),
  })
  for (const edition of editions) {
    const periods = view.periods(conceptIn(edition), edition.id)
    const period = question.period ?? periods.at(-1)
    if (period !== undefined && periods.includes(period)) return fine({ edition, period })
  }
  const problem = noEditionInForce(indicator, view, context.snapshot, {
    publisher: asked ? null : ALLIANCE,
    edition: asked?.value ?? null,
  })
  if (question.period === null) return bad(problem)
  const newest = view.periods(conceptIn(asked?.value ?? null), asked?.value.id ?? null)
  return bad({
    ...problem,
    found:
      newest.length === 0
        ? problem.found
        : `${asked ? asked.value.id : "editions"} with the periods ${newest[0]} to ${newest.at(-1)}`,
    expected: `an edition that covers ${question.period}`,
  })
}

type Judgement = Readonly<{
  member: MemberCode
  period: Year
  edition: Edition
  benchmark: Benchmark
  view: FiguresAsOf
  findings: Findings
}>

function judge(judgement: Judgement): BenchmarkRow {
  const { member, period, edition, benchmark, view, findings } = judgement
  const indicator = indicatorOrThrow(benchmark.indicator)
  const cell = { indicator, prices: formHeld(view, indicator, { prices: null, edition }), member, period }
  const reading = scopeOf(member, period) === "in" ? readCell(view, { ...cell, edition }) : null
  const row = toRow(cell, reading, view, findings)
  const verdict = verdictOn(row, benchmark.threshold, judgement)
  const { threshold } = benchmark
  const gapPercentPoints = row.value === null ? null : row.value - threshold
  if (!benchmark.parts || row.value === null) return { ...row, verdict, threshold, gapPercentPoints }
  const core = {
    value: row.value,
    threshold: benchmark.parts.core,
    verdict: verdictOn(row, benchmark.parts.core, judgement),
  }
  if (verdict === "met") return { ...row, verdict, threshold, gapPercentPoints, core }
  findings.warn({
    code: "related-spending-unpublished",
    text: `The other ${benchmark.parts.related} % is defence-related spending, which no edition publishes: only the core is shown, against ${benchmark.parts.core} %.`,
  })
  return {
    ...row,
    value: null,
    absent: "not-comparable",
    verdict: "not-comparable",
    threshold,
    gapPercentPoints: null,
    core,
  }
}

function scopeOf(member: MemberCode, period: Year): "in" | "not-a-member" | "out-of-scope" {
  const state = MEMBERS.find((one) => one.code === member)
  if (!state) return "in"
  if (!isMemberOn(state, lastDayOf(period))) return "not-a-member"
  return state.hasArmedForces ? "in" : "out-of-scope"
}

function verdictOn(row: AnswerRow, threshold: number, { findings, edition }: Judgement): BenchmarkVerdict {
  if (row.value !== null) {
    if (row.value === threshold && isRounded(row, findings))
      findings.warn({
        code: "rounded-at-source",
        text: `${memberName(row.member)} stands at exactly ${threshold} in a carrier of ${editionName(edition)} that rounds; it counts as met.`,
      })
    return row.value >= threshold ? "met" : "not-met"
  }
  if (row.absent === "not-a-member" || row.absent === "out-of-scope" || row.absent === "not-comparable")
    return row.absent
  return "not-reported"
}

/** The official workbook prints every digit it has; other carriers may round. */
function isRounded(row: AnswerRow, findings: Findings): boolean {
  const carrier = row.evidence[0] === undefined ? undefined : findings.evidence[row.evidence[0]]?.carrier
  return carrier !== "official"
}
