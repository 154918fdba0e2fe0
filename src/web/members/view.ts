import { hrefOf } from "../address.tsx"

/** What a member's page shows, all of it in its address. `null` leaves the choice to the API. */
export type MemberView = Readonly<{
  /** As the address has it: ISO 3166 alpha-3, or an aggregate. */
  member: string
  asOf: string | null
  recordedBy: string | null
  /** The year for which publishers are set side by side. */
  period: string | null
  /** The figure whose evidence is open. */
  figure: string | null
}>

export const MEMBERS_PATH = "/members"

export function parseMemberView(path: string, query: URLSearchParams): MemberView {
  const given = (name: string) => query.get(name) || null
  return {
    member: decoded(path.slice(MEMBERS_PATH.length + 1)),
    asOf: given("asOf"),
    recordedBy: given("recordedBy"),
    period: given("period"),
    figure: given("figure"),
  }
}

/** The page of a member; what is not said is left open. */
export function memberHref(member: string, view: Partial<Omit<MemberView, "member">> = {}): string {
  return hrefOf(`${MEMBERS_PATH}/${encodeURIComponent(member)}`, { ...view })
}

/** A part of a path as it was meant; one with a stray `%` as it stands. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** What the list of members shows. */
export type MembersView = Readonly<{
  asOf: string | null
  recordedBy: string | null
  figure: string | null
}>

export function parseMembersView(query: URLSearchParams): MembersView {
  const given = (name: string) => query.get(name) || null
  return { asOf: given("asOf"), recordedBy: given("recordedBy"), figure: given("figure") }
}

export function membersHref(view: MembersView): string {
  return hrefOf(MEMBERS_PATH, view)
}
