/** Words that make a role when they end it: `Defense Minister`, `Secretary General`, `top foreign policy official`. Lower case. */
const ROLE_HEADS = `president vice-president chancellor premier minister secretary secretary-general general chief commander ambassador envoy
spokesman spokeswoman spokesperson chairman chairwoman chair chairperson commissioner governor mayor senator congressman congresswoman
representative lawmaker legislator deputy mp mep speaker leader official diplomat adviser advisor aide director head executive officer analyst
professor economist expert researcher fellow historian lawyer attorney prosecutor judge justice admiral colonel captain major lieutenant
sergeant marshal king queen prince princess pope patriarch bishop archbishop reporter correspondent editor author columnist founder co-founder
owner manager coach strategist pollster candidate nominee negotiator mediator coordinator counsel undersecretary under-secretary inspector
treasurer whip taoiseach tánaiste politician statesman activist delegate member soldier veteran policymaker boss czar scientist doctor
reverend pastor minister-president attaché consul trader nurse teacher student farmer ceo cfo`
/** Words that may stand inside a role before its head, in lower case or with a capital. */
const ROLE_MODIFIERS = `prime vice deputy assistant associate acting interim former ex first second senior junior top chief foreign defense defence
interior finance economy economic justice trade energy health education culture environment climate agriculture transport security national
homeland state treasury home labor labour commerce european affairs policy military political press supreme allied special executive managing
general house senate majority minority opposition parliamentary permanent presidential government army navy air force cabinet party
ministry high new then incoming outgoing longtime veteran federal regional foreign-policy national-security intelligence budget digital
democratic republican conservative liberal socialist communist independent green far-right right-wing left-wing centre-right center-right ruling
privy attorney communications campaign think-tank defense-ministry human rights white press nuclear disarmament arms`

const heads = new Set(ROLE_HEADS.split(/\s+/))
const modifiers = new Set(ROLE_MODIFIERS.split(/\s+/))

/** Abbreviated titles before a name → the role; `null` for forms of address that are none. */
export const TITLES: ReadonlyMap<string, string | null> = new Map([
  ["mr.", null],
  ["mr", null],
  ["mrs.", null],
  ["mrs", null],
  ["ms.", null],
  ["ms", null],
  ["miss", null],
  ["sir", null],
  ["dame", null],
  ["lord", null],
  ["lady", null],
  ["dr.", "Doctor"],
  ["dr", "Doctor"],
  ["prof.", "Professor"],
  ["gen.", "General"],
  ["lt.", "Lieutenant"],
  ["col.", "Colonel"],
  ["maj.", "Major"],
  ["capt.", "Captain"],
  ["sgt.", "Sergeant"],
  ["adm.", "Admiral"],
  ["cmdr.", "Commander"],
  ["sen.", "Senator"],
  ["sens.", "Senators"],
  ["rep.", "Representative"],
  ["reps.", "Representatives"],
  ["gov.", "Governor"],
  ["govs.", "Governors"],
  ["pres.", "President"],
  ["rev.", "Reverend"],
  ["hon.", null],
  ["brig.", "Brigadier"],
  ["insp.", "Inspector"],
  ["sec.", "Secretary"],
])

const MALE_TITLES = new Set([
  "mr.",
  "mr",
  "sir",
  "lord",
  "chairman",
  "spokesman",
  "congressman",
  "king",
  "prince",
  "pope",
])
const FEMALE_TITLES = new Set([
  "mrs.",
  "mrs",
  "ms.",
  "ms",
  "miss",
  "dame",
  "lady",
  "chairwoman",
  "spokeswoman",
  "congresswoman",
  "queen",
  "princess",
])

export type Gender = "male" | "female"

export function genderOfTitle(lower: string): Gender | null {
  return MALE_TITLES.has(lower) ? "male" : FEMALE_TITLES.has(lower) ? "female" : null
}

/** Whether a word can end a role; plural `ministers` counts as `minister`. */
export function isRoleHead(lower: string): boolean {
  return heads.has(lower) || (lower.endsWith("s") && heads.has(lower.slice(0, -1)))
}

export function isRoleWord(lower: string): boolean {
  return isRoleHead(lower) || modifiers.has(lower)
}

/** Offices whose name alone tells the state, in the spelling of the papers that use it so. */
const OFFICE_STATES: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:u\.s\. )?(?:secretary of (?:state|defense|the treasury|commerce|homeland security|energy)|defense secretary|treasury secretary|commerce secretary|homeland security secretary|national security adviser|vice president|white house|senate (?:majority|minority)|house (?:majority|minority|speaker)|senator|representative|special envoy)/i,
    "USA",
  ],
  [/^(?:foreign|defence|home|health) secretary|^chancellor of the exchequer|^shadow /i, "GBR"],
  [/^(?:taoiseach|tánaiste)/i, "IRL"],
]

/** `Secretary of State` → `USA`, where the article names no state itself; else `null`. */
export function stateOfOffice(role: string): string | null {
  return OFFICE_STATES.find(([office]) => office.test(role))?.[1] ?? null
}
