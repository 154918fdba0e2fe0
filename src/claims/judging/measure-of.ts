import type { Quantity } from "../../extract/index.ts"
import type { Sentence } from "../reading/reading.ts"
import { MEASURES, type Measure } from "./shares.ts"

/** Words that make a bare percentage one of something else. */
const QUALIFIED =
  /^ (?:more|less|higher|lower|of|on|growth|increase|rise|cut|drop|tariffs?|discount|interest|stake|chance|support|majority|each)\b/i
/** No member has spent more of its GDP in the years the editions cover. */
const LARGEST_SHARE = 15
/** Matters that bare percentages of the same sentence are more likely of. */
const OTHER_MATTER =
  /\beconomy (?:grew|expanded|shrank|contracted|will|is (?:growing|expected))|\b(?:growth|inflation|unemployment|support (?:for|among)|polls?|surveys?|respondents|voters|debt|deficit|interest rates?|tariffs?|stake|exports?|turnout)\b/i
const GDP = /\b(?:GDP|gross domestic product)\b/i
const EQUIPMENT =
  /\b(?:defen[cs]e|military) (?:budget|spending|expenditures?|outlays?)\b.{0,20}\b(?:on|to|for) (?:new |major )?(?:equipment|weapons|arms)\b/i
const OF_ALLIANCE =
  /^ ?of (?:all |total )?(?:(?:<M\d+>(?:'s)?|allied)(?: total| overall| combined)? (?:defen[cs]e |military )?(?:spending|expenditures?|budgets?)|what (?:the )?(?:<M\d+>|allies|members) (?:allies |members |together |collectively )?spends?\b|(?:defen[cs]e |military )(?:spending|expenditures?) (?:in|within|by|across|of) (?:the )?<M\d+>)/i

/**
 * What a number measures, from its unit and the words after it. `null` for anything that no edition prints. In a list
 * (`Poland (4.12%)`) the sentences before may tell: `context` holds them.
 */
export function measureOf(
  sentence: Sentence,
  quantity: Quantity,
  place: Readonly<{ end: number; context: string | null }>,
): Measure | null {
  const { end, context } = place
  const after = sentence.skeleton.text.slice(end, end + 80)
  if (isOnSomethingElse(after)) return null
  const isList = context !== null && isListOfShares(context)
  if (quantity.unit === "percent-of-gdp")
    return isAboutDefence(sentence) || isList ? MEASURES.shareOfGdp : null
  if (quantity.unit === "usd-million")
    return /\b(?:defen[cs]e|military)\b/i.test(sentence.skeleton.text) ? MEASURES.spendingUsd : null
  if (quantity.unit !== "percent") return null
  if (GDP.test(after.slice(0, 40)) && isAboutDefence(sentence)) return MEASURES.shareOfGdp
  if (EQUIPMENT.test(after)) return MEASURES.equipmentShare
  if (OF_ALLIANCE.test(after)) return MEASURES.allianceShare
  const mayBeShare = isList && quantity.of === null && quantity.value <= LARGEST_SHARE
  return mayBeShare && !QUALIFIED.test(after) && !OTHER_MATTER.test(sentence.text)
    ? MEASURES.shareOfGdp
    : null
}

function isListOfShares(context: string): boolean {
  return (
    /\b(?:GDP|gross domestic product|share of (?:its|their|the) econom(?:y|ies)|economic output|2 ?(?:%|percent|per cent))/i.test(
      context,
    ) &&
    /\b(?:defen[cs]e|military|NATO|alliance)\b/i.test(context) &&
    /\b(?:spen(?:d|ds|t|ding|ders?)|invest\w*|outlays?|budgets?|target|goal|benchmark|guideline|threshold)\b/i.test(
      context,
    ) &&
    !/\b(?:growth|inflation|debt|deficit|tariffs?|unemployment|poll|voters?)\b/i.test(context)
  )
}

/** `on schools`: money for anything but defence. The equipment share names its whole first. */
function isOnSomethingElse(after: string): boolean {
  return /^(?: of (?:its |their |the )?(?:GDP|gross domestic product))? (?:on|for|in) (?!(?:its |their |the |national )?(?:defen[cs]e|military|armed|security)|<M|<Y|last|this|the year|\d)/i.test(
    after,
  )
}

/** Shares of GDP are also taken of debts, deficits and aid: the sentence must speak of defence, or of spending alone. */
export function isAboutDefence(sentence: Sentence): boolean {
  const { text } = sentence.skeleton
  if (
    /\b(?:debt|deficit|surplus|education|health\w*|aid|pensions?|trade|tax|revenue|climate|research|exports?|imports?|reserves?)\b/i.test(
      text,
    )
  )
    return false
  return /\b(?:defen[cs]e|military|spen(?:d|ds|t|ding|der|ders)|outlays?|armed forces|benchmark|guideline|target)\b/i.test(
    text,
  )
}
