import { paragraphLines } from "../plain.ts"
import { isElement, isText, type PageElement, walk } from "./dom.ts"

/** Elements that run on within a line. Everything else begins and ends one: unknown elements are mostly boxes. */
const INLINE = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb rp rt ruby s samp small span strike strong sub sup time tt u var wbr person org location function chron num money event virtloc copyrite".split(
    " ",
  ),
)
/** Never text. */
const SILENT = new Set(
  "script style noscript template svg iframe textarea math object head title meta link button select input img picture video audio canvas embed map rp datalist".split(
    " ",
  ),
)
/** Boxes beside a story; a page may also wrap the story itself in one. */
const BESIDE = new Set("aside nav figure figcaption footer form menu dialog".split(" "))

/** Parts of a page that say by name that they are not the story. Whole words of `class` and `id`. */
const FURNITURE_NAME =
  /(?:^|[\s_-])(?:share|sharing|social|related|recirc|recommend(?:ed|ations?)?|newsletter|promo|advert(?:isement)?|ads?|sponsored|breadcrumbs?|comments?|paywall|subscribe|signup|cookie|consent|caption|gallery|toolbar|trending|most-?read|read-?(?:more|next|also)|up-?next|see-?also|disclaimer-box|hidden|visually-hidden|sr-only|screen-reader-text)(?:$|[\s_-])/i

/** The text below an element as a reader of the page sees it: a line a paragraph; menus, buttons, pictures and captions left out. */
export function paragraphsOf(root: PageElement): string {
  const lines: string[] = []
  let line = ""
  let linked = 0
  let linkDepth = 0
  let preDepth = 0
  const isLeftOut = furnitureIn(root)
  const close = () => {
    const text = line.replace(/\s+/g, " ").trim()
    // A line that is nothing but a link leads away from the story.
    const leadsAway = linked >= text.length * 0.9 && text.length < 200 && !/[.!?]["”’')]?$/.test(text)
    if (text !== "" && !(linked > 0 && leadsAway)) lines.push(text)
    line = ""
    linked = 0
  }
  walk(
    root,
    (node) => {
      if (isText(node)) {
        const text = node.textContent ?? ""
        for (const [at, part] of (preDepth > 0 ? setParagraphs(text) : [text]).entries()) {
          if (at > 0) close()
          line += part.replace(/\s+/g, " ")
        }
        if (linkDepth > 0) linked += text.replace(/\s+/g, " ").trim().length
        return "pass"
      }
      if (!isElement(node)) return "pass"
      if (isLeftOut(node)) {
        if (!INLINE.has(node.localName)) close()
        return "pass"
      }
      if (node.localName === "br") close()
      else if (!INLINE.has(node.localName)) close()
      if (node.localName === "a") linkDepth++
      if (node.localName === "pre") preDepth++
      return "enter"
    },
    (node) => {
      if (!isElement(node)) return
      if (node.localName === "a") linkDepth--
      if (node.localName === "pre") preDepth--
      if (!INLINE.has(node.localName)) close()
    },
  )
  close()
  return paragraphLines(lines.join("\n"))
}

/** Preformatted text: blank lines part its paragraphs; where it has none, every line is one. */
function setParagraphs(text: string): readonly string[] {
  const parts = text.split(/\n[^\S\n]*\n/)
  return parts.length > 1 ? parts : text.split("\n")
}

/** A box that holds more of the text is the story's own, whatever it is called (`class="story comments-open"`). */
const MOST_OF_STORY = 0.4

/** Takes what is not the story's out of a page, so that no search for the story meets it. */
export function removeFurniture(root: PageElement): void {
  const isLeftOut = furnitureIn(root)
  const found: PageElement[] = []
  walk(root, (node) => {
    if (!isElement(node) || !isLeftOut(node)) return "enter"
    found.push(node)
    return "pass"
  })
  for (const element of found) element.remove()
}

function furnitureIn(root: PageElement): (element: PageElement) => boolean {
  const most = (root.textContent?.length ?? 0) * MOST_OF_STORY
  return (element) => element !== root && (SILENT.has(element.localName) || isFurniture(element, most))
}

function isFurniture(element: PageElement, mostText: number): boolean {
  if (element.hasAttribute("hidden") || element.getAttribute("aria-hidden") === "true") return true
  const role = element.getAttribute("role") ?? ""
  if (/^(?:navigation|complementary|banner|search|contentinfo|dialog|menu|toolbar)$/i.test(role)) return true
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute("style") ?? "")) return true
  const isNamed =
    BESIDE.has(element.localName) ||
    FURNITURE_NAME.test(element.getAttribute("class") ?? "") ||
    FURNITURE_NAME.test(element.getAttribute("id") ?? "")
  return isNamed && (element.textContent?.length ?? 0) <= mostText
}
