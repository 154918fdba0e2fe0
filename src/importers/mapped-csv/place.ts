import { type MemberCode, parsePlace } from "../../model/index.ts"

/** Codes of the Union's statistical office that are not ISO's. */
const STATISTICAL: Readonly<Record<string, string>> = {
  EL: "GRC",
  UK: "GBR",
  EU27_2020: "EU",
  EU27: "EU",
  "EU-27": "EU",
}

/** Unions and areas of another membership: `EU28`, `EU15`, `EA20`. None of them is today's Union. */
const OTHER_UNION = /^(?:EU|EA|EEA)[-_ ]?\d/i

/** A label as a table has it → whom it means: by the mapping's codes, else a statistical office's, else by name or ISO code. */
export function placeOf(label: string, codes: ReadonlyMap<string, MemberCode>): MemberCode | null {
  const name = label.trim()
  const mapped = codes.get(name)
  if (mapped) return mapped
  if (name === "" || name.length > 120) return null
  const known = Object.hasOwn(STATISTICAL, name) ? STATISTICAL[name] : undefined
  if (known) return parsePlace(known)
  return OTHER_UNION.test(name) ? null : parsePlace(name)
}
