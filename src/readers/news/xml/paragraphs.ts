import { paragraphLines } from "../plain.ts"
import type { XmlElement } from "./tree.ts"

/** Elements of XHTML and NITF whose text runs on within a line. */
const INLINE = new Set(
  "a abbr acronym b bdo big cite code em font i kbd mark nobr q s small span strike strong sub sup tt u var lang pronounce alt-code chron classifier copyrite event function location city state region country sublocation money num frac object.title org person name.given name.family postaddr virtloc".split(
    " ",
  ),
)
/** Pictures with their captions, notes to editors, and what is never text. */
const SILENT = new Set(
  "media media-caption media-reference media-producer figure figcaption caption img script style head title form nav aside footer note object iframe svg noscript".split(
    " ",
  ),
)

/** The text below an element of XHTML or NITF: a line a paragraph. */
export function xmlParagraphs(root: XmlElement): string {
  const parts: string[] = []
  const visit = (element: XmlElement) => {
    const isInline = INLINE.has(element.local)
    if (!isInline) parts.push("\n")
    for (const part of element.content) {
      if (typeof part === "string") parts.push(part.replace(/\s+/g, " "))
      else if (!SILENT.has(part.local)) visit(part)
    }
    if (!isInline) parts.push("\n")
  }
  visit(root)
  return paragraphLines(parts.join(""))
}
