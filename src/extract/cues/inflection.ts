import type { VerbForm } from "./verbs.ts"

/** Past and participle of the irregular verbs in the table. */
const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  say: ["said", "said"],
  tell: ["told", "told"],
  write: ["wrote", "written"],
  think: ["thought", "thought"],
  feel: ["felt", "felt"],
  know: ["knew", "known"],
  understand: ["understood", "understood"],
  find: ["found", "found"],
  show: ["showed", "shown"],
  go: ["went", "gone"],
  make: ["made", "made"],
  shoot: ["shot", "shot"],
  hit: ["hit", "hit"],
  swear: ["swore", "sworn"],
  read: ["read", "read"],
  cast: ["cast", "cast"],
  seek: ["sought", "sought"],
  speak: ["spoke", "spoken"],
  forecast: ["forecast", "forecast"],
  begin: ["began", "begun"],
  weigh: ["weighed", "weighed"],
  spell: ["spelled", "spelled"],
  put: ["put", "put"],
  plead: ["pleaded", "pleaded"],
}
/** Verbs that double their last consonant. */
const DOUBLING = new Set(["admit", "quip", "sum", "plan", "dub", "beg", "hit", "put", "begin"])

/** Every form of a verb with its spelling: `deny` → deny, denies, denied, denied, denying. */
export function inflect(verb: string): readonly (readonly [VerbForm, string])[] {
  const irregular = IRREGULAR[verb]
  const past = irregular?.[0] ?? pastOf(verb)
  return [
    ["base", verb],
    ["present", presentOf(verb)],
    ["past", past],
    ["participle", irregular?.[1] ?? past],
    ["ing", ingOf(verb)],
  ]
}

function presentOf(verb: string): string {
  if (/(?:s|sh|ch|x|z|o)$/.test(verb)) return `${verb}es`
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`
}

function pastOf(verb: string): string {
  if (verb.endsWith("e")) return `${verb}d`
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`
  return DOUBLING.has(verb) ? `${verb}${verb.slice(-1)}ed` : `${verb}ed`
}

function ingOf(verb: string): string {
  if (DOUBLING.has(verb)) return `${verb}${verb.slice(-1)}ing`
  return /[^eoy]e$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${verb}ing`
}
