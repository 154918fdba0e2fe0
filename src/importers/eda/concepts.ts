import type { IndicatorId, Prices } from "../../model/index.ts"

/** What a row or a column of the agency's figures measures, in our words. */
export type Concept = Readonly<{
  indicator: IndicatorId
  prices: Prices | null
  measure: "money" | "money-per-head" | "share"
}>

/**
 * What a heading says: a concept we hold; `other` where the agency prints something else we know of and do not hold
 * (research and technology alone, collaborative expenditure, its parts by type); `null` for words nobody knows.
 */
export function conceptOf(heading: string): Concept | "other" | null {
  const text = plainWords(heading)
  if (/\bconstant\b|\breal\b/.test(text)) return null
  const found = HEADINGS.find(([pattern]) => pattern.test(text))
  return found ? found[1] : null
}

const money = (indicator: string) => of(indicator, "current", "money")
const SPENDING = money("spending-eur")
const SHARE_OF_GDP = of("share-of-gdp", "current", "share")
const SHARE_OF_GOVERNMENT = of("share-of-government-spending", null, "share")
const PER_HEAD = of("spending-per-head-eur", "current", "money-per-head")

const TOTAL = "^(?:total )?defence (?:expenditures?|spending|budget)"
const AS_SHARE = "(?:as )?(?:an? )?(?:%|share|percentage|per ?cent)(?: of)?(?: the)?(?: total)?"

/** The first that fits speaks: what narrows a figure stands before what it is part of. */
const HEADINGS: readonly (readonly [RegExp, Concept | "other"])[] = [
  [new RegExp(`${AS_SHARE} defence`), "other"],
  [/\bcollaborative\b|\beuropean\b/, "other"],
  [/\br ?& ?t\b|research and technology/, "other"],
  [new RegExp(`${TOTAL} ${AS_SHARE} (?:gdp|gross domestic product)`), SHARE_OF_GDP],
  [new RegExp(`^${AS_SHARE} (?:gdp|gross domestic product)`), SHARE_OF_GDP],
  [new RegExp(`${TOTAL} ${AS_SHARE} (?:general )?government`), SHARE_OF_GOVERNMENT],
  [new RegExp(`^${AS_SHARE} (?:general )?government`), SHARE_OF_GOVERNMENT],
  [new RegExp(`${TOTAL} per (?:capita|head|inhabitant)`), PER_HEAD],
  [new RegExp(`${AS_SHARE} |per (?:capita|head|inhabitant|soldier)`), "other"],
  [/^(?:total )?(?:defence )?investment/, money("investment-eur")],
  [/^(?:defence )?(?:equipment )?procurement/, money("procurement-eur")],
  [/^(?:defence )?(?:r ?& ?d\b|research and development)/, money("research-eur")],
  [/^(?:gdp|gross domestic product)/, money("gdp-eur")],
  [new RegExp(TOTAL), SPENDING],
  [/personnel|infrastructure|construction|operation|maintenance|deployed|outsourc|troops|^other/, "other"],
]

/** Lower case, one space, `defense` as the agency spells it; what stands in brackets is a unit or a remark. */
function plainWords(heading: string): string {
  return heading
    .slice(0, 300)
    .toLowerCase()
    .replace(/\([^()]*\)/g, " ")
    .replace(/[*:,;\s\u00a0]+/g, " ")
    .replaceAll("defense", "defence")
    .trim()
}

function of(indicator: string, prices: Prices | null, measure: Concept["measure"]): Concept {
  return { indicator: indicator as IndicatorId, prices, measure }
}
