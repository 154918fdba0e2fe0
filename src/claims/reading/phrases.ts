/** Pieces of patterns over skeletons, shared by the checks. Every group in them is non-capturing. Repetitions end at four:
 * without an end they could be made to run for ever, and up to three the engine writes them out, which makes the first article wait. */

export const DEFENCE = "(?:defence|defense|military)"

/** `spends`, `has been spending`, `allocated`: money goes out, in the indicative. */
export const SPENDS =
  "(?:(?:is|are|was|were) (?:estimated|projected|expected|forecast) to (?:spend|have spent|allocate|devote|invest)|(?:is|are|was|were|has been|have been) (?:spending|allocating|devoting|investing)|(?:has|have) (?:spent|allocated|devoted|invested)|spends?|spent|allocates?|allocated|devotes?|devoted|invests?|invested|dedicates?|dedicated|reports?|reported|puts?|pays|paid|earmarks?|earmarked|poured|pours|channels|directs?|directed)"

/** Any of the ways to say it: skeletons write them `defence spending`. */
export const SPENDING = "(?:defence spending|spending on (?:defence|military)|spending|outlays|expenditures?)"

/** `is`, `stood at`, `reached`, `rose to`. */
export const AMOUNTS_TO =
  "(?:is|are|was|were|stands? at|stood at|sits? at|sat at|reach(?:es|ed)|hits?|totall?(?:s|ed)|amount(?:s|ed) to|came to|comes? to|equals?|equall?ed|accounts? for|accounted for|made up|makes up|represent(?:s|ed)|rose to|grew to|climbed to|jumped to|increased to|fell to|dropped to|declined to|has (?:reached|hit|risen to|fallen to|grown to)|(?:is|are|was|were) (?:put|estimated|forecast|projected) at|(?:is|are|was|were) (?:expected|estimated|forecast|projected) to (?:reach|hit|total|amount to|come to|be|stand at))"

export const BENCHMARK =
  "(?:benchmark|target|guideline|goal|threshold|commitment|pledge|requirement|minimum|objective|mark|yardstick|standard|level|figure|line|bar|floor)"

/** Words that turn a sentence about what is into one about what shall, might or ought to be. */
export const INTENT =
  /\b(?:will|plans?|planned|planning|aims?|aimed|aiming|pledg(?:e|es|ed|ing)|promis(?:e|es|ed|ing)|intends?|intended|vow(?:s|ed)?|commit(?:s|ted|ting)? to|hopes?|on track|on course|set to|going to|expects? to|is expected to|are expected to|was expected to|to (?:spend|reach|hit|raise|increase|boost)|by <Y\d+>|by the end of|next year|target of|goal of)\b/i

export const HEDGED =
  /\b(?:would|could|should|may|might|must|ought|if|unless|whether|needs? to|has to|have to|had to|until|instead of|rather than|call(?:s|ed|ing)? (?:for|on)|demand(?:s|ed|ing)?|urg(?:e|es|ed|ing)|ask(?:s|ed|ing)?|want(?:s|ed|ing)?|propos(?:e|es|ed|al)|suggest(?:s|ed)?|require(?:s|d)?|possib(?:le|ly)|potential(?:ly)?|hypothetical(?:ly)?)\b/i

export const NEGATED = /\b(?:not|never|no longer|nor|neither|hardly|barely|without)\b|n't\b/i

/** Cheap looks ahead: the long patterns are only tried where they can fit. */
export const ANY_BENCHMARK = new RegExp(`\\b${BENCHMARK}s?\\b`, "i")
export const ANY_SPENDING_VERB =
  /\b(?:spen(?:d|ds|t|ding)|allocat(?:e|es|ed|ing)|devot(?:e|es|ed|ing)|invest(?:s|ed|ing)?|puts?|pays|paid|earmark(?:s|ed)|pour(?:s|ed)|dedicate[sd]?|report(?:s|ed))\b/i
