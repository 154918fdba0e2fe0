import type { Year } from "../model/index.ts"
import type {
  AnyAnswer,
  AskQuestion,
  BenchmarkAnswer,
  BenchmarkQuestion,
  CompareQuestion,
  CostAnswer,
  CostQuestion,
  Cut,
  Question,
  RevisionAnalysisQuestion,
  RevisionsBetweenQuestion,
  RevisionsQuestion,
  VintagesQuestion,
} from "../questions/index.ts"

/** A question with both cuts in time and every choice spelled out: what it leads to will not change. */
export type FrozenLink = Readonly<{
  /** Path and query of the API: `/api/v1/observations?…`. */
  apiPath: string
  /** Path and query of the workbench; `null` where no page shows such an answer. */
  pagePath: string | null
  /** The words of the command line, after `muster`. */
  words: readonly string[]
  /** The whole command line, quoted for a POSIX shell. */
  command: string
}>

/** Where a question is asked: below `/api/v1`, on a page, and by which words. Parameters that are `null` are left out. */
type Address = Readonly<{
  resource: string
  parameters: Parameters
  page: Readonly<{ path: string; parameters: Parameters }> | null
  command: string
  arguments: readonly (string | null)[]
  options: Parameters
}>
type Parameters = Readonly<Record<string, string | null>>

/** Question and cut → how to have its answer again. Parsing path or words gives the same question. */
export function frozenLink(question: Question, cut: Cut): FrozenLink {
  const address = addressOf(question)
  const words = [
    address.command,
    ...address.arguments.flatMap((word) => word ?? []),
    ...given({ ...address.options, "as-of": cut.asOf, "recorded-by": cut.recordedBy }).flatMap(
      ([name, value]) => [`--${name}`, value],
    ),
  ]
  const cuts = { asOf: cut.asOf, recordedBy: cut.recordedBy }
  return {
    apiPath: `/api/v1${address.resource}?${query({ ...address.parameters, ...cuts })}`,
    pagePath: address.page && `${address.page.path}?${query({ ...address.page.parameters, ...cuts })}`,
    words,
    command: ["muster", ...words].map(quoted).join(" "),
  }
}

/** The question of an answer, with what the answer was free to choose made explicit. */
export function pinnedQuestion(answer: AnyAnswer): Question {
  switch (answer.question.kind) {
    case "benchmark": {
      const { question, period, edition } = answer as BenchmarkAnswer
      return { ...question, period: Number(period) as Year, edition }
    }
    case "cost": {
      const { question, period, edition } = answer as CostAnswer
      return { ...question, period: Number(period) as Year, edition }
    }
    default:
      return answer.question
  }
}

function addressOf(question: Question): Address {
  switch (question.kind) {
    case "ask":
      return ofAsk(question)
    case "editions":
      return {
        ...alike({}),
        resource: "/editions",
        parameters: { publisher: question.publisher },
        command: "editions",
        arguments: [question.publisher],
      }
    case "revisions":
      return ofRevisions(question)
    case "revisions-between":
      return ofRevisionsBetween(question)
    case "benchmark":
      return ofBenchmark(question)
    case "vintages":
      return ofVintages(question)
    case "revision-analysis":
      return ofRevisionAnalysis(question)
    case "cost":
      return ofCost(question)
    case "compare":
      return ofCompare(question)
  }
}

function ofAsk(question: AskQuestion): Address {
  const parameters = {
    member: membersText(question.members),
    period: periodsText(question.periods),
    edition: question.edition,
    publisher: question.publisher,
    prices: question.prices,
  }
  const priceBase = yearText(question.priceBase)
  return {
    ...alike({ ...parameters, "price-base": priceBase }),
    resource: "/observations",
    parameters: { indicator: question.indicator, ...parameters, priceBase },
    command: "ask",
    arguments: [question.indicator],
  }
}

function ofRevisions({ indicator, member, period, publisher }: RevisionsQuestion): Address {
  const parameters = { member, period: String(period), publisher }
  return {
    ...alike(parameters),
    resource: "/revisions",
    parameters: { indicator, ...parameters },
    command: "revisions",
    arguments: [indicator],
  }
}

