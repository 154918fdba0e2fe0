import { type CalendarDate, type Year, yearOf } from "../../model/index.ts"
import type { Sentence } from "./reading.ts"
import type { YearMention } from "./skeleton.ts"

/** Which period a sentence speaks of, as far as its words tell. */
export type Period =
  | Readonly<{ kind: "year"; year: number }>
  | Readonly<{ kind: "last-year" }>
  | Readonly<{ kind: "this-year" }>
  /** No year is named: the newest figures are meant. */
  | Readonly<{ kind: "unstated"; tense: "present" | "past" }>
  /** A coming year is named as the time to reach something. */
  | Readonly<{ kind: "coming" }>

/**
 * The period of the number that ends at `end` in the skeleton. `null` when the sentence names years and it is not
 * plain which one belongs to the number: better no claim than a wrong one.
 */
export function readPeriod(
  sentence: Sentence,
  range: Readonly<{ start: number; end: number }>,
): Period | null {
  const { text } = sentence.skeleton
  const after = text.slice(range.end)
  const near =
    /^[^<;.,]{0,45}?(?:<[MA]\d+>[^<;.,]{0,20}?)?\b(in|for|during|by|since|until|from) (?:the year |fiscal )?<Y(\d+)>/i.exec(
      after,
    )
  const closing = /^ ?\(<Y(\d+)>\)/.exec(after)
  if (closing) return yearAt(sentence, closing[1])
  if (near && /^(?:in|for|during)$/i.test(near[1] ?? "")) return yearAt(sentence, near[2])
  if (near && /^(?:by|until)$/i.test(near[1] ?? "")) return { kind: "coming" }
  const before = text.slice(0, range.start)
  const leading =
    /(?:^|[,;] )\W*(?:in|for|during|as of) <Y(\d+)>,?[^<;]{0,60}(?:<[MA]\d+>[^<;]{0,60})?$/i.exec(before)
  if (leading && !near) return yearAt(sentence, leading[1])
  if (
    /^[^<;]{0,40}\blast year\b/i.test(after) ||
    /\blast year\b[^<;]{0,60}(?:<[MA]\d+>[^<;]{0,60})?$/i.test(before)
  )
    return { kind: "last-year" }
  if (
    /^[^<;]{0,40}\bthis year\b/i.test(after) ||
    /\bthis year\b[^<;]{0,60}(?:<[MA]\d+>[^<;]{0,60})?$/i.test(before)
  )
    return { kind: "this-year" }
  if (/^[^<;]{0,40}\b(?:next year|by the end of|within|in the coming|over the next)\b/i.test(after))
    return { kind: "coming" }
  const place = sentence.skeleton.spanOf(range.end, range.end)[0]
  if (sentence.years.some((year) => !isElsewhere(sentence, place, year))) return null
  return { kind: "unstated", tense: isPast(text.slice(range.start, range.end)) ? "past" : "present" }
}

/** Whether a year belongs to something else than the number that ends at `place`. */
function isElsewhere(sentence: Sentence, place: number, year: YearMention): boolean {
  const before = sentence.text.slice(0, year.span[0] - sentence.span[0])
  if (
    /\b(?:annexed Crimea|annexation of Crimea|invaded Ukraine|invasion of Ukraine) in (?:\w+ )?$/i.test(
      before,
    )
  )
    return true
  if (/\b(?:members?|ally|allies) since $/i.test(before)) return true
  if (year.span[0] < place) return false
  if (/\b(?:up|down|compared (?:to|with)) (?:from )?[^,;]{0,40}\bin $/i.test(before)) return true
  const numberBetween = sentence.quantities.some(
    (quantity) => quantity.span[0] >= place && quantity.span[1] <= year.span[0],
  )
  if (numberBetween) return true
  const after = sentence.text.slice(year.span[1] - sentence.span[0])
  return (
    /\b(?:agreed|set|made|adopted|signed|promised|founded|pledged)(?: on| by [\w ]{3,30}| at [\w ]{3,30})? (?:in|at its|at the) (?:\w+ )?$/i.test(
      before,
    ) || /^ (?:[\w-]+ )?(?:summit|pledge|invasion|annexation|guideline|commitment)\b/i.test(after)
  )
}

function yearAt(sentence: Sentence, index: string | undefined): Period | null {
  const mention = sentence.years[Number(index)]
  return mention ? { kind: "year", year: mention.year } : null
}

function isPast(words: string): boolean {
  return /\b(?:spent|was|were|stood|sat|allocated|devoted|invested|reached|rose|grew|climbed|fell|dropped|met|missed|failed|hit|totall?ed|amounted|accounted)\b/i.test(
    words,
  )
}

/** The years a period may mean on a day, the likeliest first. Figures of the year before are the usual ones. */
export function yearsMeant(period: Period, day: CalendarDate): readonly Year[] {
  const year = yearOf(day)
  const before = (year - 1) as Year
  switch (period.kind) {
    case "year":
      return [period.year as Year]
    case "last-year":
      return [before]
    case "this-year":
      return [year]
    case "unstated":
      return period.tense === "past" ? [before, year] : [year, before]
    case "coming":
      return []
  }
}
