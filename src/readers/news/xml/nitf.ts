import type { ArticleMetadata } from "../../../model/index.ts"
import { firstDay } from "../day.ts"
import { namesIn } from "../plain.ts"
import { type Entry, type Found, rawArticle, withText } from "../raw.ts"
import { attribute, below, child, textOf } from "./find.ts"
import { xmlParagraphs } from "./paragraphs.ts"
import type { XmlElement } from "./tree.ts"

/** Source: NITF 3.6, https://iptc.org/standards/nitf/. */
export async function* readNitf(root: XmlElement, place: string): AsyncGenerator<Entry> {
  yield withText(rawArticle(nitfArticle(root)), place)
}

export function nitfArticle(root: XmlElement): Found {
  const body = child(root, "body")
  const head = child(body, "body.head")
  const content = child(body, "body.content")
  const abstract = child(head, "abstract")
  const full = content === null ? "" : xmlParagraphs(content)
  return {
    format: "nitf",
    id: attribute(child(root, "head", "docdata", "doc-id"), "id-string"),
    url: attribute(child(root, "head", "pubdata"), "ex-ref"),
    extent: full === "" ? "summary" : "full",
    text: full === "" && abstract !== null ? xmlParagraphs(abstract) : full,
    metadata: metadataOf(root),
  }
}

function metadataOf(root: XmlElement): Partial<ArticleMetadata> {
  const docdata = child(root, "head", "docdata")
  const pubdata = child(root, "head", "pubdata")
  const head = child(root, "body", "body.head")
  const dateline = child(head, "dateline")
  const tagline = child(root, "body", "body.end", "tagline")
  return {
    title: textOf(child(head, "hedline", "hl1")) ?? textOf(child(root, "head", "title")),
    published: firstDay([
      ["date.release", attribute(child(docdata, "date.release"), "norm")],
      ["date.issue", attribute(child(docdata, "date.issue"), "norm")],
      ["date.publication", attribute(pubdata, "date.publication")],
      ["story.date", attribute(child(dateline, "story.date"), "norm")],
    ]),
    section: attribute(pubdata, "position.section"),
    authors: bylineOf(child(head, "byline")),
    credit:
      attribute(child(head, "rights", "rights.owner"), "value") ??
      textOf(child(head, "byline", "byline.credit")),
    publisher: attribute(pubdata, "name"),
    distributor: textOf(child(head, "distributor")),
    copyright: copyrightOf(root),
    contributors: tagline === null ? [] : below(tagline, "person").flatMap((person) => textOf(person) ?? []),
    language: attribute(root, "xml:lang"),
    place: townOf(dateline),
  }
}

/** Persons where they are marked; else the line without its `By`. A title beside the name (`byttl`) is none. */
function bylineOf(byline: XmlElement | null): readonly string[] {
  if (byline === null) return []
  const persons = below(byline, "person").flatMap((person) => textOf(person) ?? [])
  if (persons.length > 0) return persons
  const line = byline.content.map((part) =>
    typeof part === "string" ? part : part.local === "byttl" ? "" : (textOf(part) ?? ""),
  )
  return namesIn(line.join(""))
}

function copyrightOf(root: XmlElement): string | null {
  const written = textOf(child(root, "body", "body.head", "rights"))
  if (written !== null && /©|\(c\)|copyright/i.test(written)) return written
  const notice = child(root, "head", "docdata", "doc.copyright")
  const holder = attribute(notice, "holder")
  const year = attribute(notice, "year")
  return holder === null ? null : `©${year ? `${year} ` : " "}${holder}`
}

function townOf(dateline: XmlElement | null): readonly string[] {
  const location = child(dateline, "location")
  const town = textOf(child(location, "city")) ?? textOf(location)?.split(/[,(]/)[0]
  return town ? [town] : []
}
