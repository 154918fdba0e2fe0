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

/** Lower case, one apostrophe, single spaces, a space at both ends; `'s` counts as its own word away. */
function normal(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/e\.u\./g, "eu")
    .replace(/u\.s\./g, "us")
    .replace(/defense/g, "defence")
    .replace(/[^a-z0-9' ]+/g, " ")
    .replace(/\s+/g, " ")
    .trim()} `
}
