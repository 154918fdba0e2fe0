import { AMOUNTS_TO, DEFENCE, SPENDING, SPENDS } from "../../reading/phrases.ts"
import { NOT_DEPENDENT, SUBJECTS } from "../../reading/subject-lists.ts"

/** One way to state a figure. In a `list` the measure may stand in the sentences before. */
export type Wording = Readonly<{ pattern: RegExp; list: boolean }>

const WHO = `(?<who><[MA]\\d+>)`
const OWNER = `${NOT_DEPENDENT}${WHO}`
const NUMBER = `<Q(?<quantity>\\d+)>`
const ASIDE = "(?:, [^,;.]{1,60},)?"
/** Words up to the number, over `the NATO member` but over no other subject. */
const REST =
  "(?:[^<;.]|the <M\\d+> (?=member|ally|country|nation)|(?:of|in|among)(?: the| all)?(?: \\d+)? <M\\d+>){0,80}?"
const SHARE =
  "(?:share|percentage|proportion) of (?:its |their |the )?(?:national )?(?:GDP|gross domestic product|economy|economic output)"

const plain = (pattern: string): Wording => ({ pattern: new RegExp(pattern, "gi"), list: false })
const list = (pattern: string): Wording => ({ pattern: new RegExp(pattern, "gi"), list: true })

/** Named groups: `who`, one subject or several, and `quantity`. The first wording that fits a number keeps it. */
export const WORDINGS: readonly Wording[] = [
  // Poland spent 4.12% of GDP; Spain, which spends 1.3%; Canada, Portugal and Italy each spent 1.5%
  list(
    `${SUBJECTS}(?:'s)?(?: government)?(?: each| all| both)?(?: as a whole| together| combined| collectively| alone)?${ASIDE}(?:,? (?:which|that|who))?,? ${SPENDS},? (?:on ${DEFENCE} )?${NUMBER}`,
  ),
  // Poland's defence spending reached 4.12%; in Poland, defence spending was 4.12%
  plain(
    `${WHO}(?:'s)?(?: (?:total|annual|overall|own))? ${SPENDING}(?: (?:in|for) <Y\\d+>)?${ASIDE}(?:,? ${AMOUNTS_TO}|, at|,? equal to|, worth|,),? ${NUMBER}`,
  ),
  plain(`${SPENDING} (?:in|by|of) ${WHO}(?: (?:in|for) <Y\\d+>)?,? ${AMOUNTS_TO},? ${NUMBER}`),
  plain(`\\bin ${WHO}, ${SPENDING} ${AMOUNTS_TO},? ${NUMBER}`),
  plain(`${SPENDING} ${AMOUNTS_TO},? ${NUMBER}(?: of GDP)? in ${WHO}`),
  // Spain allocated the smallest share of its GDP, at 1.2%
  list(`${OWNER}(?:'s)? ${REST}${SHARE}[^<;.]{0,30}?,? (?:at|of) ${NUMBER}`),
  // Poland tops the list, spending 4.48%; Poland leads at 4.48%
  list(
    `${OWNER} (?:leads?|led|tops?|topped|is|was|remains?|remained|ranks?|ranked|comes?|came)\\b(?: <M\\d+>)?${REST},? (?:at|with|spending) ${NUMBER}`,
  ),
  // Spain's 1.28% of GDP
  list(
    `${WHO}'s ${NUMBER}(?! (?:demand|target|goal|pledge|plan|promise|benchmark|guideline|ambition|commitment|proposal|threshold|rise|increase|cut)|\\+)`,
  ),
  plain(`(?:^|; |\\. )\\W*${OWNER},?,? spending (?:on ${DEFENCE} )?${NUMBER}`),
  // at 4.12% of GDP, Poland; with 3.19% of GDP allocated to defence, the US
  list(`\\b(?:at|with) ${NUMBER}[^<>,;.]{0,50}, ${WHO}`),
  // followed by Lithuania at 4%; Spain is also at 1.24%; Italy is still below 2%
  list(`${WHO},? (?:at|with) ${NUMBER}(?=,|\\.|\\)| of\\b| in\\b| and\\b|$)`),
  list(
    `${SUBJECTS}${ASIDE},? (?:is|are|was|were|stands?|stood|sits?|sat|remains?|remained|stays?)(?: all| both)? (?:at )?${NUMBER}(?! (?:of (?!GDP|its GDP)|higher|lower|more|less|larger|smaller|above|below|points?))`,
  ),
  // Britain spends 2.33% of GDP, and Greece 3.08%
  list(
    `(?<=<Q\\d+>[^<;.]{0,40}(?:,?(?: and| while| but| versus)|,) )(?<who><M\\d+>) (?:just )?${NUMBER}(?= (?:and|of GDP)|,|\\.|;|$)`,
  ),
  // spends 3.2% of GDP, down from 3.7% in 2014; nearly double the 1.8% it spent in 2023
  list(
    `(?<=${OWNER}(?:'s)?(?:(?!, and )[^<;.]|<[QY]\\d+>){0,110}?<Q\\d+>(?:[^<;.]|<Y\\d+>){0,40}?,? \\(?)(?:(?:up|down) from|compared (?:with|to)|after|against|versus|from|(?:twice|double|triple|half)) (?:the )?${NUMBER}(?=(?: of (?:its )?(?:GDP|gross domestic product|economic output))?(?: it spent| spent)?,? (?:in <Y|last year|a year earlier|the year before))`,
  ),
  // crossed the 2% threshold last year, spending 2.03%
  list(
    `(?<=${OWNER}(?:'s)?(?:[^<;.]|<[QY]\\d+>){0,80}, )(?:spending|investing|devoting|allocating) ${NUMBER}`,
  ),
  // Norway hit 2.2% of GDP
  list(
    `${SUBJECTS} (?:(?:has|have) )?(?:hit|reached|passed|topped) ${NUMBER}(?= of GDP| of its|,|\\.|$| in <Y| last| this)`,
  ),
  // slipped below 2% last year, to 1.86%
  list(
    `(?<=${OWNER}(?:'s)?(?: ${SPENDING})?(?: has| have)? (?:slipped|fell|fallen|dropped|dipped|rose|risen|climbed|jumped|edged|crept) [^<;.]{0,20}<Q\\d+>[^<;.]{0,25},? )to ${NUMBER}`,
  ),
  // Poland (4.12%)
  list(`${WHO} \\(${NUMBER}(?: of GDP)?(?: in <Y\\d+>)?\\)`),
  // the United States accounts for 64% of what the allies spend
  plain(
    `${OWNER}(?:'s)?(?: share)?,? (?:which |that )?(?:accounts? for|accounted for|contribut(?:es|ed)|pays(?: for)?|paid(?: for)?|shoulders?|shouldered|bears|bore|carries|foots|provid(?:es|ed)|makes? up|made up|cover(?:s|ed)) ${NUMBER}`,
  ),
]
