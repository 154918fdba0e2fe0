import type { ArticleMetadata } from "../../../model/index.ts"
import { firstDay } from "../day.ts"
import { maybeHtml } from "../maybe-html.ts"
import { namesIn, plainLines } from "../plain.ts"
import { type Entry, rawArticle, withText } from "../raw.ts"
import { attribute, below, child, childrenOf, textOf } from "./find.ts"
import { nitfArticle } from "./nitf.ts"
import { xmlParagraphs } from "./paragraphs.ts"
import type { XmlElement } from "./tree.ts"

/** NewsML-G2: one newsItem, or a newsMessage with several. Source: https://iptc.org/std/NewsML-G2/guidelines/. */
export async function* readNewsml(root: XmlElement, place: string): AsyncGenerator<Entry> {
  const items = below(root, "newsItem").filter(isText)
  for (const [index, item] of items.entries()) {
    const position = items.length > 1 ? `item ${index + 1}` : null
    const where = position ? `${place}: ${position}` : place
    const content = child(item, "contentSet")
    const text = await contentText(content, where)
    const description = textOf(child(item, "contentMeta", "description"))
    const article = rawArticle({
      format: "newsml-g2",
      position,
      id: attribute(item, "guid"),
      url: linkOf(item),
      extent: text === "" ? "summary" : "full",
      text: text === "" ? (description ?? "") : text,
      metadata: metadataOf(item, content),
    })
    yield withText(article, where)
  }
}

/** Pictures, graphics, sound and film say so in their class (`ninat:picture`). */
function isText(item: XmlElement): boolean {
  const itemClass = attribute(child(item, "itemMeta", "itemClass"), "qcode") ?? ""
  return !/:(?:picture|graphic|audio|video|animated|composite)$/i.test(itemClass)
}

async function contentText(content: XmlElement | null, where: string): Promise<string> {
  for (const inline of childrenOf(content, "inlineXML")) {
    const nitf = below(inline, "nitf")[0]
    const text = nitf ? rawArticle(nitfArticle(nitf)).text : xmlParagraphs(inline)
    if (text !== "") return text
  }
  for (const inline of childrenOf(content, "inlineData")) {
    if (attribute(inline, "encoding") !== null) continue
    const isPlain = attribute(inline, "contenttype") === "text/plain"
    const written = textOf(inline) ?? ""
    const text = isPlain ? plainLines(written) : await maybeHtml(written, where)
    if (text !== "") return text
  }
  return ""
}

function metadataOf(item: XmlElement, content: XmlElement | null): Partial<ArticleMetadata> {
  const itemMeta = child(item, "itemMeta")
  const contentMeta = child(item, "contentMeta")
  const rights = child(item, "rightsInfo")
  const byline = textOf(child(contentMeta, "by"))
  const holder = nameOf(child(rights, "copyrightHolder"))
  return {
    title: textOf(child(contentMeta, "headline")) ?? textOf(child(itemMeta, "title")),
    published: firstDay([
      ["firstCreated", textOf(child(itemMeta, "firstCreated"))],
      ["versionCreated", textOf(child(itemMeta, "versionCreated"))],
      ["contentCreated", textOf(child(contentMeta, "contentCreated"))],
    ]),
    section: nameOf(child(itemMeta, "service")),
    authors: byline === null ? namesOf(contentMeta, "creator") : namesIn(byline),
    credit: textOf(child(contentMeta, "creditline")) ?? namesOf(contentMeta, "infoSource")[0] ?? null,
    publisher: nameOf(child(itemMeta, "provider")) ?? holder,
    copyright: textOf(child(rights, "copyrightNotice")) ?? (holder === null ? null : `© ${holder}`),
    contributors: namesOf(contentMeta, "contributor"),
    language:
      attribute(child(contentMeta, "language"), "tag") ??
      attribute(child(content, "inlineXML"), "xml:lang") ??
      attribute(item, "xml:lang"),
    place: placeOf(contentMeta),
  }
}

function nameOf(element: XmlElement | null): string | null {
  return textOf(child(element, "name")) ?? attribute(element, "literal")
}

function namesOf(element: XmlElement | null, role: string): readonly string[] {
  return childrenOf(element, role).flatMap((one) => nameOf(one) ?? [])
}

function placeOf(contentMeta: XmlElement | null): readonly string[] {
  const located = nameOf(child(contentMeta, "located"))
  return located === null ? [] : [located.split(",")[0] ?? ""]
}

function linkOf(item: XmlElement): string | null {
  const link = childrenOf(child(item, "itemMeta"), "link").find((one) =>
    attribute(one, "href")?.startsWith("http"),
  )
  return attribute(link ?? null, "href")
}
