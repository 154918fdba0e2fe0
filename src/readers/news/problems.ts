import { type Problem, ProblemError } from "../../model/index.ts"
import { mebibytes, shortened } from "../problems.ts"
import { NEWS_LIMITS } from "./limits.ts"

const FETCH_AGAIN = "The file is damaged or was cut short: fetch it again from its publisher."
const HOSTILE =
  "No newsroom writes such a file: get it from its publisher, or save the article as plain text."

/** What was expected, and what to do, for every way a file of news can be refused. */
export const NEWS_PROBLEMS = {
  "news/unknown-xml": [
    "HTML, RSS, Atom, NewsML-G2 or NITF",
    "Save the article in one of these, or as plain text.",
  ],
  "news/unknown-json": [
    "a NewsArticle of schema.org, ninjs, or an object with `text`",
    "Name the article's words `text`, its headline `title` and its day `published`.",
  ],
  "news/bad-json": ["JSON as RFC 8259 says", "Mend it at that place, or fetch it again."],
  "news/bad-xml": ["well-formed XML", "Mend it at that place, or fetch it again."],
  "news/doctype": [
    "XML without a document type",
    "Take the <!DOCTYPE …> out: it names rules that are not needed to read the article.",
  ],
  "news/unknown-encoding": ["an encoding that is known", "Save the file in UTF-8."],
  "news/bad-bytes": [
    "bytes of the encoding the file declares",
    "The article was read with � in their place: save it in UTF-8 to have them right.",
  ],
  "news/too-deep": [
    `elements nested at most ${NEWS_LIMITS.pageDepth} deep in a page, ${NEWS_LIMITS.depth} in XML and JSON`,
    HOSTILE,
  ],
  "news/too-many-elements": [
    `at most ${NEWS_LIMITS.pageElements} elements in a page, ${NEWS_LIMITS.elements} in XML`,
    HOSTILE,
  ],
  "news/too-many-articles": [`at most ${NEWS_LIMITS.articles} articles in a document`, "Split the file."],
  "news/too-large": [
    `at most ${mebibytes(NEWS_LIMITS.page)} a page or line, ${mebibytes(NEWS_LIMITS.document)} a document`,
    "Split the file, or save the article alone as plain text.",
  ],
  "news/no-text": [
    "an article's words",
    "Give the page of one article, or a file that holds its text and not only a link to it.",
  ],
  "news/cut-short": ["a complete file", FETCH_AGAIN],
  "news/bad-gzip": ["sound gzip data", FETCH_AGAIN],
  "news/inflates-too-much": [
    `at most ${NEWS_LIMITS.inflateRatio} times the compressed size`,
    "If you trust it, unpack it yourself and give what was in it.",
  ],
  "news/bad-record": ["a WARC record with its length", FETCH_AGAIN],
} as const satisfies Record<string, readonly [expected: string, remedy: string]>

export type NewsProblemCode = keyof typeof NEWS_PROBLEMS

export function newsProblem(code: NewsProblemCode, place: string, found: string): Problem {
  const [expected, remedy] = NEWS_PROBLEMS[code]
  return { code, place: shortened(place), found: shortened(found), expected, remedy }
}

/** Leaves the reading of one article, or of the file where nothing can follow; `readNews` makes an outcome of it. */
export function refuseNews(code: NewsProblemCode, place: string, found: string): never {
  throw new ProblemError(newsProblem(code, place, found))
}

/** What is read until a problem ends it, and that problem. Any other error is our own fault and goes on. */
export async function* caught<Value>(entries: AsyncIterable<Value>): AsyncGenerator<Value | Problem> {
  try {
    yield* entries
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    yield error.problem
  }
}