function ofRevisionsBetween({ from, to, min, indicator }: RevisionsBetweenQuestion): Address {
  const parameters = { from, to, min: decimal(min) }
  return {
    ...alike(parameters),
    // The page compares one indicator at a time.
    page: indicator === null ? null : { path: "/revisions", parameters: { indicator, ...parameters } },
    resource: "/revisions",
    parameters: { indicator, ...parameters },
    command: "revisions",
    arguments: [indicator],
  }
}

function ofBenchmark({ benchmark, edition, period }: BenchmarkQuestion): Address {
  const parameters = { period: yearText(period), edition }
  return {
    ...alike(parameters),
    resource: `/benchmarks/${encodeURIComponent(benchmark)}`,
    page: { path: "/scoreboard", parameters: { benchmark, ...parameters } },
    command: "benchmark",
    arguments: [benchmark],
  }
}

function ofVintages(question: VintagesQuestion): Address {
  const parameters = {
    member: membersText(question.members),
    period: periodsText(question.periods),
    publisher: question.publisher,
    prices: question.prices,
    release: question.release,
  }
  return {
    ...alike(parameters),
    resource: "/vintages",
    parameters: { indicator: question.indicator, ...parameters },
    command: "ask",
    arguments: [question.indicator],
  }
}

function ofRevisionAnalysis(question: RevisionAnalysisQuestion): Address {
  const parameters = {
    member: membersText(question.members),
    period: periodsText(question.periods),
    publisher: question.publisher,
  }
  return {
    ...alike(parameters),
    resource: "/revision-analyses",
    parameters: { indicator: question.indicator, ...parameters },
    command: "revisions",
    arguments: [question.indicator, "--analysis"],
  }
}

function ofCost(question: CostQuestion): Address {
  const { stated, members } = question
  const figure = (amount: number | null | undefined) => (amount == null ? null : decimal(amount))
  const parameters = {
    to: decimal(question.targetPercent),
    member: members.length === 0 ? null : membersText(members),
    period: yearText(question.period),
    edition: question.edition,
    by: yearText(question.by),
    since: yearText(question.since),
    path: question.path,
    growth: figure(question.growthPercent),
    inflation: decimal(question.inflationPercent),
    share: figure(stated?.sharePercent),
    gdp: figure(stated?.gdpMillion),
    spending: figure(stated?.spendingMillion),
    currency: stated?.currency ?? null,
  }
  return {
    ...alike(parameters),
    resource: "/costs",
    page: { path: "/cost", parameters },
    command: "cost",
    arguments: [],
  }
}

function ofCompare({ member, period }: CompareQuestion): Address {
  const parameters = { period: String(period) }
  return {
    ...alike(parameters),
    resource: "/comparisons",
    page: { path: `/members/${encodeURIComponent(member)}`, parameters },
    parameters: { member, ...parameters },
    command: "compare",
    arguments: [member],
  }
}

/** Where API and command line take the same parameters under the same names. */
function alike(parameters: Parameters): Pick<Address, "parameters" | "options" | "page"> {
  return { parameters, options: parameters, page: null }
}

function given(parameters: Parameters): readonly (readonly [name: string, value: string])[] {
  return Object.entries(parameters).flatMap(([name, value]) =>
    value === null ? [] : [[name, value] as const],
  )
}

function query(parameters: Parameters): string {
  const readable = (text: string) => text.replace(/%(2F|3A|2C)/g, (code) => decodeURIComponent(code))
  return given(parameters)
    .map(([name, value]) => `${name}=${readable(encodeURIComponent(value))}`)
    .join("&")
}

function membersText(members: AskQuestion["members"]): string {
  return members === "all" ? "all" : members.join(",")
}

function periodsText(periods: AskQuestion["periods"]): string | null {
  if (periods === null) return null
  return periods.from === periods.to ? String(periods.from) : `${periods.from}..${periods.to}`
}

function yearText(year: Year | null): string | null {
  return year === null ? null : String(year)
}

/** A number without an exponent: `0.0000001`, not `1e-7`. */
function decimal(amount: number): string {
  const written = String(amount)
  return written.includes("e") ? amount.toFixed(20).replace(/\.?0+$/, "") : written
}

function quoted(word: string): string {
  return /^[\w./:,=+@%-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}
