import type { ArticleMetadata } from "../../../model/index.ts"
import { firstDay } from "../day.ts"
import { maybeHtml, maybeHtmlField } from "../maybe-html.ts"
import type { Found } from "../raw.ts"
import { field, firstText, has, isObject, type JsonObject, listOf, nameOf, namesOf, textOf } from "./value.ts"

/** `NewsArticle` and its kin of schema.org: `ReportageNewsArticle`, `AnalysisNewsArticle`, `BlogPosting`. */
const ARTICLE_TYPE = /^(?:https?:\/\/schema\.org\/|schema:)?(?:\w*Article|\w*Posting|Report)$/
const NO_ARTICLE = /(?:Job|Social\w*)Posting$/

/** Every article in a JSON-LD value, wherever `@graph`, lists and `mainEntity` have put it. */
export function articlesIn(value: unknown): readonly JsonObject[] {
  const found: JsonObject[] = []
  const open: unknown[] = [value]
  for (let seen = 0; open.length > 0 && seen < 10_000; seen++) {
    const one = open.shift()
    if (Array.isArray(one)) open.push(...one.slice(0, 10_000))
    if (!isObject(one)) continue
    if (isArticle(one)) found.push(one)
    for (const key of ["@graph", "mainEntity", "itemListElement", "item", "hasPart"])
      if (has(one, key)) open.push(field(one, key))
  }
  return found
}

function isArticle(object: JsonObject): boolean {
  return listOf(field(object, "@type")).some(
    (type) => typeof type === "string" && ARTICLE_TYPE.test(type) && !NO_ARTICLE.test(type),
  )
}

/** Source: schema.org, NewsArticle and CreativeWork. */
export async function readJsonLd(article: JsonObject, place: string): Promise<Found> {
  const body = firstText(article, ["articleBody", "text"])
  const summary = firstText(article, ["description", "abstract"])
  return {
    format: "json-ld",
    id: firstText(article, ["@id", "identifier"]),
    url: addressOf(article),
    extent: body === null ? "summary" : "full",
    text: await maybeHtml(body ?? summary ?? "", place),
    metadata: await jsonLdMetadata(article, place),
  }
}

export async function jsonLdMetadata(article: JsonObject, place: string): Promise<Partial<ArticleMetadata>> {
  const sections = namesOf(field(article, "articleSection"))
  return {
    title: await maybeHtmlField(firstText(article, ["headline", "name", "alternativeHeadline"]), place),
    published: firstDay(
      ["datePublished", "dateCreated", "uploadDate"].map((key) => [key, textOf(field(article, key))]),
    ),
    section: sections[sections.length - 1] ?? null,
    authors: namesOf(field(article, "author")),
    credit:
      firstText(article, ["creditText"]) ??
      nameOf(field(article, "sourceOrganization")) ??
      nameOf(field(article, "provider")),
    publisher: nameOf(field(article, "publisher")),
    distributor: nameOf(field(article, "distributor")),
    copyright: copyrightOf(article),
    contributors: [...namesOf(field(article, "contributor")), ...namesOf(field(article, "editor"))],
    language: namesOf(field(article, "inLanguage"), ["alternateName", "name"])[0] ?? null,
    place: [
      ...namesOf(field(article, "locationCreated")),
      ...namesOf(field(article, "dateline")).map((line) => line.split(/[,(—–]/)[0] ?? ""),
    ].slice(0, 1),
  }
}

function copyrightOf(article: JsonObject): string | null {
  const notice = firstText(article, ["copyrightNotice"])
  if (notice !== null) return notice
  const holder = nameOf(field(article, "copyrightHolder"))
  const year = field(article, "copyrightYear")
  const isYear = /^\d{4}$/.test(String(year))
  return holder === null ? null : `©${isYear ? `${year} ` : " "}${holder}`
}

function addressOf(article: JsonObject): string | null {
  const page = field(article, "mainEntityOfPage")
  return firstText(article, ["url"]) ?? (isObject(page) ? firstText(page, ["@id", "url"]) : textOf(page))
}
