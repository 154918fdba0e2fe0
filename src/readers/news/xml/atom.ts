import { firstDay } from "../day.ts"
import { maybeHtml, maybeHtmlField } from "../maybe-html.ts"
import { type Entry, rawArticle, withText } from "../raw.ts"
import { attribute, below, child, childrenOf, plainChild, textOf } from "./find.ts"
import { xmlParagraphs } from "./paragraphs.ts"
import type { XmlElement } from "./tree.ts"

/** Source: RFC 4287. */
export async function* readAtom(root: XmlElement, place: string): AsyncGenerator<Entry> {
  for (const [index, entry] of below(root, "entry").entries()) {
    const position = `item ${index + 1}`
    const where = `${place}: ${position}`
    const content = plainChild(entry, "content")
    const full = content === null ? "" : await textOfConstruct(content, where)
    const summary = plainChild(entry, "summary")
    const source = child(entry, "source")
    const categories = childrenOf(entry, "category")
    const article = rawArticle({
      format: "atom",
      position,
      id: textOf(plainChild(entry, "id")),
      url: addressOf(entry),
      extent: full === "" ? "summary" : "full",
      text: full === "" && summary !== null ? await textOfConstruct(summary, where) : full,
      metadata: {
        title: await titleOf(plainChild(entry, "title"), where),
        published: firstDay([
          ["published", textOf(plainChild(entry, "published"))],
          ["updated", textOf(plainChild(entry, "updated"))],
        ]),
        section: attribute(categories[0] ?? null, "label") ?? attribute(categories[0] ?? null, "term"),
        authors: namesOf(entry, "author").length > 0 ? namesOf(entry, "author") : namesOf(root, "author"),
        credit: textOf(child(source, "title")),
        publisher: await titleOf(plainChild(root, "title"), where),
        copyright: textOf(plainChild(entry, "rights")) ?? textOf(plainChild(root, "rights")),
        contributors: namesOf(entry, "contributor"),
        language:
          attribute(content, "xml:lang") ?? attribute(entry, "xml:lang") ?? attribute(root, "xml:lang"),
      },
    })
    yield withText(article, where)
  }
}

/** `type` says what a text construct holds: `text` (the default), `html` written with entities, or `xhtml` as elements. */
async function textOfConstruct(element: XmlElement, where: string): Promise<string> {
  const type = attribute(element, "type") ?? "text"
  if (/xhtml|xml/i.test(type)) return xmlParagraphs(element)
  return maybeHtml(textOf(element) ?? "", where)
}

async function titleOf(element: XmlElement | null, where: string): Promise<string | null> {
  return element === null ? null : maybeHtmlField(textOf(element), where)
}

function addressOf(entry: XmlElement): string | null {
  const links = childrenOf(entry, "link")
  const own = links.find((link) => (attribute(link, "rel") ?? "alternate") === "alternate")
  return attribute(own ?? null, "href")
}

function namesOf(element: XmlElement, role: string): readonly string[] {
  return childrenOf(element, role).flatMap((person) => textOf(child(person, "name")) ?? [])
}
