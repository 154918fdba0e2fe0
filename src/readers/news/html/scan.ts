import { NEWS_LIMITS } from "../limits.ts"
import { refuseNews } from "../problems.ts"
import { attributeSieve } from "./attributes.ts"

/** A page with what is never text taken out, in one pass over it and before a parser sees it. */
export type ScannedPage = Readonly<{
  html: string
  /** Contents of its `application/ld+json` scripts. */
  jsonLd: readonly string[]
}>

/** Elements whose content is no prose. Their content is skipped as it stands, as browsers do with scripts. */
const SKIPPED = ["script", "style", "noscript", "template", "svg", "iframe", "textarea", "math", "object"]
/** Elements that need no closing tag, so that their tags do not tell how deep the page is. */
const UNCLOSED = new Set(
  "area base br col embed hr img input link meta source track wbr p li dt dd td th tr option thead tbody tfoot body html head".split(
    " ",
  ),
)

/**
 * Takes comments, scripts, styles, drawings and oversized tags out of a page and counts what is left.
 * Problems: `news/too-deep`, `news/too-many-elements`.
 */
export function scanPage(html: string, place: string): ScannedPage {
  refuseReferences(html, place)
  const kept: string[] = []
  const jsonLd: string[] = []
  // Letter by letter of ASCII: `İ` in lower case is two characters long and would move every offset.
  const lower = html.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
  const sieve = attributeSieve()
  let depth = 0
  let elements = 0
  let strays = 0
  let from = 0
  let at = html.indexOf("<")
  const leaveOut = (end: number) => {
    kept.push(html.slice(from, at))
    from = end
  }
  while (at !== -1) {
    let end = at + 1
    const letter = lower.charCodeAt(at + 1)
    if (lower.startsWith("<!--", at)) {
      end = after(html, "-->", at + 4)
      leaveOut(end)
    } else if (letter === SLASH || isLetter(letter)) {
      const closes = letter === SLASH
      end = tagEnd(html, at)
      const name = tagName(lower, closes ? at + 2 : at + 1)
      if (!closes && SKIPPED.includes(name)) {
        const contentAt = end
        const isEmpty = html[end - 2] === "/" && (name === "svg" || name === "math")
        const closing = isEmpty ? end : lower.indexOf(`</${name}`, end)
        const opening = html.slice(at, contentAt)
        if (name === "script" && closing > 0 && isJsonLd(opening)) jsonLd.push(html.slice(contentAt, closing))
        end = isEmpty ? end : closing === -1 ? html.length : after(html, ">", closing)
        leaveOut(end)
      } else if (end - at > NEWS_LIMITS.tag) leaveOut(end)
      else {
        if (!closes && ++elements > NEWS_LIMITS.pageElements)
          refuseNews("news/too-many-elements", place, `more than ${NEWS_LIMITS.pageElements}`)
        if (!UNCLOSED.has(name) && html[end - 2] !== "/") depth = Math.max(0, depth + (closes ? -1 : 1))
        if (!closes) {
          leaveOut(end)
          kept.push(sieve(html.slice(at, end), name))
        }
        if (depth > NEWS_LIMITS.pageDepth * 2) refuseNews("news/too-deep", place, `${depth} open elements`)
      }
    }
    if (end === at + 1 && ++strays > NEWS_LIMITS.pageElements)
      refuseNews("news/too-many-elements", place, `${strays} angle brackets that begin nothing`)
    at = html.indexOf("<", end)
  }
  kept.push(html.slice(from))
  return { html: kept.join(""), jsonLd }
}

/** Each makes a piece of text of its own for the parser. */
function refuseReferences(html: string, place: string): void {
  let found = 0
  for (let at = html.indexOf("&"); at !== -1; at = html.indexOf("&", at + 1)) found++
  if (found > NEWS_LIMITS.pageElements)
    refuseNews("news/too-many-elements", place, `${found} character references`)
}

const SLASH = 47

function isLetter(code: number): boolean {
  return code >= 97 && code <= 122
}

function tagName(lower: string, from: number): string {
  let to = from
  while (to < from + 40) {
    const code = lower.charCodeAt(to)
    if (!isLetter(code) && !(code >= 48 && code <= 57) && code !== 45 && code !== 58) break
    to++
  }
  return lower.slice(from, to)
}

/** The offset behind the `>` that is in no quotes; behind the first `>` where a quotation never ends. */
function tagEnd(html: string, at: number): number {
  let quote = 0
  const furthest = Math.min(html.length, at + 8 * NEWS_LIMITS.tag)
  for (let index = at; index < furthest; index++) {
    const code = html.charCodeAt(index)
    if (quote) quote = code === quote ? 0 : quote
    else if (code === 62) return index + 1
    else if ((code === 34 || code === 39) && html.charCodeAt(index - 1) === 61) quote = code
  }
  return after(html, ">", at)
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from)
  return found === -1 ? html.length : found + mark.length
}

function isJsonLd(tag: string): boolean {
  return /\btype\s*=\s*["']?application\/ld\+json/i.test(tag)
}
