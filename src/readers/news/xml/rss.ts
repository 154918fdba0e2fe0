import type { ArticleMetadata } from "../../../model/index.ts"
import { firstDay } from "../day.ts"
import { maybeHtml, maybeHtmlField } from "../maybe-html.ts"
import { type Entry, rawArticle, withText } from "../raw.ts"
import { attribute, below, child, childrenOf, plainChild, textOf } from "./find.ts"
import type { XmlElement } from "./tree.ts"

/** RSS 2.0, 1.0 and 0.9x with the modules content and Dublin Core. Source: rssboard.org/rss-specification. */
export async function* readRss(root: XmlElement, place: string): AsyncGenerator<Entry> {
  const channel = child(root, "channel") ?? root
  for (const [index, item] of below(root, "item").entries()) {
    const position = `item ${index + 1}`
    const where = `${place}: ${position}`
    const full = textOf(child(item, "encoded"))
    const summary = textOf(plainChild(item, "description"))
    const isFull = full !== null && full.length >= (summary?.length ?? 0)
    const article = rawArticle({
      format: "rss",
      position,
      id: textOf(child(item, "guid")) ?? attribute(item, "rdf:about"),
      url: textOf(plainChild(item, "link")) ?? attribute(item, "rdf:about"),
      extent: isFull ? "full" : "summary",
      text: await maybeHtml((isFull ? full : summary) ?? "", where),
      metadata: await metadataOf(item, { channel, where }),
    })
    yield withText(article, where)
  }
}

async function metadataOf(
  item: XmlElement,
  { channel, where }: { channel: XmlElement; where: string },
): Promise<Partial<ArticleMetadata>> {
  return {
    title: await maybeHtmlField(textOf(plainChild(item, "title")), where),
    published: firstDay([
      ["pubDate", textOf(plainChild(item, "pubDate"))],
      ["dc:date", textOf(child(item, "date"))],
      ["dcterms:created", textOf(child(item, "created"))],
    ]),
    section: textOf(plainChild(item, "category")),
    authors: authorsOf(item),
    credit: textOf(child(item, "credit")) ?? textOf(plainChild(item, "source")),
    publisher: textOf(child(item, "publisher")) ?? textOf(plainChild(channel, "title")),
    copyright:
      textOf(child(item, "rights")) ??
      textOf(plainChild(channel, "copyright")) ??
      textOf(child(channel, "rights")),
    language: textOf(child(item, "language")) ?? textOf(child(channel, "language")),
  }
}

/** `anna@example.org (Anna Rask)` is how RSS 2.0 writes a person; Dublin Core has the name alone. */
function authorsOf(item: XmlElement): readonly string[] {
  const creators = childrenOf(item, "creator").flatMap((one) => textOf(one) ?? [])
  const author = textOf(plainChild(item, "author"))
  if (creators.length > 0 || author === null) return creators
  const name = /\(([^()]{2,80})\)\s*$/.exec(author)?.[1] ?? author
  return name.includes("@") ? [] : [name]
}
