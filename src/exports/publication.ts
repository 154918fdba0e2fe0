import { type AnyAnswer, benchmarksOn } from "../questions/index.ts"
import type { Benchmark, Publisher, Snapshot } from "../records/index.ts"
import { type FrozenLink, frozenLink, pinnedQuestion } from "./frozen-link.ts"

/** An answer with all that goes out with it. */
export type Publication = Readonly<{
  answer: AnyAnswer
  frozen: FrozenLink
  /** The link a reader follows: an address where one serves it, else the command line. */
  link: string
  /** Terms of the publishers whose figures it holds. */
  terms: readonly Publisher[]
  /** Benchmarks known at its date, for charts. */
  benchmarks: readonly Benchmark[]
}>

/** Prepares an answer for export. `origin` is where the workbench is served (`http://127.0.0.1:4980`), if it is. */
export function publish(
  answer: AnyAnswer,
  { snapshot, origin }: Readonly<{ snapshot: Snapshot; origin: string | null }>,
): Publication {
  const frozen = frozenLink(pinnedQuestion(answer), answer)
  const publishers = new Set<string>(answer.evidence.map((one) => one.publisher))
  return {
    answer,
    frozen,
    link: origin === null ? frozen.command : `${origin}${frozen.pagePath ?? frozen.apiPath}`,
    terms: snapshot.publishers.filter((one) => publishers.has(one.id)),
    benchmarks: benchmarksOn(snapshot, answer.asOf),
  }
}

/** What an export says of itself, in the order in which it is read: name → text. */
export function particulars({ answer, frozen, link, terms }: Publication): ReadonlyMap<string, string> {
  const lines: [string, string][] = [
    ["question", JSON.stringify(answer.question)],
    ["method", answer.method],
    ...answer.caveats.map(({ code, text }, at): [string, string] => [
      `caveat ${at + 1}`,
      `${text} (${code})`,
    ]),
    ["as of", answer.asOf],
    ["recorded by", answer.recordedBy],
    ["link", link],
    ["command", frozen.command],
    ...terms.map((one): [string, string] => [
      `terms of ${one.id}`,
      `${one.name}: ${one.licence}. Commercial use: ${one.commercialUse}. Credit: ${one.credit} ${one.url}`,
    ]),
  ]
  return new Map(lines)
}
