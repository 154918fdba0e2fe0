import { Readability } from "@mozilla/readability"
import { NEWS_LIMITS } from "../limits.ts"
import { measure, type Page, type PageElement } from "./dom.ts"
import { htmlText } from "./html-text.ts"
import { paragraphsOf, removeFurniture } from "./paragraphs.ts"

/** Fewer characters are a teaser or a mistake, where the page has more to offer. */
const SHORT = 250

/**
 * The text of a page's main content: where the publisher marks it (`itemprop=articleBody`), else where Readability
 * finds it, else the article, the main part or the whole page. Changes the page.
 */
export function mainText(page: Page, place: string): string {
  removeFurniture(page.body ?? page.documentElement)
  const marked = longestOf(page, "[itemprop=articleBody], [property=articleBody]")
  if (marked.length >= SHORT) return marked
  const holder = longestOf(page, "article, [role=article], main, [role=main]")
  const whole = () => paragraphsOf(page.body ?? page.documentElement)
  const { depths } = measure(page)
  if (depths > NEWS_LIMITS.pageDepths) return holder.length >= SHORT ? holder : whole()
  const fallback = holder === "" ? whole() : holder
  const read = readable(page, place)
  return read.length >= SHORT || read.length >= fallback.length * 0.5 ? read : fallback
}

function longestOf(page: Page, selector: string): string {
  let longest: PageElement | null = null
  let most = 0
  let seen = 0
  for (const element of page.querySelectorAll(selector)) {
    if (++seen > 50) break
    const length = element.textContent?.length ?? 0
    if (length > most) {
      longest = element
      most = length
    }
  }
  return longest === null ? "" : paragraphsOf(longest)
}

/** Readability's own choice of what belongs to the article. Its markup is read again by our own rules. */
function readable(page: Page, place: string): string {
  const document = page as unknown as ConstructorParameters<typeof Readability>[0]
  const found = new Readability(document, {
    disableJSONLD: true,
    charThreshold: SHORT,
    keepClasses: true,
  }).parse()
  return found?.content ? htmlText(found.content, place) : ""
}
