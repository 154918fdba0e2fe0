import type { ArticleMetadata } from "../../../model/index.ts"
import { firstDay } from "../day.ts"
import { maybeHtml, maybeHtmlField } from "../maybe-html.ts"
import { namesIn } from "../plain.ts"
import type { Found } from "../raw.ts"
import { field, firstText, has, isObject, type JsonObject, listOf, nameOf, namesOf, textOf } from "./value.ts"

/** Fields that only ninjs has, in its first generation (`versioncreated`) or its second and third (`versionCreated`). */
const OWN_FIELDS = [
  "body_text",
  "body_xhtml",
  "body_html",
  "bodies",
  "headlines",
  "versioncreated",
  "versionCreated",
  "pubstatus",
  "pubStatus",
  "description_text",
  "descriptions",
]

export function isNinjs(object: JsonObject): boolean {
  const standard = field(object, "standard")
  if (isObject(standard) && /^ninjs$/i.test(String(field(standard, "name")))) return true
  return (
    ["uri", "guid", "altids", "altIds"].some((key) => has(object, key)) &&
    OWN_FIELDS.some((key) => has(object, key))
  )
}

/** Pictures and films have no words to read. */
export function isNinjsText(object: JsonObject): boolean {
  return !/^(?:picture|graphic|video|audio|event|planning)$/i.test(String(field(object, "type") ?? "text"))
}

/** Source: ninjs 1.6 and 3.1, https://www.iptc.org/std/ninjs/userguide/. */
export async function readNinjs(item: JsonObject, place: string): Promise<Found> {
  const body = bodyOf(item)
  const summary =
    firstText(item, ["description_text", "description_xhtml", "description_html"]) ??
    firstText(chosen(item, "descriptions", ["main", "text"]), ["value"])
  return {
    format: "ninjs",
    id: firstText(item, ["uri", "guid"]),
    url: firstText(item, ["url", "uri"]),
    extent: body === null ? "summary" : "full",
    text: await maybeHtml(body ?? summary ?? "", place),
    metadata: await metadataOf(item, place),
  }
}

/** Marked-up bodies first: plain ones often have lost their paragraphs. */
function bodyOf(item: JsonObject): string | null {
  const fixed = firstText(item, ["body_xhtml", "body_html", "body_text"])
  if (fixed !== null) return fixed
  const named = Object.keys(item).find((key) => /^body_\w+$/.test(key) && textOf(item[key]) !== null)
  if (named !== undefined) return textOf(item[named])
  const marked = listOf(field(item, "bodies")).filter(
    (body): body is JsonObject =>
      isObject(body) && /html/i.test(`${textOf(field(body, "contentType"))} ${textOf(field(body, "role"))}`),
  )
  return firstText(marked[0] ?? chosen(item, "bodies", ["main", "text"]), ["value"])
}

/** The entry of a list whose role is the first of these, else its first. */
function chosen(item: JsonObject, key: string, roles: readonly string[]): JsonObject {
  const entries = listOf(field(item, key)).filter(isObject)
  const fitting = roles.flatMap((role) => entries.filter((entry) => field(entry, "role") === role))
  return fitting[0] ?? entries[0] ?? {}
}

async function metadataOf(item: JsonObject, place: string): Promise<Partial<ArticleMetadata>> {
  const sections = namesOf(field(item, "service")).concat(namesOf(field(item, "genre")))
  const title =
    firstText(item, ["headline", "title"]) ?? firstText(chosen(item, "headlines", ["main"]), ["value"])
  const byline = firstText(item, ["byline", "by"])
  const sources = listOf(field(item, "infosource")).concat(listOf(field(item, "infoSources")))
  return {
    title: await maybeHtmlField(title, place),
    published: firstDay(
      [
        "firstcreated",
        "firstCreated",
        "versioncreated",
        "versionCreated",
        "contentcreated",
        "contentCreated",
      ].map((key) => [key, textOf(field(item, key))]),
    ),
    section: sections[0] ?? null,
    authors: byline === null ? namesOf(field(item, "authors")) : namesIn(byline),
    credit: firstText(item, ["creditline", "creditLine", "source"]) ?? nameOf(sources),
    publisher: firstText(item, ["provider"]) ?? firstText(item, ["copyrightholder", "copyrightHolder"]),
    copyright: firstText(item, ["copyrightnotice", "copyrightNotice"]),
    language: textOf(field(item, "language")),
    place: locatedIn(item),
  }
}

function locatedIn(item: JsonObject): readonly string[] {
  const town = textOf(field(item, "located"))?.split(",")[0]
  return town ? [town] : []
}
