import {
  AGGREGATES,
  bad,
  fine,
  MEMBERS,
  type MemberCode,
  type Outcome,
  parsePlace,
} from "../../model/index.ts"
import { nearest } from "../../questions/index.ts"

/** `--member POL,Germany` → codes, each once; `all` stands for everybody. */
export function parseMembersOption(text: string): Outcome<readonly MemberCode[] | "all"> {
  const names = text.split(",").flatMap((name) => name.trim() || [])
  if (names.length === 1 && names[0]?.toLowerCase() === "all") return fine("all")
  const codes = new Set<MemberCode>()
  for (const name of names) {
    const member = parseMemberName("--member", name)
    if (!member.ok) return member
    codes.add(member.value)
  }
  return codes.size > 0 ? fine([...codes]) : unknownMember("--member", text)
}

/** A name or code of a state, ally or not, or an aggregate → its code. */
export function parseMemberName(place: string, name: string): Outcome<MemberCode> {
  const code = parsePlace(name)
  return code ? fine(code) : unknownMember(place, name)
}

function unknownMember(place: string, name: string): Outcome<never> {
  const known = [...MEMBERS, ...AGGREGATES].flatMap((one) => [one.code, one.name, ...one.otherNames])
  return bad({
    code: "cli/unknown-member",
    place,
    found: `"${name}"`,
    expected:
      "a state's name or ISO 3166 code (POL, Poland), or an aggregate: " +
      AGGREGATES.map((one) => one.code).join(", "),
    remedy: nearest(name, known),
  })
}
