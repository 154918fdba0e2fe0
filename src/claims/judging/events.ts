import type { DatedEvent } from "../../records/index.ts"
import type { Known } from "../known/known.ts"

/**
 * The event whose name stands in some words: the longest name wins, then the one nearest to the day. Names are
 * compared word by word and in order, with other words allowed between only where `loose` is asked for.
 */
export function eventNamed(
  known: Known,
  words: string,
  matching: "phrase" | "loose" = "phrase",
): DatedEvent | null {
  const wanted = normal(words)
  const found = known.events.flatMap((event) =>
    event.names
      .filter((name) =>
        matching === "phrase" ? wanted.includes(` ${normal(name).trim()} `) : hasAllWords(wanted, name),
      )
      .map((name) => ({ event, length: name.length })),
  )
  found.sort((a, b) => b.length - a.length || (a.event.on < b.event.on ? 1 : -1))
  return found[0]?.event ?? null
}

/** Every event whose name stands in the words, newest first. */
export function eventsNamed(
  known: Known,
  words: string,
  matching: "phrase" | "loose",
): readonly DatedEvent[] {
  const wanted = normal(words)
  return known.events
    .filter((event) =>
      event.names.some((name) =>
        matching === "phrase" ? wanted.includes(` ${normal(name).trim()} `) : hasAllWords(wanted, name),
      ),
    )
    .reverse()
}

function hasAllWords(wanted: string, name: string): boolean {
  return normal(name)
    .trim()
    .split(" ")
    .every((word) => wanted.includes(` ${word} `))
}

/** Lower case without possessive endings and marks, single spaces, a space at both ends. */
function normal(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/'s\b/g, "")
    .replace(/e\.u\./g, "eu")
    .replace(/u\.s\./g, "us")
    .replace(/defense/g, "defence")
    .replace(/\bthe alliance\b/g, "nato")
    .replace(/[^a-z0-9]+/g, " ")
    .replace(/\s+/g, " ")
    .trim()} `
}

/** Words that may stand between an event's name and its date. */
const FILLER =
  /^(?: (?:began|begin|started|launched|illegally|formally|officially|first|was (?:launched|signed|held|agreed|founded|created|set up)|took place|by (?:russia|moscow)))*$/

/** Names of what goes on for years: a year beside them need not be its first. */
const LASTING = /^(?:(?:russia|russian|ukraine) )?(?:war|conflict)\b/

/** Events whose name ends the words, but for words such as `began`: `Russia invaded Ukraine`, before `in 2022`. */
export function eventsEnding(known: Known, words: string): readonly DatedEvent[] {
  const wanted = normal(words)
  return known.events
    .filter((event) =>
      event.names.some((name) => {
        const at = wanted.lastIndexOf(normal(name))
        if (at < 0) return false
        const rest = wanted.slice(at + normal(name).length - 1).trimEnd()
        return (
          FILLER.test(rest) &&
          (!LASTING.test(normal(name).trim()) || /\b(?:began|started|launched)\b/.test(rest))
        )
      }),
    )
    .reverse()
}

/** Events whose name begins the words: `Wales pledge`, after `2014`. */
export function eventsStarting(known: Known, words: string): readonly DatedEvent[] {
  const wanted = normal(words)
  return known.events.filter((event) => event.names.some((name) => wanted.startsWith(normal(name)))).reverse()
}
