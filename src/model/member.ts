import type { Brand } from "./brand.ts"
import { EU_MEMBERSHIP } from "./eu-membership.ts"
import { MEMBER_TABLE } from "./member-table.ts"
import { type CalendarDate, lastDayOf, type Year } from "./period.ts"
import { STATE_TABLE } from "./state-table.ts"

/** ISO 3166-1 alpha-3 code of an ally or another state (`POL`, `AUT`), or the identifier of an aggregate (`NATO_EUROPE_CANADA`). */
export type MemberCode = Brand<string, "MemberCode">

/** A state whose figures publishers print, ally or not. */
export type State = Readonly<{
  code: MemberCode
  alpha2: string
  /** The name we show. */
  name: string
  /** Other spellings publishers use, compared by `nameKey`. */
  otherNames: readonly string[]
  /** Iceland has none: it is out of scope for every benchmark. */
  hasArmedForces: boolean
}>

/** A state of the alliance. */
export type Member = State &
  Readonly<{
    /** The day its accession took effect; the founders' is 24 August 1949. */
    joinedOn: CalendarDate
  }>

/** A group whose figures publishers print, or that we sum. Its members change with time. */
export type Aggregate = Readonly<{
  code: MemberCode
  name: string
  otherNames: readonly string[]
  /** Who belongs to it on a day; nobody where only its publisher says: then its figures can be printed, never summed. */
  statesOn: (day: CalendarDate) => readonly State[]
}>

const isEuropean = (member: Member) => member.code !== "USA" && member.code !== "CAN"
const alliesWho = (belong: (member: Member) => boolean) => (day: CalendarDate) =>
  membersOn(day).filter(belong)
const asItsPublisherDefinesIt = () => []

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
    statesOn: alliesWho(() => true),
  },
  {
    code: "NATO_EUROPE_CANADA" as MemberCode,
    name: "NATO Europe and Canada",
    otherNames: ["European Allies and Canada", "Europe and Canada"],
    statesOn: alliesWho((member) => member.code !== "USA"),
  },
  {
    code: "NATO_EUROPE" as MemberCode,
    name: "NATO Europe",
    otherNames: ["NATO - Europe"],
    statesOn: alliesWho(isEuropean),
  },
  {
    code: "NORTH_AMERICA" as MemberCode,
    name: "North America",
    otherNames: [],
    statesOn: alliesWho((member) => !isEuropean(member)),
  },
]

/** Groups that other publishers print and the alliance does not. */
export const OTHER_AGGREGATES: readonly Aggregate[] = [
  {
    code: "EU" as MemberCode,
    name: "European Union",
    otherNames: ["EU27", "EU-27", "EU 27", "EU27_2020", "EUU", "European Union (27)"],
    statesOn: (day) => EU_STATES.filter((state) => isInUnionOn(state.code, day)),
  },
  printedAs("EDA", "EDA participating states", "EDA 26", "EDA-27"),
  printedAs("EU_INSTITUTIONS", "EU institutions"),
  printedAs("EUROPE", "Europe"),
  printedAs("WORLD", "World", "World total", "World (total)"),
  printedAs("AFRICA", "Africa"),
  printedAs("AMERICAS", "Americas"),
  printedAs("ASIA_OCEANIA", "Asia and Oceania", "Asia & Oceania"),
  printedAs("MIDDLE_EAST", "Middle East"),
]

/** States and territories that are no allies. */
export const OTHER_STATES: readonly State[] = STATE_TABLE.map(([code, alpha2, name, ...otherNames]) => ({
  code: code as MemberCode,
  alpha2,
  name,
  otherNames,
  hasArmedForces: true,
}))

const EU_STATES: readonly State[] = [...MEMBERS, ...OTHER_STATES].filter((state) =>
  EU_MEMBERSHIP.some(([code]) => code === state.code),
)

const ALLIANCE = [...MEMBERS, ...AGGREGATES]
const OTHERS = [...OTHER_STATES, ...OTHER_AGGREGATES]
const byCode = new Map<string, State | Aggregate>([...ALLIANCE, ...OTHERS].map((one) => [one.code, one]))
const alliance = namesOf(ALLIANCE)
const others = namesOf(OTHERS)

/** A name as a publisher writes it, or a code → the ally or aggregate of allies, or `null`. Case, accents and spacing do not count. */
export function parseMember(name: string): MemberCode | null {
  return alliance.get(nameKey(name)) ?? null
}

/** The same for every state and aggregate there is, allies first: `Austria`, `EU`, `World`. */
export function parsePlace(name: string): MemberCode | null {
  return parseMember(name) ?? others.get(nameKey(name)) ?? null
}

/** The state's or aggregate's own name. Codes come from `parseMember` or `parsePlace`, so an unknown one is our bug. */
export function memberName(code: MemberCode): string {
  const found = byCode.get(code)
  if (!found) throw new Error(`model/unknown-member: ${code}`)
  return found.name
}

export function findMember(code: MemberCode): Member | null {
  return MEMBERS.find((member) => member.code === code) ?? null
}

/** Any state, ally or not. */
export function findState(code: MemberCode): State | null {
  const found = byCode.get(code)
  return found && "alpha2" in found ? found : null
}

export function findAggregate(code: MemberCode): Aggregate | null {
  const found = byCode.get(code)
  return found && "statesOn" in found ? found : null
}

export function isMemberOn(member: Member, day: CalendarDate): boolean {
  return member.joinedOn <= day
}

/** The allies on a day, in the order publishers list them (by name). */
export function membersOn(day: CalendarDate): readonly Member[] {
  return MEMBERS.filter((member) => isMemberOn(member, day))
}

/** Whether a state belonged to the European Union on a day. */
export function isInUnionOn(code: MemberCode, day: CalendarDate): boolean {
  return EU_MEMBERSHIP.some(
    ([state, joined, left]) => state === code && joined <= day && (left === null || day < left),
  )
}

/** Who belongs to an aggregate for a reference year: its states on 31 December of it. */
export function aggregateMembers(aggregate: Aggregate, year: Year): readonly State[] {
  return aggregate.statesOn(lastDayOf(year))
}

function printedAs(code: string, name: string, ...otherNames: readonly string[]): Aggregate {
  return { code: code as MemberCode, name, otherNames, statesOn: asItsPublisherDefinesIt }
}

function namesOf(list: readonly (State | Aggregate)[]): ReadonlyMap<string, MemberCode> {
  const names = new Map<string, MemberCode>()
  for (const one of list)
    for (const name of [one.code, one.name, ...one.otherNames]) names.set(nameKey(name), one.code)
  for (const one of list) if ("alpha2" in one) names.set(nameKey(one.alpha2), one.code)
  return names
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
