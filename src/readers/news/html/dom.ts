import { parseHTML } from "linkedom"
import { NEWS_LIMITS } from "../limits.ts"
import { refuseNews } from "../problems.ts"

/**
 * The part of the DOM that reading an article needs. The library's own types are those of a browser, which this
 * project's readers know nothing of.
 */
export type PageNode = {
  readonly nodeType: number
  readonly nodeName: string
  readonly parentNode: PageElement | null
  readonly firstChild: PageNode | null
  readonly nextSibling: PageNode | null
  readonly textContent: string | null
}

export type PageElement = PageNode & {
  readonly localName: string
  readonly className: string
  readonly children: ArrayLike<PageElement>
  getAttribute(name: string): string | null
  hasAttribute(name: string): boolean
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
  remove(): void
}

export type Page = PageElement & {
  readonly documentElement: PageElement
  readonly body: PageElement | null
  readonly head: PageElement | null
}

const ELEMENT = 1
const TEXT = 3

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === ELEMENT
}

export function isText(node: PageNode): boolean {
  return node.nodeType === TEXT || node.nodeType === 4
}

/** Scanned HTML → its tree. No script is run and nothing is fetched. Problems: `news/too-deep`. */
export function parsePage(html: string, place: string): Page {
  const page = parseHTML(withBody(html)).document as unknown as Page
  const { deepest } = measure(page)
  if (deepest > NEWS_LIMITS.pageDepth) refuseNews("news/too-deep", place, `elements ${deepest} deep`)
  return page
}

/** The tags of html, head and body may be left out of a page; the parser does not put them in. */
function withBody(html: string): string {
  if (/<html[\s>]/i.test(html) && /<body[\s>]/i.test(html)) return html
  const opening = /<html(?:\s[^>]{0,2000})?>/i.exec(html)?.[0] ?? "<html>"
  const content = html.replace(/<!doctype[^>]{0,2000}>|<\/?(?:html|head|body)(?:\s[^>]{0,2000})?>/gi, "")
  return `<!DOCTYPE html>${opening}<head></head><body>${content}</body></html>`
}

/** How deep a tree is, and the sum of its elements' depths. */
export function measure(page: Page): { deepest: number; depths: number } {
  let deepest = 0
  let depths = 0
  walk(page.documentElement, (_, depth) => {
    deepest = Math.max(deepest, depth)
    depths += depth
    return "enter"
  })
  return { deepest, depths }
}

/** Every node below (and with) `root` in document order, without recursion. `leave` is told when what was entered ends. */
export function walk(
  root: PageElement,
  visit: (node: PageNode, depth: number) => "enter" | "pass",
  leave: (element: PageNode) => void = () => {},
): void {
  let node: PageNode = root
  let depth = 0
  for (;;) {
    const isEntered = visit(node, depth) === "enter"
    if (isEntered && node.firstChild) {
      node = node.firstChild
      depth++
      continue
    }
    if (isEntered) leave(node)
    while (node !== root && !node.nextSibling) {
      if (!node.parentNode) return
      node = node.parentNode
      depth--
      leave(node)
    }
    if (node === root || !node.nextSibling) return
    node = node.nextSibling
  }
}
