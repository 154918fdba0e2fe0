import { basename } from "node:path"
import { renderBriefMarkdown, renderBriefText } from "../../claims/index.ts"
import { bad, fine, type Outcome } from "../../model/index.ts"
import { type Command, optionText } from "../command.ts"
import { parseDateOption } from "../options/date.ts"
import { cutOf } from "../session.ts"
import type { Surroundings } from "../surroundings.ts"

/** Prose is broken into lines even where no terminal says how wide. */
const PIPE_WIDTH = 100

/** The main job: an article in, its statements and checked claims out. */
export const brief: Command = {
  name: "brief",
  summary: "a news article's statements, and its claims checked as of its date",
  arguments: [{ syntax: "<file>", text: "a plain-text article, or - for standard input" }],
  options: [
    { syntax: "--published <date>", text: "the day the article was published, where it does not say itself" },
    { syntax: "--format <format>", text: "how to print it (default: text)", choices: ["text", "md"] },
  ],
  notes: [
    "Verdicts use what was published by the article's own day, whatever --as-of says; --as-of is the last day looked at\n" +
      "for what has become of a claim since.",
  ],
  examples: [
    { line: "muster brief story.txt", shows: "a brief to read or forward" },
    { line: "muster brief 2025-04-03-story.txt --format md > brief.md", shows: "the same in Markdown" },
    { line: "pbpaste | muster brief - --published 2025-04-03 --json", shows: "from the clipboard, as JSON" },
  ],
  run: async (call) => {
    const { session } = call
    const published = optionText(call, "published")
    const date = published === null ? fine(null) : parseDateOption("--published", published)
    if (!date.ok) return date
    const path = call.arguments[0] ?? "-"
    const text = await readArticle(path, session.surroundings)
    if (!text.ok) return text
    const workspace = await session.openWorkspace()
    if (!workspace.ok) return workspace
    const report = await workspace.value.brief({
      text: text.value,
      fileName: path === "-" ? null : basename(path),
      published: date.value,
      cut: cutOf(session),
    })
    session.progress.done()
    const markdown = optionText(call, "format") === "md"
    return fine({
      json: report.brief,
      text: (layout) =>
        markdown
          ? renderBriefMarkdown(report.brief)
          : renderBriefText(report.brief, { ...layout, width: layout.width ?? PIPE_WIDTH }),
      problems: report.problems,
    })
  },
}

async function readArticle(path: string, { readInput }: Surroundings): Promise<Outcome<string>> {
  if (/^https?:\/\//i.test(path))
    return bad({
      code: "cli/address-not-read",
      place: path,
      found: "an address",
      expected: "a text file, or - for standard input",
      remedy: "Addresses are not read yet: save the article's text to a file.",
    })
  const { readFileSafely, readText } = await import("../../readers/index.ts")
  if (path === "-") return readText(readInput(), "standard input")
  const file = await readFileSafely(path)
  return file.ok ? readText(file.value.bytes, file.value.name) : file
}
