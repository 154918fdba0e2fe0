import { type MemberCode, parseMember } from "../../model/index.ts"

/** A row's label as NATO prints it, taken apart. */
export type MemberLabel = Readonly<{
  member: MemberCode
  /** What stands in brackets behind the name and is no footnote: `Koruny` in `Czechia*   (Koruny)`. */
  bracketed: string | null
}>

/** Longer texts are notes; names end long before. */
const LONGEST = 120
const STARS = /[*†‡§¹²³⁴-⁹]+/g
const LAST_BRACKET = /^(.*\S)\s*\(([^()]*)\)\s*$/
const FOOTNOTE = /^[a-z0-9](?:\s*[,/&]\s*[a-z0-9])*$/i
/** A footnote that lost its superscript, shortest first: `Albaniaa`, `Norway c`, `Franceb,c`, `Italy12`. */
const GLUED = [/\s*[a-f]$/, /\s*[a-f]\s*,?\s*[a-f]$/, /\s*\d{1,2}(?:\s*,\s*\d{1,2})*$/]

/** `  Bulgaria (a)`, `Czechia*   (Koruny)`, `NATO - Europe *`, `Albaniaa` → member, or `null` when nobody is named. */
export function parseMemberLabel(label: string): MemberLabel | null {
  if (label.length > LONGEST) return null
  let name = label.replace(STARS, " ").replaceAll("&", " and ").replace(/\s+/g, " ").trim()
  let bracketed: string | null = null
  for (;;) {
    const whole = parseMember(name)
    if (whole) return { member: whole, bracketed }
    const bracket = LAST_BRACKET.exec(name)
    if (!bracket?.[1]) break
    const inside = bracket[2]?.trim() ?? ""
    if (!FOOTNOTE.test(inside)) bracketed ??= inside
    name = bracket[1]
  }
  for (const footnote of GLUED) {
    const rest = name.replace(footnote, "")
    const member = rest !== name && rest.length >= 4 ? parseMember(rest) : null
    if (member) return { member, bracketed }
  }
  return null
}
