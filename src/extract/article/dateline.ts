import { parseAgency } from "./agencies.ts"
import { findWrittenDates, type WrittenDate } from "./written-dates.ts"

/** `BRUSSELS, April 3, 2025 (AP) —` at the head of a story. */
export type Dateline = Readonly<{
  places: readonly string[]
  date: WrittenDate | null
  agency: string | null
  /** Characters it takes in the paragraph, with its dash and the space after. */
  length: number
}>

const DASH = /\s?[—–]\s?|\s--?\s/g
const LONGEST = 110

/** Reads the dateline a paragraph opens with; `null` when it opens with none. */
export function parseDateline(paragraph: string): Dateline | null {
  const head = paragraph.slice(0, LONGEST)
  for (const dash of head.matchAll(DASH)) {
    const dateline = readHead(head.slice(0, dash.index), (dash.index ?? 0) + dash[0].length)
    if (dateline) return dateline
  }
  const closed = /^[^()]{2,60}\(([^()]{2,30})\)\s+/.exec(head)
  if (closed && parseAgency(closed[1] ?? "")) return readHead(closed[0], closed[0].length)
  return null
}

function readHead(head: string, length: number): Dateline | null {
  const bracket = /\(([^()]*)\)\s*$/.exec(head)
  const agency = bracket ? agencyOf(bracket[1] ?? "") : null
  if (bracket && !agency) return null
  let rest = bracket ? head.slice(0, bracket.index) : head
  const date = findWrittenDates(rest)[0] ?? null
  if (date) rest = rest.slice(0, date.start)
  rest = rest.replace(/,?\s*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?\s*,?\s*$/i, "").trim()
  const upper = rest.replace(/[^\p{L}]/gu, "")
  if (upper.length < 3) return null
  const town = rest.split(",")[0] ?? ""
  const isUpper = town === town.toUpperCase()
  if (!isUpper && !agency && !date) return null
  if (!/^\p{Lu}[\p{L}.'’\- ]*(?:[,/]\s?\p{Lu}[\p{L}.'’\- ]*){0,3}$/u.test(rest)) return null
  if (rest.split(/\s+/).length > 7) return null
  return { places: placesOf(rest), date, agency, length }
}

function agencyOf(text: string): string | null {
  for (const part of text.split(/[/,]/)) {
    const agency = parseAgency(part)
    if (agency) return agency
  }
  return null
}

function placesOf(text: string): readonly string[] {
  return text
    .split("/")
    .map((place) => place.split(",")[0]?.trim() ?? "")
    .filter((place) => place !== "")
    .map((place) => (place === place.toUpperCase() ? titleCase(place) : place))
}

function titleCase(place: string): string {
  return place
    .toLowerCase()
    .replace(/(^|[\s\-'’.])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
}
