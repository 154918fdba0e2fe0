import {
  type ArticleMetadata,
  type CalendarDate,
  NO_METADATA,
  type Problem,
  parseDate,
} from "../../model/index.ts"
import type { Article } from "../article.ts"
import { mostNamedTown } from "../gazetteer/towns.ts"
import { parseAgency } from "./agencies.ts"
import { copyrightHolder, copyrightYear, isCreditLine, parseCredits } from "./credits.ts"
import { type Dateline, parseDateline } from "./dateline.ts"
import { type FrontMatter, parseFrontMatter } from "./front-matter.ts"
import { isFurniture } from "./furniture.ts"
import { looksLikeHeadline } from "./headline.ts"
import { detectLanguage, isClearlyEnglish } from "./language.ts"
import { splitLines } from "./lines.ts"
import { articleProblems } from "./problems.ts"
import { calendarDate, dateInFileName } from "./written-dates.ts"

/** An article's text as it reached us, and what its format says of it. */
export type ArticleInput = Readonly<{
  text: string
  /** Looked at for a date only. */
  fileName: string | null
  /** `YYYY-MM-DD` as the user says; wins over everything in the text. */
  published: string | null
  /** What the format says of it; wins over what is read from the text's own lines. Plain text says nothing. */
  metadata?: ArticleMetadata
}>

/** What the lines of a text turned out to be. */
type Sorted = Readonly<{
  title: string | null
  body: readonly string[]
  matter: readonly FrontMatter[]
  creditLines: readonly string[]
}>

/**
 * Text → the article: its own words apart from title, credits and page furniture, and what those and its format say
 * about it.
 */
export function parseArticle(input: ArticleInput): { article: Article; problems: readonly Problem[] } {
  const said = input.metadata ?? NO_METADATA
  const sorted = sortLines(splitLines(input.text), said.title)
  const text = sorted.body
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()
  const dateline = firstDateline(sorted.body)
  const credits = sorted.creditLines.map(parseCredits)
  const notice = credits.find((credit) => credit.copyright)?.copyright ?? null
  const copyright = notice ?? said.copyright
  const dated = publishedOn({ input, sorted, dateline, copyright })
  const byline = bylineOf(said.authors) ?? first(sorted.matter, "byline")
  const article: Article = {
    title: sorted.title,
    ...dated,
    section: said.section ?? first(sorted.matter, "section")?.section ?? null,
    authors: byline?.authors ?? [],
    credit: creditOf({ said, sorted, dateline, byline, notice }),
    distributor: said.distributor ?? credits.find((credit) => credit.distributor)?.distributor ?? null,
    copyright,
    contributors: [...new Set([...credits.flatMap((credit) => credit.contributors), ...said.contributors])],
    language: languageOf(text, said.language),
    place: filedFrom({ dateline, said, text }),
    text,
  }
  return { article, problems: articleProblems({ article, input }) }
}

/** Lines at the head and the foot of a text among which metadata is looked for. */
const EDGE = 12

/** `known`: the title as the format gives it; a line that repeats it is not the story's. */
function sortLines(lines: readonly string[], known: string | null): Sorted {
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
    if (!begun && known !== null && isSameTitle(line, known)) continue
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
      known === null &&
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
  return { title: known ?? first(matter, "title")?.title ?? title, body, matter, creditLines }
}

/** Pages add their own name to a title (`… | Example Times`). */
function isSameTitle(line: string, title: string): boolean {
  const [one, other] = [line, title].map((text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ""))
  return one !== undefined && one.length >= 8 && (one === other || (other?.startsWith(one) ?? false))
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
  const inFormat = known.input.metadata?.published
  if (inFormat) return { published: inFormat.day, publishedFrom: "metadata" }
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

/** A format's own field first, then what the text says, last whose page or feed it stood on. */
function creditOf(known: {
  said: ArticleMetadata
  sorted: Sorted
  dateline: Dateline | null
  byline: Byline | null
  /** The story's own, not its page's. */
  notice: string | null
}): string | null {
  const { credit, publisher, copyright } = known.said
  const named = (name: string | null) => (name === null ? null : (parseAgency(name) ?? name))
  const holderOf = (notice: string | null) => named(notice === null ? null : copyrightHolder(notice))
  return (
    named(credit) ??
    first(known.sorted.matter, "agency")?.agency ??
    known.dateline?.agency ??
    known.byline?.agency ??
    holderOf(known.notice) ??
    named(publisher) ??
    holderOf(copyright)
  )
}

type Byline = Readonly<{ authors: readonly string[]; agency: string | null }>

/** A format's authors, of which some are agencies. */
function bylineOf(names: readonly string[]): Byline | null {
  if (names.length === 0) return null
  const agencies = names.flatMap((name) => parseAgency(name) ?? [])
  return { authors: names.filter((name) => parseAgency(name) === null), agency: agencies[0] ?? null }
}

function filedFrom(known: {
  dateline: Dateline | null
  said: ArticleMetadata
  text: string
}): readonly string[] {
  if (known.dateline) return known.dateline.places
  if (known.said.place.length > 0) return known.said.place
  const town = mostNamedTown(known.text)
  return town ? [town] : []
}

/** The text's own words decide; a declaration counts only where they do not tell, since templates declare anything. */
function languageOf(text: string, declared: string | null): string {
  const detected = detectLanguage(text)
  return detected === "en" && declared !== null && !isClearlyEnglish(text) ? declared : detected
}

function first<Kind extends FrontMatter["kind"]>(matter: readonly FrontMatter[], kind: Kind) {
  return matter.find((one): one is Extract<FrontMatter, { kind: Kind }> => one.kind === kind) ?? null
}
