import {
  bad,
  type Edition,
  fine,
  memberName,
  type Outcome,
  type Problem,
  type Year,
  yearOf,
} from "../../model/index.ts"
import type { FiguresAsOf } from "../../records/index.ts"
import { figuresOf, type QuestionContext } from "../context.ts"
import type { CostAnswer, CostQuestion, CostRow } from "../cost-question.ts"
import { editionName, Findings } from "../evidence.ts"
import { resolveMembers } from "../members-asked.ts"
import { wayAssumptions } from "./assumptions.ts"
import { checkYears, problemOf } from "./checks.ts"
import { economiesOf } from "./economies.ts"
import type { Economy } from "./economy.ts"
import type { GdpPlace } from "./gdp-basis.ts"
import { resolvePlace } from "./place.ts"
import { RateBook } from "./rate-book.ts"
import { rowOf } from "./row.ts"
import { needsHeld } from "./stated-economy.ts"
import { benchmarkOfTarget, benchmarkSentence, warnOfBenchmark } from "./target-benchmark.ts"
import { totalOf } from "./total.ts"
import { warnOfGdp, warnOfMissing, warnOfNoGdp, warnOfStated } from "./warnings.ts"

/** What a target share of GDP costs: at the period's GDP, and on the way to the year it is due. */
export function costAnswer(question: CostQuestion, context: QuestionContext): Outcome<CostAnswer> {
  const wrong = problemOf(question)
  if (wrong) return bad(wrong)
  const members = resolveMembers(question.members)
  if (!members.ok) return members
  const view = figuresOf(context)
  const when = whenOf({ ...question, members: members.value }, view, context)
  if (!when.ok) return when
  const { place, period } = when.value
  const { by, since, targetPercent } = question
  const inOrder = checkYears({ since, period, by })
  if (!inOrder.ok) return inOrder
  if (since !== null && !place) return bad(noStart(since))

  const findings = new Findings()
  const request = { question, place, period, view, findings, rates: new RateBook(view, period, findings) }
  const economies = economiesOf(members.value, request)
  if (!economies.ok) return economies
  const built = economies.value.map((economy) => rowOf(economy, request))
  const computed = computedShares(economies.value)
  const rows = built.map(({ row }) => row)
  const withoutGrowth = built.filter(({ growth }) => growth === "missing").map(({ row }) => row)
  if (withoutGrowth.length > 0 && rows.every((row) => row.requiredYearlyGrowthPercent === null))
    return bad(noGrowth(withoutGrowth, by))
  const withoutStart = since === null ? [] : rows.filter(needsLine)
  if (since !== null && rows.every((row) => row.lineFrom === null)) return bad(noStart(since))

  const benchmark = benchmarkOfTarget(context.snapshot, { targetPercent, day: context.cut.asOf })
  const allStated = question.stated !== null && rows.every((row) => row.edition === null)
  const edition = allStated ? null : (place?.edition ?? null)
  warnOfStated(question, edition, findings)
  warnOfGdp(rows, view.editions, findings)
  warnOfNoGdp(rows, findings)
  warnOfMissing({ growth: withoutGrowth, start: withoutStart }, question, findings)
  warnOfBenchmark(benchmark, { by, place: allStated ? null : place, findings })
  request.rates.warn()
  const growths = built.flatMap(({ growth }) => (growth === "missing" || growth === null ? [] : growth))
  return fine({
    question: { ...question, members: members.value, period, edition: edition?.id ?? null },
    asOf: context.cut.asOf,
    recordedBy: context.cut.recordedBy,
    period: String(period),
    edition: edition?.id ?? null,
    benchmark: benchmark && { id: benchmark.id, title: benchmark.title, dueBy: benchmark.dueBy },
    rows,
    total: totalOf(rows),
    assumptions: [
      ...benchmarkSentence(benchmark),
      ...wayAssumptions(question, period, growths),
      ...request.rates.sentences(),
    ],
    evidence: findings.evidence,
    method: `${methodOf(edition, period)}${computed}`,
    caveats: findings.caveats,
  })
}

/** The period, and the edition its shares are of; no edition is needed where two figures are stated. */
function whenOf(
  question: CostQuestion,
  view: FiguresAsOf,
  context: QuestionContext,
): Outcome<Readonly<{ place: GdpPlace | null; period: Year }>> {
  const { stated, members } = question
  const own = { place: null, period: question.period ?? yearOf(context.cut.asOf) }
  if (stated && (members === "all" || members.length === 0)) return fine(own)
  const place = resolvePlace(question, view, context)
  if (place.ok) return fine({ place: place.value, period: place.value.period })
  const withoutShares = stated && !(needsHeld(stated) && stated.gdpMillion !== null)
  return withoutShares && question.edition === null ? fine(own) : place
}

function methodOf(edition: Edition | null, period: Year): string {
  const source = edition ? ` Shares of ${editionName(edition)}.` : ""
  return `Gap = target × GDP − spending, where spending = share × GDP, all of ${period}.${source} Totals add the gaps of states below the target and take nothing away for those above it.`
}

/** `NATO: Members' shares weighed with their GDP.`, for shares that no edition prints. */
function computedShares(economies: readonly Economy[]): string {
  const byWay = new Map<string, string[]>()
  for (const { computed, row } of economies)
    if (computed !== null && row.member !== null)
      byWay.set(computed, [...(byWay.get(computed) ?? []), memberName(row.member)])
  return [...byWay].map(([way, names]) => ` Not printed: the share of ${names.join(", ")}. ${way}`).join("")
}

function needsLine(row: CostRow): boolean {
  return row.lineFrom === null && row.value !== null
}

function noStart(since: Year): Problem {
  return {
    code: "question/no-figure-since",
    place: "since",
    found: `no share of GDP of ${since} for those asked for`,
    expected: "members whose share of that year is held in the edition",
    remedy: "Choose a year the edition covers, and name the member where figures are stated.",
  }
}

function noGrowth(rows: readonly CostRow[], by: Year | null): Problem {
  const names = rows.flatMap(({ member }): string[] => (member === null ? [] : [memberName(member)]))
  return {
    code: "question/no-growth-held",
    place: "growth",
    found: `no forecast of GDP growth to ${by}${names.length > 0 ? ` for ${names.slice(0, 4).join(", ")}` : ""}`,
    expected: "the growth of GDP in real terms, percent a year, or an outlook of the IMF published by then",
    remedy: "State it, as in --growth 1.8 (0 for the GDP of today), or import an outlook.",
  }
}
