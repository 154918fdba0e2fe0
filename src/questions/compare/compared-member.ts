import {
  AGGREGATES,
  bad,
  fine,
  MEMBERS,
  type MemberCode,
  OTHER_AGGREGATES,
  OTHER_STATES,
  type Outcome,
  parsePlace,
} from "../../model/index.ts"
import { nearest } from "../nearest.ts"

/** One state or aggregate by code or name, or the problem with the nearest name. */
export function resolveCompared(name: string): Outcome<MemberCode> {
  const code = parsePlace(name)
  if (code) return fine(code)
  const places = [...MEMBERS, ...AGGREGATES, ...OTHER_STATES, ...OTHER_AGGREGATES]
  const known = name.length <= 3 ? places.map((one) => one.code) : places.map((one) => one.name)
  return bad({
    code: "question/unknown-member",
    place: "member",
    found: `"${name}"`,
    expected: "a state's ISO 3166 alpha-3 code or name, or an aggregate such as NATO_EUROPE_CANADA",
    remedy: nearest(name, known),
  })
}
