import type { Brand } from "./brand.ts"
import { MEMBER_TABLE } from "./member-table.ts"
import { type CalendarDate, lastDayOf, type Year } from "./period.ts"

/** ISO 3166-1 alpha-3 code of a member (`POL`), or the identifier of an aggregate (`NATO_EUROPE_CANADA`). */
export type MemberCode = Brand<string, "MemberCode">

/** A state of the alliance. */
export type Member = Readonly<{
  code: MemberCode
  alpha2: string
  /** The name we show. */
  name: string
  /** Other spellings publishers use, compared by `nameKey`. */
  otherNames: readonly string[]
  /** The day its accession took effect; the founders' is 24 August 1949. */
  joinedOn: CalendarDate
  /** Iceland has none: it is out of scope for every benchmark. */
  hasArmedForces: boolean
}>

/** A group whose figures publishers print, or that we sum. Its members change with time. */
export type Aggregate = Readonly<{
  code: MemberCode
  name: string
  otherNames: readonly string[]
  includes: (member: Member) => boolean
}>

const isEuropean = (member: Member) => member.code !== "USA" && member.code !== "CAN"

export const MEMBERS: readonly Member[] = MEMBER_TABLE.map(
  ([code, alpha2, name, joinedOn, ...otherNames]) => ({
    code: code as MemberCode,
    alpha2,
    name,
    joinedOn: joinedOn as CalendarDate,
    otherNames,
    hasArmedForces: code !== "ISL",
  }),
)

export const AGGREGATES: readonly Aggregate[] = [
  {
    code: "NATO" as MemberCode,
    name: "NATO",
    otherNames: ["NATO Total", "NATO - Total", "Total NATO"],
    includes: () => true,
  },
  {
    code: "NATO_EUROPE_CANADA" as MemberCode,
    name: "NATO Europe and Canada",
    otherNames: ["European Allies and Canada", "Europe and Canada"],
    includes: (member) => member.code !== "USA",
  },
  {
    code: "NATO_EUROPE" as MemberCode,
    name: "NATO Europe",
    otherNames: ["NATO - Europe"],
    includes: isEuropean,
  },
  {
    code: "NORTH_AMERICA" as MemberCode,
    name: "North America",
    otherNames: [],
    includes: (member) => !isEuropean(member),
  },
]

const byCode = new Map<string, Member | Aggregate>([...MEMBERS, ...AGGREGATES].map((one) => [one.code, one]))
const byName = new Map<string, MemberCode>(
  [...MEMBERS, ...AGGREGATES].flatMap((one) =>
    [one.code, one.name, ...one.otherNames].map((name) => [nameKey(name), one.code] as const),
  ),
)
for (const member of MEMBERS) byName.set(nameKey(member.alpha2), member.code)

/** A name as a publisher writes it, or a code → the member or aggregate, or `null`. Case, accents and spacing do not count. */
export function parseMember(name: string): MemberCode | null {
  return byName.get(nameKey(name)) ?? null
}

/** The member's or aggregate's own name. Codes come from `parseMember`, so an unknown one is our bug. */
export function memberName(code: MemberCode): string {
  const found = byCode.get(code)
  if (!found) throw new Error(`model/unknown-member: ${code}`)
  return found.name
}

export function findMember(code: MemberCode): Member | null {
  const found = byCode.get(code)
  return found && "joinedOn" in found ? found : null
}

export function findAggregate(code: MemberCode): Aggregate | null {
  const found = byCode.get(code)
  return found && "includes" in found ? found : null
}

export function isMemberOn(member: Member, day: CalendarDate): boolean {
  return member.joinedOn <= day
}

/** The allies on a day, in the order publishers list them (by name). */
export function membersOn(day: CalendarDate): readonly Member[] {
  return MEMBERS.filter((member) => isMemberOn(member, day))
}

/** Who belongs to an aggregate for a reference year: allies on 31 December of it. */
export function aggregateMembers(aggregate: Aggregate, year: Year): readonly Member[] {
  return membersOn(lastDayOf(year)).filter(aggregate.includes)
}

function nameKey(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z]+/g, " ")
    .replace(/\bthe\b|\brepublic of\b/g, "")
    .replace(/\s+/g, "")
}
