import type { Indicator } from "../indicators/index.ts"
import {
  AGGREGATES,
  bad,
  type Edition,
  fine,
  lastDayOf,
  MEMBERS,
  type MemberCode,
  membersOn,
  type Outcome,
  type Prices,
  parsePlace,
  type Year,
} from "../model/index.ts"
import type { FiguresAsOf } from "../records/index.ts"

/** Codes or names of states and aggregates → codes, each once. `all` stays `all`: who that is depends on the figures. */
export function resolveMembers(names: readonly string[] | "all"): Outcome<readonly MemberCode[] | "all"> {
  if (names === "all") return fine("all")
  const codes: MemberCode[] = []
  for (const name of names) {
    const code = parsePlace(name)
    if (!code)
      return bad({
        code: "question/unknown-member",
        place: "member",
        found: `"${name}"`,
        expected: "a state's ISO 3166 alpha-3 code or name, or an aggregate such as NATO_EUROPE_CANADA",
        remedy: `The alliance's codes: ${[...MEMBERS, ...AGGREGATES].map((one) => one.code).join(", ")}.`,
      })
    if (!codes.includes(code)) codes.push(code)
  }
  return fine(codes)
}

/** Every ally, then the aggregates that are printed or can be computed. */
export function everyone(
  view: FiguresAsOf,
  indicator: Indicator,
  prices: Prices | null,
  edition: Edition | null,
): readonly MemberCode[] {
  const printed = new Set(view.members({ indicator: indicator.id, prices }, edition?.id ?? null))
  const computable =
    indicator.aggregation.kind !== "printed-only" || indicator.id === "share-of-alliance-spending"
  return [
    ...MEMBERS.map((member) => member.code),
    ...AGGREGATES.map((aggregate) => aggregate.code).filter((code) => printed.has(code) || computable),
  ]
}

/** Whether a missing figure is worth a row where everybody was asked for: the state was an ally at the year's end. */
export function isExpected(member: MemberCode, period: Year): boolean {
  return membersOn(lastDayOf(period)).some((ally) => ally.code === member)
}

export function yearsBetween({ from, to }: Readonly<{ from: Year; to: Year }>): readonly Year[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => (from + at) as Year)
}
