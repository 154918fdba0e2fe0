import type { ArticleMetadata } from "../../../model/index.ts"
import { firstDay } from "../day.ts"
import { namesIn, plainField } from "../plain.ts"
import type { Page, PageElement } from "./dom.ts"

/** What a page's head and its marked elements say of its article, JSON-LD apart. */
export function pageMetadata(page: Page): Partial<ArticleMetadata> & { url: string | null } {
  const meta = metaOf(page)
  const first = (...names: readonly string[]) =>
    names.map((name) => meta.get(name) ?? null).find(Boolean) ?? null
  return {
    title:
      first("og:title", "twitter:title", "dc.title", "headline") ??
      textAt(page, "h1") ??
      withoutSiteName(textAt(page, "title")),
    published: firstDay([
      ...DAY_NAMES.map((name) => [name, meta.get(name) ?? null] as const),
      ["itemprop=datePublished", stampAt(page, "[itemprop=datePublished]")],
      [
        "time",
        stampAt(page, "time[pubdate], article time[datetime], main time[datetime], header time[datetime]"),
      ],
    ]),
    section: first("article:section", "section", "parsely-section", "sailthru.section", "dc.subject.section"),
    authors: authorsOf(
      page,
      first("author", "article:author", "dc.creator", "parsely-author", "byl", "sailthru.author"),
    ),
    credit: first("article:credit", "credit", "syndication-source-name", "news_agency"),
    publisher: first(
      "og:site_name",
      "article:publisher:name",
      "dc.publisher",
      "publisher",
      "application-name",
    ),
    distributor: first("distributor", "dc.distributor"),
    copyright: first("copyright", "dc.rights", "rights") ?? noticeIn(page),
    language:
      page.documentElement.getAttribute("lang") ??
      first("og:locale", "language", "dc.language", "content-language"),
    url: page.querySelector("link[rel=canonical]")?.getAttribute("href") ?? first("og:url"),
  }
}

/** Best first. An update (`article:modified_time`) is never the day of publication. */
const DAY_NAMES = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "parsely-pub-date",
  "sailthru.date",
  "dc.date.issued",
  "dc.date",
  "dcterms.created",
  "dcterms.date",
  "publish-date",
  "publishdate",
  "pubdate",
  "cxenseparse:recs:publishtime",
  "article.published",
  "date",
]

const MOST_META = 500

/** Names and properties in lower case; where one stands twice, the first counts. */
function metaOf(page: Page): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  let seen = 0
  for (const meta of page.querySelectorAll("meta")) {
    if (++seen > MOST_META) break
    const name =
      meta.getAttribute("property") ??
      meta.getAttribute("name") ??
      meta.getAttribute("itemprop") ??
      meta.getAttribute("http-equiv")
    const content = meta.getAttribute("content")?.trim()
    if (name && content && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), content)
  }
  return found
}

function textAt(page: Page, selector: string): string | null {
  return plainField(page.querySelector(selector)?.textContent ?? null, 400)
}

/** `A headline of some words | Example Times` → the headline. A short rest would be no headline. */
function withoutSiteName(title: string | null): string | null {
  const rest = title?.replace(/(?:\s+[|·•»]\s+|\s+[-–—]\s+(?=\p{Lu}))[^|·•»]{2,40}$/u, "") ?? null
  return rest !== null && rest.split(" ").length >= 4 ? rest : title
}

function stampAt(page: Page, selector: string): string | null {
  const element = page.querySelector(selector)
  return element?.getAttribute("datetime") ?? element?.getAttribute("content") ?? element?.textContent ?? null
}

/** `article:author` is an address on some pages, a name on others. */
function authorsOf(page: Page, named: string | null): readonly string[] {
  if (named && !/^https?:|@/.test(named)) return namesIn(named)
  const marked: PageElement[] = []
  for (const element of page.querySelectorAll("[itemprop=author], [rel=author]")) {
    if (marked.length < 10) marked.push(element)
  }
  return marked.flatMap((element) =>
    namesIn(element.querySelector("[itemprop=name]")?.textContent ?? element.textContent),
  )
}

const NOTICE = /^(?:©|\(c\)|copyright\b)/i

/** The page's own notice at its foot. */
function noticeIn(page: Page): string | null {
  let seen = 0
  for (const element of page.querySelectorAll(
    "footer p, footer small, footer div, footer span, small, [class*=copyright]",
  )) {
    if (++seen > 200) return null
    const line = plainField(element.textContent, 240)
    if (line && NOTICE.test(line)) return line
  }
  return null
}
