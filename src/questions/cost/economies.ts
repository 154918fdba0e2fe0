import { AGGREGATES, bad, fine, MEMBERS, type MemberCode, type Outcome } from "../../model/index.ts"
import type { Findings } from "../evidence.ts"
import { isExpected } from "../members-asked.ts"
import { type Economy, heldEconomy, printedQuotient, readElsewhere, readHeld } from "./economy.ts"
import type { GdpPlace } from "./gdp-basis.ts"
import type { RowRequest } from "./row.ts"
import { statedProblem } from "./stated.ts"
import { needsHeld, statedEconomy } from "./stated-economy.ts"
import { warnOfSpending } from "./warnings.ts"

/** The economies asked for: those of the members, or the one that was stated. */
export function economiesOf(
  members: readonly MemberCode[] | "all",
  request: RowRequest,
): Outcome<readonly Economy[]> {
  const { question, place, period } = request
  if (question.stated) {
    const named = members === "all" ? [] : members
    const wrong = statedProblem(question.stated, named.length)
    if (wrong) return bad(wrong)
    const member = named[0] ?? null
    const { view } = request
    const hold =
      member !== null && needsHeld(question.stated)
        ? (findings: Findings) =>
            place
              ? readHeld(place, member, { view, findings })
              : readElsewhere(period, member, { view, findings })
        : null
    const stated = statedEconomy(question.stated, { member, period, hold }, request)
    return stated.ok ? fine([stated.value]) : stated
  }
  return fine(place ? heldEconomies(members, place, request) : [])
}

function heldEconomies(
  members: readonly MemberCode[] | "all",
  place: GdpPlace,
  request: RowRequest,
): readonly Economy[] {
  const quotients: { member: MemberCode; sharePercent: number; quotientPercent: number }[] = []
  const read = (member: MemberCode): Economy => {
    const held = readHeld(place, member, request)
    const quotientPercent = printedQuotient(request.view, place, held)
    if (quotientPercent !== null && held.row.value !== null)
      quotients.push({ member, sharePercent: held.row.value, quotientPercent })
    return heldEconomy(held, request.findings)
  }
  const allies = MEMBERS.map((member) => member.code).filter((code) => isExpected(code, place.period))
  const economies =
    members === "all"
      ? [
          ...allies.map(read),
          ...AGGREGATES.map((aggregate) => read(aggregate.code)).filter(({ row }) => row.value !== null),
        ]
      : members.map(read)
  warnOfSpending(quotients, request.findings)
  return economies
}
