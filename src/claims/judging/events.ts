import type { DatedEvent } from "../../records/index.ts"
import { type Known, remember } from "../known/known.ts"

type NamedEvent = Readonly<{ event: DatedEvent; names: readonly string[] }>

/** The events known on the day with their names made comparable, newest first. */
function namedEvents(known: Known): readonly NamedEvent[] {
  return remember(known, "events by name", () =>
    [...known.events].reverse().map((event) => ({ event, names: event.names.map(comparable) })),
  )
}

function eventsWhere(known: Known, fits: (name: string) => boolean): readonly DatedEvent[] {
  return namedEvents(known)
    .filter(({ names }) => names.some(fits))
    .map(({ event }) => event)
}

/** The event whose name stands in some words; the longest name wins, then the newest event. */
export function eventNamed(known: Known, words: string): DatedEvent | null {
  const wanted = comparable(words)
  const found = namedEvents(known).flatMap(({ event, names }) =>
    names.filter((name) => wanted.includes(name)).map((name) => ({ event, length: name.length })),
  )
  found.sort((a, b) => b.length - a.length)
  return found[0]?.event ?? null
}

/** Every event whose name stands in the words as it is, newest first. */
export function eventsNamed(known: Known, words: string): readonly DatedEvent[] {
  const wanted = comparable(words)
  return eventsWhere(known, (name) => wanted.includes(name))
}

/** Every event all of whose name's words stand somewhere among the words, newest first. */
export function eventsNamedLoosely(known: Known, words: string): readonly DatedEvent[] {
  const wanted = comparable(words)
  return eventsWhere(known, (name) =>
    name
      .trim()
      .split(" ")
      .every((word) => wanted.includes(` ${word} `)),
  )
}

/** Words that may stand between an event's name and its date. */
const FILLER =
  /^(?: (?:began|begin|started|launched|illegally|formally|officially|first|was (?:launched|signed|held|agreed|founded|created|set up)|took place|by (?:russia|moscow)))*$/

/** Names of what goes on for years: a year beside them need not be its first. */
const LASTING = /^ (?:(?:russia|russian|ukraine) )?(?:war|conflict) /

/** Events whose name ends the words, but for words such as `began`: `Russia invaded Ukraine`, before `in 2022`. */
export function eventsEnding(known: Known, words: string): readonly DatedEvent[] {
  const wanted = comparable(words)
  return eventsWhere(known, (name) => {
    const at = wanted.lastIndexOf(name)
    if (at < 0) return false
    const rest = wanted.slice(at + name.length - 1).trimEnd()
    return FILLER.test(rest) && (!LASTING.test(name) || /\b(?:began|started|launched)\b/.test(rest))
  })
}

/** Events whose name begins the words: `Wales pledge`, after `2014`. */
export function eventsStarting(known: Known, words: string): readonly DatedEvent[] {
  const wanted = comparable(words)
  return eventsWhere(known, (name) => wanted.startsWith(name))
}

/** Lower case without possessive endings and marks, single spaces, a space at both ends. */
function comparable(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/'s\b/g, "")
    .replace(/e\.u\./g, "eu")
    .replace(/u\.s\./g, "us")
    .replace(/defense/g, "defence")
    .replace(/\bthe alliance\b/g, "nato")
    .replace(/[^a-z0-9]+/g, " ")
    .trim()} `
}
