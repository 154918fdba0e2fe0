import { type MemberCode, parsePlace } from "../../model/index.ts"

/** `Croatia `, `EU27`, `EDA-27`, `Czech Republic*` → state, the Union or the agency's participating states; `null` for others. */
export function parseEdaPlace(label: string): MemberCode | null {
  if (label.length > 120) return null
  const name = label
    .replace(/[*†‡§¹²³⁴-⁹]+/g, " ")
    .replace(/\([^()]*\)\s*$/, " ")
    .trim()
  return name === "" ? null : parsePlace(name)
}
