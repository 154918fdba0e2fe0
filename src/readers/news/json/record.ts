import { parseDay } from "../day.ts"
import { maybeHtml, maybeHtmlField } from "../maybe-html.ts"
import { namesIn } from "../plain.ts"
import type { Found } from "../raw.ts"
import { field, firstText, type JsonObject, listOf, nameOf, namesOf } from "./value.ts"

const TEXT_FIELDS = ["text", "body", "content", "article_text", "full_text", "maintext"]
const TITLE_FIELDS = ["title", "headline"]
const DAY_FIELDS = [
  "published",
  "date",
  "published_at",
  "publishedAt",
  "date_publish",
  "pubDate",
  "publication_date",
  "datePublished",
]

export function isRecord(object: JsonObject): boolean {
  return firstText(object, TEXT_FIELDS) !== null
}

/** An object of no standard: `{"id", "text", "published", "title", …}`, as lists of articles are kept. */
export async function readRecord(record: JsonObject, place: string): Promise<Found> {
  const authors = ["author", "authors", "byline"].flatMap((key) => namesOf(field(record, key)))
  const id = field(record, "id") ?? field(record, "_id") ?? field(record, "uid")
  return {
    format: "record",
    id: typeof id === "string" || typeof id === "number" ? String(id) : null,
    url: firstText(record, ["url", "link"]),
    text: await maybeHtml(firstText(record, TEXT_FIELDS) ?? "", place),
    metadata: {
      title: await maybeHtmlField(firstText(record, TITLE_FIELDS), place),
      published: dayOf(record),
      section: namesOf(field(record, "section")).concat(namesOf(field(record, "category")))[0] ?? null,
      authors: authors.length === 1 ? namesIn(authors[0] ?? null) : authors,
      credit: firstText(record, ["credit", "agency"]),
      publisher:
        nameOf(field(record, "publisher")) ??
        nameOf(field(record, "source")) ??
        firstText(record, ["outlet"]),
      distributor: nameOf(field(record, "distributor")),
      copyright: firstText(record, ["copyright"]),
      contributors: namesOf(field(record, "contributors")),
      language: firstText(record, ["language", "lang"]),
      place: listOf(field(record, "place")).length > 0 ? namesOf(field(record, "place")) : [],
    },
  }
}

function dayOf(record: JsonObject) {
  for (const key of DAY_FIELDS) {
    const value = field(record, key)
    const stamp = typeof value === "number" ? fromEpoch(value) : typeof value === "string" ? value : null
    const day = stamp === null ? null : parseDay(stamp)
    if (day) return { day, field: key }
  }
  return null
}

/** Seconds or milliseconds since 1970, in UTC: what databases print for a moment. */
function fromEpoch(value: number): string | null {
  const milliseconds = value > 100_000_000_000 ? value : value * 1000
  const isMoment = milliseconds > 0 && milliseconds < 4_102_444_800_000
  return isMoment && value > 100_000_000 ? new Date(milliseconds).toISOString() : null
}
