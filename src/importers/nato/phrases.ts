import { parseYear, type Year } from "../../model/index.ts"

/** What a NATO table can be about. The four categories are shares of spending. */
export type Concept =
  | "spending"
  | "gdp"
  | "share-of-gdp"
  | "real-change"
  | "gdp-per-head"
  | "spending-per-head"
  | "personnel"
  | "equipment-share"
  | "personnel-share"
  | "infrastructure-share"
  | "other-share"

/** What a title, unit line, heading or column name says, as far as it says it. */
export type Facets = Readonly<{
  concepts: readonly Concept[]
  measure: "national" | "usd" | "percent" | "count" | null
  /** Power of ten the figures are printed in: 6 for millions; `null` where not said. */
  scale: number | null
  prices: "current" | "constant" | null
  /** The year of the constant prices. */
  base: Year | null
}>

const SPENDING = "(?:core )?defence (?:expenditures?|spending|investment)"
const GDP = "(?:real )?(?:gdp|gross domestic product)"

/** Longest first: a phrase that is recognised is taken out of the text before the next is tried. */
const CONCEPTS: readonly (readonly [RegExp, Concept | null])[] = [
  [
    new RegExp(`(?:${SPENDING} )?(?:as )?(?:an? )?(?:share|percentage|percent|pct|%) (?:of )?${GDP}`),
    "share-of-gdp",
  ],
  [new RegExp(`${GDP} per (?:capita|head)`), "gdp-per-head"],
  [new RegExp(`${SPENDING} per (?:capita|head)`), "spending-per-head"],
  [/(?:annual )?real (?:change|growth)/, "real-change"],
  [new RegExp(`distribution of ${SPENDING}(?: by (?:main )?categor(?:y|ies))?`), null],
  [new RegExp(`(?:percentage|percent|pct|share|%) of (?:total )?${SPENDING}`), null],
  [/military personnel/, "personnel"],
  [/^equipment\b(?: (?:share|expenditures?|spending))?/, "equipment-share"],
  [/^personnel\b(?: (?:share|expenditures?|spending))?/, "personnel-share"],
  [/^infrastructure\b(?: (?:share|expenditures?|spending))?/, "infrastructure-share"],
  // Not `Other Allies`.
  [
    /^other\b(?: (?:share|expenditures?|spending))?(?=\s*$| ?%| (?:per|pct|percent|percentage|as|in|of)\b)/,
    "other-share",
  ],
  [new RegExp(`${SPENDING}|\\bspending\\b`), "spending"],
  [new RegExp(`\\b${GDP}\\b`), "gdp"],
]

const SCALES: Readonly<Record<string, number>> = {
  thousand: 3,
  million: 6,
  billion: 9,
  k: 3,
  m: 6,
  mn: 6,
  bn: 9,
}
const SCALE = "(thousand|million|billion|mn|bn|m|k)?s?(?: of)? ?"
const NATIONAL = new RegExp(`${SCALE}national currenc(?:y|ies)`)
const USD = new RegExp(
  `\\b${SCALE}(?:current |constant )?((?:19|20|21)\\d\\d )?(?:us|u\\.s\\.) ?(?:dollars?|\\$)|\\b(m|mn|bn|k)? ?usd`,
)
const COUNT = /\b(thousand)s?\b/

export function facetsOf(text: string): Facets {
  const plain = plainText(text)
  const concepts: Concept[] = []
  let rest = plain
  for (const [pattern, concept] of CONCEPTS) {
    if (!pattern.test(rest)) continue
    rest = rest.replace(pattern, " ")
    if (concept) concepts.push(concept)
  }
  return { concepts, ...measureOf(plain), ...pricesOf(plain) }
}

/** Whether a text says nothing of what figures are: `Country`, `Other Allies`. */
export function saysNothing(text: string): boolean {
  const { concepts, measure, prices } = facetsOf(text)
  return concepts.length === 0 && measure === null && prices === null
}

/** Whether a text says a unit and no more: `Million US dollars`. */
export function saysOnlyUnit(text: string): boolean {
  const { concepts, measure, prices } = facetsOf(text)
  return concepts.length === 0 && measure !== null && prices === null
}

/** Lower case, one kind of space, no brackets, no footnote marks; `defense` as NATO spells it. */
function plainText(text: string): string {
  return text
    .slice(0, 300)
    .toLowerCase()
    .replace(/\([a-z]\)/g, " ")
    .replace(/[_()[\]*:,;\s\u00a0]+/g, " ")
    .replaceAll("defense", "defence")
    .trim()
}

function measureOf(plain: string): Pick<Facets, "measure" | "scale"> {
  const national = NATIONAL.exec(plain)
  if (national) return { measure: "national", scale: scaleOf(national[1]) }
  const usd = USD.exec(plain)
  if (usd) return { measure: "usd", scale: scaleOf(usd[1] ?? usd[3]) ?? 0 }
  if (/%|\bper ?cent\b|\bpct\b|\bpercentage\b/.test(plain)) return { measure: "percent", scale: null }
  const count = COUNT.exec(plain)
  return count ? { measure: "count", scale: scaleOf(count[1]) } : { measure: null, scale: null }
}

function scaleOf(word: string | undefined): number | null {
  return word === undefined ? null : (SCALES[word] ?? null)
}

function pricesOf(plain: string): Pick<Facets, "prices" | "base"> {
  const based =
    /\b((?:19|20|21)\d\d) (?:prices|us dollars)|usd ?((?:19|20|21)\d\d)|((?:19|20|21)\d\d) ?usd/.exec(plain)
  const base = based ? parseYear(based[1] ?? based[2] ?? based[3] ?? "") : null
  if (base !== null || /\bconstant\b/.test(plain)) return { prices: "constant", base }
  return { prices: /\bcurrent\b/.test(plain) ? "current" : null, base: null }
}
