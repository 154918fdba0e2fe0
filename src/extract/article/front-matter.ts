import { type CalendarDate, parseDate } from "../../model/index.ts"
import { parseAgency } from "./agencies.ts"
import { calendarDate, findWrittenDates } from "./written-dates.ts"

/** A line above or below the story that says something about it. */
export type FrontMatter =
  | Readonly<{ kind: "section"; section: string }>
  | Readonly<{ kind: "published"; date: CalendarDate; rank: number }>
  | Readonly<{ kind: "byline"; authors: readonly string[]; agency: string | null }>
  | Readonly<{ kind: "title"; title: string }>
  | Readonly<{ kind: "agency"; agency: string }>
  | Readonly<{ kind: "language"; language: string }>

const LONGEST = 200

/** Reads a line of metadata (`Published in …`, `By …`, `April 3, 2025`, `Date: …`); `null` when it is the story's own. */
export function parseFrontMatter(line: string): FrontMatter | null {
  if (line.length > LONGEST) return null
  return sectionOf(line) ?? titleOf(line) ?? publishedOf(line) ?? bylineOf(line) ?? agencyOf(line)
}

function sectionOf(line: string): FrontMatter | null {
  const named = /^(?:published in|filed under|posted in|section|category|rubric)\s*:?\s+(\S.{0,78})$/i.exec(
    line,
  )
  if (named?.[1] && !/[.!?]$/.test(named[1]) && findWrittenDates(named[1]).length === 0) {
    return { kind: "section", section: named[1].trim() }
  }
  const trail = line.split(/\s+[>»›/|]\s+/)
  const isTrail =
    trail.length >= 2 && trail.length <= 6 && trail.every((part) => /^\p{Lu}[\p{L}&' -]{1,24}$/u.test(part))
  const last = trail[trail.length - 1]
  return isTrail && last ? { kind: "section", section: last } : null
}

function titleOf(line: string): FrontMatter | null {
  const named = /^(?:title|headline|slug ?line)\s*:\s+(\S.*)$/i.exec(line)
  return named?.[1] ? { kind: "title", title: named[1].trim() } : null
}

/** A line that holds a date and nothing of a sentence. A first publication outranks an update. */
function publishedOf(line: string): FrontMatter | null {
  const updated = /^(?:last )?(?:updated|modified)\b/i.test(line)
  const announced =
    /^(?:published|posted|released|issued|date|datum|created|first published|publication date)\b/i.test(line)
  const dates = findWrittenDates(line)
  const first = dates[0]
  const iso = /\b(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}/.exec(line)?.[1]
  const date = iso ? parseDate(iso) : first ? calendarDate(first) : null
  if (!date) return null
  const around = dates.reduceRight((text, one) => text.slice(0, one.start) + text.slice(one.end), line)
  const words = around
    .replace(
      /\d{1,2}[:.]\d{2}(?::\d{2})?(?:Z|[+-]\d\d:?\d\d)?|\b(?:a\.?m|p\.?m|[A-Z]{2,4}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|on|at|in|updated|published|posted|date|last|first|released|issued|created|modified|publication|time|datum)\b\.?/gi,
      " ",
    )
    .match(/\p{L}{2,}/gu)
  if ((words?.length ?? 0) > (announced || updated ? 4 : 0)) return null
  return { kind: "published", date, rank: announced ? 0 : updated ? 2 : 1 }
}

function bylineOf(line: string): FrontMatter | null {
  const match = /^(?:\(?by|from|story by|written by|author)\s*:?\s+(\S.{1,120})$/i.exec(line)
  if (!match?.[1] || /[.!?]$/.test(match[1].replace(/\b\p{Lu}\.$/u, "")) || /^from/i.test(line)) return null
  const authors: string[] = []
  let agency: string | null = null
  for (const part of match[1].split(/\s*[,|/•·]\s*|\s+and\s+|\s+[-–—]\s+/)) {
    const known = parseAgency(part)
    if (known) agency = known
    else if (/^\p{Lu}[\p{L}.'’-]*(?:\s+[\p{L}.'’-]+){0,4}$/u.test(part) && authors.length < 8) {
      if (!/\b(?:writer|reporter|correspondent|editor|staff|bureau|service|news)\b/i.test(part))
        authors.push(properCase(part))
    } else return null
  }
  return authors.length > 0 || agency ? { kind: "byline", authors, agency } : null
}

function agencyOf(line: string): FrontMatter | null {
  const named =
    /^(?:source|agency|credit|provider)\s*:\s*(\S.{1,60})$/i.exec(line)?.[1] ?? line.replace(/^\(|\)$/g, "")
  const agency = parseAgency(named)
  return agency ? { kind: "agency", agency } : null
}

function properCase(name: string): string {
  if (name !== name.toUpperCase()) return name
  return name
    .toLowerCase()
    .replace(/(^|[\s\-'’.])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
}
