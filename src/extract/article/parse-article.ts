import { type CalendarDate, type Problem, parseDate } from "../../model/index.ts"
import type { Article } from "../article.ts"
import { mostNamedTown } from "../gazetteer/towns.ts"
import { parseAgency } from "./agencies.ts"
import { copyrightHolder, copyrightYear, isCreditLine, parseCredits } from "./credits.ts"
import { type Dateline, parseDateline } from "./dateline.ts"
import { type FrontMatter, parseFrontMatter } from "./front-matter.ts"
import { isFurniture } from "./furniture.ts"
import { looksLikeHeadline } from "./headline.ts"
import { detectLanguage } from "./language.ts"
import { splitLines } from "./lines.ts"
import { articleProblems } from "./problems.ts"
import { calendarDate, dateInFileName } from "./written-dates.ts"

/** A plain text as it reached us. */
export type ArticleInput = Readonly<{
  text: string
  /** Looked at for a date only. */
  fileName: string | null
  /** `YYYY-MM-DD` as the user says; wins over everything in the text. */
  published: string | null
}>

/** What the lines of a text turned out to be. */
type Sorted = Readonly<{
  title: string | null
  body: readonly string[]
  matter: readonly FrontMatter[]
  creditLines: readonly string[]
}>

/** Plain text → the article: its own words apart from title, credits and page furniture, and what those say about it. */
export function parseArticle(input: ArticleInput): { article: Article; problems: readonly Problem[] } {
  const sorted = sortLines(splitLines(input.text))
  const text = sorted.body
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()
  const dateline = firstDateline(sorted.body)
  const credits = sorted.creditLines.map(parseCredits)
  const copyright = credits.find((credit) => credit.copyright)?.copyright ?? null
  const dated = publishedOn({ input, sorted, dateline, copyright })
  const town = dateline ? null : mostNamedTown(text)
  const article: Article = {
    title: sorted.title,
    ...dated,
    section: first(sorted.matter, "section")?.section ?? null,
    authors: first(sorted.matter, "byline")?.authors ?? [],
    credit: creditOf({ sorted, dateline, copyright }),
    distributor: credits.find((credit) => credit.distributor)?.distributor ?? null,
    copyright,
    contributors: [...new Set(credits.flatMap((credit) => credit.contributors))],
    language: detectLanguage(text),
    place: dateline?.places ?? (town ? [town] : []),
    text,
  }
  return { article, problems: articleProblems({ article, input }) }
}

/** Lines at the head and the foot of a text among which metadata is looked for. */
const EDGE = 12

function sortLines(lines: readonly string[]): Sorted {
  const body: string[] = []
  const matter: FrontMatter[] = []
  const creditLines: string[] = []
  let title: string | null = null
  let begun = false
  for (const [index, raw] of lines.entries()) {
    const line = raw.trim()
    if (line === "") {
      if (begun) body.push("")
      continue
    }
    if (isFurniture(line)) continue
    if (isCreditLine(line)) {
      creditLines.push(line)
      continue
    }
    const isAtEdge = body.length < EDGE || index >= lines.length - EDGE
    const found = isAtEdge ? parseFrontMatter(line) : null
    if (found) {
      matter.push(found)
      continue
    }
    if (
      !begun &&
      title === null &&
      looksLikeHeadline(line) &&
      lines.some((other) => other.trim() !== "" && other !== raw)
    ) {
      title = line
      continue
    }
    begun = true
    body.push(raw)
  }
  if (body.length === 0 && title !== null) return { title: null, body: [title], matter, creditLines }
  return { title: first(matter, "title")?.title ?? title, body, matter, creditLines }
}

function firstDateline(body: readonly string[]): Dateline | null {
  for (const paragraph of body.filter((line) => line !== "").slice(0, 3)) {
    const dateline = parseDateline(paragraph.trim())
    if (dateline) return dateline
  }
  return null
}

function publishedOn(known: {
  input: ArticleInput
  sorted: Sorted
  dateline: Dateline | null
  copyright: string | null
}): Pick<Article, "published" | "publishedFrom"> {
  const option = known.input.published === null ? null : parseDate(known.input.published.trim())
  if (option) return { published: option, publishedFrom: "option" }
  const metadata = known.sorted.matter
    .flatMap((one) => (one.kind === "published" ? [one] : []))
    .sort((a, b) => a.rank - b.rank)[0]
  if (metadata) return { published: metadata.date, publishedFrom: "metadata" }
  const inName = known.input.fileName === null ? null : dateInFileName(known.input.fileName)
  const inDateline = datelineDay({ ...known, inName })
  if (inDateline) return { published: inDateline, publishedFrom: "dateline" }
  if (inName) return { published: inName, publishedFrom: "file-name" }
  return { published: null, publishedFrom: "unknown" }
}

/** `BRUSSELS, April 3 (Reuters) -` has no year of its own; the copyright notice or the file name may. */
function datelineDay(known: {
  dateline: Dateline | null
  copyright: string | null
  inName: CalendarDate | null
}) {
  if (!known.dateline?.date) return null
  const year = known.copyright ? copyrightYear(known.copyright) : null
  return calendarDate(known.dateline.date, year ?? (known.inName ? Number(known.inName.slice(0, 4)) : null))
}

function creditOf(known: {
  sorted: Sorted
  dateline: Dateline | null
  copyright: string | null
}): string | null {
  const holder = known.copyright ? copyrightHolder(known.copyright) : null
  const byline = first(known.sorted.matter, "byline")
  return (
    first(known.sorted.matter, "agency")?.agency ??
    known.dateline?.agency ??
    byline?.agency ??
    (holder ? (parseAgency(holder) ?? holder) : null)
  )
}

function first<Kind extends FrontMatter["kind"]>(matter: readonly FrontMatter[], kind: Kind) {
  return matter.find((one): one is Extract<FrontMatter, { kind: Kind }> => one.kind === kind) ?? null
}
