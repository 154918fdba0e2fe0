/** What a statement is about: the topic, and words that show it. A statement may have several topics, or none. */
const TOPICS: readonly (readonly [topic: string, words: RegExp])[] = [
  [
    "spending-benchmark",
    /\b(?:\d+(?:\.\d+)?\s?(?:%|percent|per cent) of (?:its |their )?(?:GDP|gross domestic product)|(?:defen[cs]e|military) (?:spending|budgets?|expenditures?|investment)|spend(?:ing)? (?:more )?on defen[cs]e|benchmark|guideline|spending (?:target|goal|pledge))\b/i,
  ],
  ["ammunition", /\b(?:ammunition|munitions|artillery|(?:artillery |large-calib\w+ )?(?:rounds|shells))\b/i],
  [
    "arms-purchases",
    /\b(?:buy(?:ing)?|purchas\w*|procure\w*|portfolio|suppliers?|contracts?|diversif\w+)\b.*\b(?:American\w*|U\.?S\.?|United States|arms|weapons?|equipment|capabilit\w+|Europe\w*)|\b(?:arms|weapons|military equipment) (?:deals?|sales?|purchases?|contracts?)\b/i,
  ],
  ["production", /\b(?:produc\w+|manufactur\w+|factor(?:y|ies)|defen[cs]e industr\w+)\b/i],
  [
    "us-commitment",
    /\b(?:(?:remain|stay|active) in NATO|(?:leav\w+|quit\w*|withdraw\w*|abandon\w*)\b.*\b(?:NATO|alliance|Europe)|supports? NATO|commitment to (?:NATO|Europe|the alliance)|Article 5|(?:United States|U\.S\.|America\w*)\b.*\b(?:NATO|ally|allies|partners?|indispensable))/i,
  ],
  [
    "burden-sharing",
    /\b(?:burden|free[- ]?(?:load|rid)\w*|fair share|step(?:ping)? up|do(?:ing)? more|pay(?:ing)? (?:more|their)|self-relian\w+|relian(?:ce|t)|dependen(?:ce|cy|t))\b/i,
  ],
  ["aid-to-ukraine", /\b(?:Ukraine|Kyiv|Zelensk\w+)\b/i],
  ["russia", /\b(?:Russian?|Moscow|Kremlin|Putin)\b/i],
  ["tariffs", /\b(?:tariffs?|trade war|duties)\b/i],
  ["asia", /\b(?:Asia\w*|China|Chinese|Indo-Pacific|Beijing)\b/i],
  [
    "alliance-unity",
    /\b(?:contradictory signals|strategic (?:partners?|allies)|unity|united|tensions?|partners|allies)\b/i,
  ],
]

export function topicsOf(text: string): readonly string[] {
  return TOPICS.filter(([, words]) => words.test(text)).map(([topic]) => topic)
}
