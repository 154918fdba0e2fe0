import {
  type AbsentReason,
  findMember,
  type IndicatorId,
  isMemberOn,
  lastDayOf,
  type MemberCode,
  type Year,
} from "../model/index.ts"

/** What publishers write where there is no number, and what it says by itself. An empty cell counts as a mark. */
const MARKS: Readonly<Record<string, "not-available" | "nil" | "not-applicable" | "did-not-exist">> = {
  "": "not-available",
  ".": "not-available",
  "..": "not-available",
  ". .": "not-available",
  "...": "not-available",
  "…": "not-available",
  na: "not-available",
  "n/a": "not-available",
  "n.a.": "not-available",
  "#n/a": "not-available",
  nan: "not-available",
  null: "not-available",
  "-": "nil",
  "–": "nil",
  "—": "nil",
  "//": "not-applicable",
  xxx: "did-not-exist",
}

export type MissingMark = (typeof MARKS)[string]

/** `..` → what it says, or `null` when the text is no such mark. */
export function parseMissingMark(text: string): MissingMark | null {
  const key = text.replace(/\s+/g, " ").trim().toLowerCase()
  return Object.hasOwn(MARKS, key) ? (MARKS[key] ?? null) : null
}

/** Shares of spending: the only figures of this series that can be nothing at all. */
const CAN_BE_NIL = new Set(["equipment-share", "personnel-share", "infrastructure-share", "other-share"])
/** Figures a member without armed forces has all the same. */
const WITHOUT_FORCES = new Set(["gdp-usd", "gdp-constant-usd", "gdp-per-head"])

/** Whether 0 can be a true figure of this indicator. */
export function canBeZero(indicator: IndicatorId): boolean {
  return CAN_BE_NIL.has(indicator) || indicator.includes("change")
}

/**
 * Why there is no number. The same mark says different things by place: before its accession a country is not a member;
 * Iceland has no forces to count; a dash under total spending cannot mean nil.
 */
export function absentReason(cell: {
  mark: MissingMark
  indicator: IndicatorId
  member: MemberCode
  period: Year
}): AbsentReason {
  const member = findMember(cell.member)
  if (member && !isMemberOn(member, lastDayOf(cell.period))) return "not-a-member"
  if (member && !member.hasArmedForces && !WITHOUT_FORCES.has(cell.indicator)) return "out-of-scope"
  if (cell.mark === "did-not-exist") return "did-not-exist"
  if (cell.mark === "not-applicable") return "out-of-scope"
  return cell.mark === "nil" && CAN_BE_NIL.has(cell.indicator) ? "nil" : "not-reported"
}
