import { basename } from "node:path"
import { type Brief, renderBriefMarkdown, renderBriefText } from "../../claims/index.ts"
import { bad, fine, type Outcome, type Problem, type RawArticle } from "../../model/index.ts"
import { type Command, type Layout, optionText } from "../command.ts"
import { parseDateOption } from "../options/date.ts"
import { cutOf } from "../session.ts"
import type { Surroundings } from "../surroundings.ts"

/** Prose is broken into lines even where no terminal says how wide. */
const PIPE_WIDTH = 100

/** The main job: an article in, its statements and checked claims out. */
export const brief: Command = {
  name: "brief",
  summary: "a news article's statements, and its claims checked as of its date",
  arguments: [
    { syntax: "<file>", text: "an article, or a file of several, in any known format; - for standard input" },
  ],
  options: [
    { syntax: "--published <date>", text: "the day the article was published, where it does not say itself" },
    { syntax: "--format <format>", text: "how to print it (default: text)", choices: ["text", "md"] },
  ],
  notes: [
    "Read are plain text, web pages, JSON-LD, RSS, Atom, ninjs, NewsML-G2, NITF, WARC and JSON lines, packed with gzip or\n" +
      "not; the content tells which. With several articles in a file --json prints { briefs, stories }: stories lists which\n" +
      "briefs, counted from 0, are of one story.",
    "Verdicts use what was published by the article's own day, whatever --as-of says; --as-of is the last day looked at\n" +
      "for what has become of a claim since.",
  ],
  examples: [
    { line: "muster brief story.txt", shows: "a brief to read or forward" },
    { line: "muster brief page.html", shows: "a saved web page, read without its menus and teasers" },
    { line: "muster brief 2025-04-03-story.txt --format md > brief.md", shows: "the same in Markdown" },
    { line: "pbpaste | muster brief - --published 2025-04-03 --json", shows: "from the clipboard, as JSON" },
  ],
  run: async (call) => {
    const { session } = call
    const published = optionText(call, "published")
    const date = published === null ? fine(null) : parseDateOption("--published", published)
    if (!date.ok) return date
    const path = call.arguments[0] ?? "-"
    const read = await readArticles(path, session.surroundings)
    if (!read.ok) return read
    const workspace = await session.openWorkspace()
    if (!workspace.ok) return workspace
    const fileName = path === "-" ? null : basename(path)
    const briefs: Brief[] = []
    const problems = [...read.value.problems]
    for (const { text, metadata, position } of read.value.articles) {
      const cut = cutOf(session)
      const report = await workspace.value.brief({ text, metadata, fileName, published: date.value, cut })
      briefs.push(report.brief)
      problems.push(...report.problems.map((problem) => placedAt(problem, { fileName, position })))
    }
    session.progress.done()
    const render = (layout: Layout) => (brief: Brief) =>
      optionText(call, "format") === "md"
        ? renderBriefMarkdown(brief)
        : renderBriefText(brief, { ...layout, width: layout.width ?? PIPE_WIDTH })
    const [only, ...others] = briefs
    if (only && others.length === 0)
      return fine({ json: only, text: (layout) => render(layout)(only), problems })
    const { sameStories } = await import("../../extract/index.ts")
    const stories = sameStories(briefs.map(({ article }) => article.text))
    return fine({
      json: { briefs, stories },
      text: (layout) => severalBriefs(briefs.map(render(layout)), stories),
      problems,
    })
  },
}

/** More are no reading matter, and each is held until all are printed. */
const MOST_ARTICLES = 1_000

type ReadArticles = Readonly<{ articles: readonly RawArticle[]; problems: readonly Problem[] }>

/** All articles of a file in any format; the first problem where it holds none. */
async function readArticles(
  path: string,
  { readInput }: Pick<Surroundings, "readInput">,
): Promise<Outcome<ReadArticles>> {
  if (/^https?:\/\//i.test(path))
    return bad({
      code: "cli/address-not-read",
      place: path,
      found: "an address",
      expected: "a file, or - for standard input",
      remedy: "Addresses are not read yet: save the article's page or its text to a file.",
    })
  const { readNewsBytes, readNewsFile } = await import("../../readers/index.ts")
  const articles: RawArticle[] = []
  const problems: Problem[] = []
  for await (const one of path === "-" ? readNewsBytes(readInput(), "standard input") : readNewsFile(path)) {
    if (!one.ok) problems.push(one.problem)
    else if (articles.length < MOST_ARTICLES) articles.push(one.value)
    else {
      problems.push({
        code: "cli/too-many-articles",
        place: path,
        found: `more than ${MOST_ARTICLES} articles`,
        expected: `at most ${MOST_ARTICLES} at a time`,
        remedy: "The first ones were briefed: split the file for the others.",
      })
      break
    }
  }
  const [first] = problems
  return articles.length === 0 && first ? bad(first) : fine({ articles, problems })
}

/** Which article of several a problem is about. */
function placedAt(
  problem: Problem,
  { fileName, position }: { fileName: string | null; position: string | null },
): Problem {
  const isWhole = problem.place === (fileName ?? "the article")
  return position !== null && isWhole ? { ...problem, place: `${problem.place}: ${position}` } : problem
}

/** Briefs one after another; which of them are one story stands at the end. */
function severalBriefs(briefs: readonly string[], stories: readonly (readonly number[])[]): string {
  const repeated = stories
    .filter((story) => story.length > 1)
    .map((story) => `Articles ${story.map((index) => index + 1).join(", ")} are one story.`)
  const count = `${briefs.length} articles, ${stories.length === 1 ? "one story" : `${stories.length} stories`}.`
  return [...briefs.map((brief) => brief.trimEnd()), [count, ...repeated].join("\n")].join("\n\n---\n\n")
}
