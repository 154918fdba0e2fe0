import { type MemberCode, parsePlace } from "../../model/index.ts"

/** Who a row's label names. */
export type PlaceLabel =
  | Readonly<{ kind: "state"; code: MemberCode }>
  /** One of the six totals of the regional sheet; in the other sheets a heading. */
  | Readonly<{ kind: "region"; code: MemberCode }>
  /** A subregion, or a total without one of its states: known, and no figure of ours. */
  | Readonly<{ kind: "part" }>

/** Longer texts are notes; names end long before. */
const LONGEST = 120

/**
 * Labels the lists of names do not hold: slips of the pen, abbreviations, names of earlier releases. The row "European
 * Union" is what the Union itself spends (its defence fund, outside its members' totals), never the sum of its members.
 */
const OWN_NAMES: ReadonlyMap<string, string> = keyed([
  ["European Union", "EU_INSTITUTIONS"],
  ["Norh Macedonia", "MKD"],
  ["Macedonia", "MKD"],
  ["Macedonia, FYR", "MKD"],
  ["FYROM", "MKD"],
  ["FYR Macedonia", "MKD"],
  ["Slovak Rep.", "SVK"],
  ["Czech Rep.", "CZE"],
  ["Congo, Repubic of", "COG"],
  ["Congo, Dem. Rep. of", "COD"],
  ["Zaire", "COD"],
  ["Burma", "MMR"],
  ["East Timor", "TLS"],
  ["Trinidad", "TTO"],
  ["German Dem. Rep.", "DDR"],
  ["Germany, East", "DDR"],
  ["f. Yugoslavia", "YUG"],
  ["Yugoslavia (former)", "YUG"],
  ["Yugoslavia, former", "YUG"],
  ["Former Yugoslavia", "YUG"],
])

const REGIONS: ReadonlyMap<string, string> = keyed([
  ["World", "WORLD"],
  ["World total", "WORLD"],
  ["World (including Iraq)", "WORLD"],
  ["World total (including Iraq)", "WORLD"],
  ["Africa", "AFRICA"],
  ["Americas", "AMERICAS"],
  ["Asia and Oceania", "ASIA_OCEANIA"],
  ["Asia & Oceania", "ASIA_OCEANIA"],
  ["Europe", "EUROPE"],
  ["Middle East", "MIDDLE_EAST"],
  ["Middle East (including Iraq)", "MIDDLE_EAST"],
])

const PARTS: ReadonlySet<string> = new Set(
  [
    "World (excluding Iraq)",
    "World total (excluding Iraq)",
    "Middle East (excluding Iraq)",
    "North Africa",
    "Sub-Saharan",
    "Sub-Saharan Africa",
    "Central America",
    "Central America and the Caribbean",
    "Central America & the Caribbean",
    "North America",
    "South America",
    "Central Asia",
    "East Asia",
    "South Asia",
    "South-East Asia",
    "Central and South Asia",
    "Oceania",
    "Central Europe",
    "Eastern Europe",
    "Western Europe",
    "Western and Central Europe",
    "Central and Western Europe",
  ].map(key),
)

/** `Norh Macedonia`, `Algeria §4`, `Asia & Oceania`, `Sub-Saharan` → who that is, or `null` when nobody is named. */
export function parsePlaceLabel(label: string): PlaceLabel | null {
  if (label.length > LONGEST) return null
  for (const name of spellings(label)) {
    const spelt = key(name)
    if (PARTS.has(spelt)) return { kind: "part" }
    const region = REGIONS.get(spelt)
    if (region) return { kind: "region", code: region as MemberCode }
    const code = OWN_NAMES.get(spelt) ?? parsePlace(name)
    if (code) return { kind: "state", code: code as MemberCode }
  }
  return null
}

const NOTES = /[*†‡§¶‖|¹²³⁰-⁹]+/g
const NUMBERS = /[\s,]*\d{1,3}(?:\s*[,&]\s*\d{1,3})*\s*$/
const BRACKET = /\s*\([^()]*\)\s*$/
const GLUED_LETTER = /(?<=[a-z]{3})\s*[a-f]$/

/** The label as it stands, then with ever more taken off its end: notes, their numbers, a bracket, a glued letter. */
function spellings(label: string): readonly string[] {
  const name = label.trim()
  const plain = name.replace(NOTES, " ").replace(NUMBERS, "").trim()
  const bare = plain.replace(BRACKET, "").replace(NUMBERS, "").trim()
  return [...new Set([name, plain, bare, bare.replace(GLUED_LETTER, "")])]
}

function keyed(names: readonly (readonly [name: string, code: string])[]): ReadonlyMap<string, string> {
  return new Map(names.map(([name, code]) => [key(name), code]))
}

function key(name: string): string {
  return name
    .replaceAll("&", " and ")
    .toLowerCase()
    .replace(/[^a-z]+/g, " ")
    .trim()
}
