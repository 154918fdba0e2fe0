import { inflect } from "./inflection.ts"

/**
 * How the words a verb reports stand to it:
 * `clause` (that) they agree · `whether` if they agree · `told` told somebody (that) they agree · `to` promised to leave ·
 * `urge` urged somebody to leave · `accuse` accused somebody of it · `call` called it a mistake · `object` rejected the plan ·
 * `as` described it as a mistake · `weak`: a clause only after `that` or in quotation marks, for verbs with other common uses
 */
export type Frame =
  | "clause"
  | "whether"
  | "told"
  | "to"
  | "urge"
  | "accuse"
  | "call"
  | "object"
  | "as"
  | "weak"

export type VerbForm = "base" | "present" | "past" | "participle" | "ing"

/** One spelling of a reporting verb. */
export type CueForm = Readonly<{
  verb: string
  forms: readonly VerbForm[]
  frames: readonly Frame[]
  /** The particle that must follow: `out` of `point out`, `on` of `call on`. */
  particles: readonly string[]
}>

/** Frames → verbs. A particle after the verb belongs to it: `point+out`. */
const VERB_TABLE: readonly (readonly [string, string])[] = [
  [
    "clause",
    "say add claim argue insist state contend maintain assert allege remark quip joke retort reply respond complain lament boast exclaim recount testify reiterate concede opine muse theorize speculate counter caution deadpan gush intone gripe marvel reckon tweet retweet surmise bark bellow blurt elaborate enthuse fume grumble holler interject plead pronounce scoff sneer snap thunder volunteer wail yell summarize summarise charge fret sing allow",
  ],
  [
    "clause",
    "put+it point+out make+clear go+on chime+in fire+back shoot+back hit+back weigh+in spell+out sum+up carry+on",
  ],
  ["clause whether", "explain wonder hint comment"],
  [
    "clause object",
    "note announce declare stress emphasize emphasise underline underscore acknowledge admit confirm proclaim reveal disclose suggest predict estimate forecast deny bemoan decry",
  ],
  ["clause to", "vow pledge promise swear threaten agree hope"],
  ["to", "propose demand"],
  ["clause told", "warn"],
  ["told", "tell remind assure inform notify reassure convince"],
  ["whether told urge", "ask"],
  ["whether", "inquire"],
  [
    "weak object",
    "write report recall repeat conclude indicate signal imply believe fear worry post find show observe continue answer guess mention recommend propose demand",
  ],
  [
    "weak",
    "think feel expect anticipate understand learn calculate project read decide shout cry whisper mutter sigh begin start crow blast+back",
  ],
  ["to", "refuse decline offer threaten"],
  [
    "urge",
    "urge call+on implore exhort press appeal+to beg advise encourage order instruct invite challenge",
  ],
  ["accuse", "accuse blame fault chide"],
  ["call", "call dub label brand"],
  [
    "as",
    "describe characterize characterise portray dismiss denounce condemn praise hail deride slam blast cast depict refer+to criticize criticise ridicule mock tout frame lambaste",
  ],
  [
    "object",
    "call+for question reject oppose criticize criticise defend demand propose cite quote echo express push+for plead+for warn+of warn+against complain+about speak+of talk+about",
  ],
]

const forms = buildForms()

/** The entries for a word as it stands, lower case; several when it belongs to several verbs (`call`, `call on`). */
export function cueForms(lower: string): readonly CueForm[] {
  return forms.get(lower) ?? []
}

export function isCueForm(lower: string): boolean {
  return forms.has(lower)
}

function buildForms(): ReadonlyMap<string, readonly CueForm[]> {
  const frames = new Map<string, Set<Frame>>()
  for (const [list, verbs] of VERB_TABLE) {
    for (const verb of verbs.split(" ")) {
      const known = frames.get(verb) ?? new Set<Frame>()
      for (const frame of list.split(" ")) known.add(frame as Frame)
      frames.set(verb, known)
    }
  }
  const built = new Map<string, CueForm[]>()
  for (const [entry, known] of frames) {
    const [verb = "", ...particles] = entry.split("+")
    const spellings = new Map<string, VerbForm[]>()
    for (const [form, spelling] of inflect(verb))
      spellings.set(spelling, [...(spellings.get(spelling) ?? []), form])
    for (const [spelling, kinds] of spellings) {
      const entries = built.get(spelling) ?? []
      entries.push({ verb: entry.replace("+", " "), forms: kinds, frames: [...known], particles })
      entries.sort((a, b) => b.particles.length - a.particles.length)
      built.set(spelling, entries)
    }
  }
  return built
}
