import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { afterAll, describe, expect, test } from "vitest"
import { openTerminal } from "./terminal.ts"

const terminal = openTerminal()
afterAll(() => terminal.close())

const SENTENCES = [
  "Poland spends more than 3% of its GDP on defence, the minister, Jan Kowalski, said on Thursday.",
  "“We will not wait for ten years,” Kowalski told reporters after the talks with his colleagues in Warsaw.",
  "He said that allies should follow, and that the country’s own plan for the coming years was paid for in full.",
]
const MARKED_UP = SENTENCES.map((one) => `<p>${one}</p>`).join("")
const PAGE = `<!doctype html><html lang="en"><head><title>Poland will not wait | Example Times</title>
<meta property="og:title" content="Poland will not wait"><meta property="article:published_time" content="2025-04-03T10:00:00Z"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Poland will not wait</h1>${MARKED_UP}</article><p><a href="/x">NATO spends 9% of GDP on tea</a></p></body></html>`
const item = (title: string, text: string) =>
  `<item><title>${title}</title><pubDate>Thu, 03 Apr 2025 10:00:00 GMT</pubDate><description>${text.replaceAll("<", "&lt;")}</description></item>`
const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Example Times</title>${item("One", MARKED_UP)}${item("Two", `${MARKED_UP}<p>Another outlet adds a line.</p>`)}<item><title>None</title></item></channel></rss>`

function inFile(name: string, content: string | Uint8Array): string {
  const path = join(terminal.folder, name)
  writeFileSync(path, content)
  return path
}

describe("an article in a format", () => {
  test.each([
    ["a page", "a.txt", PAGE],
    ["a packed page", "b.gz", gzipSync(PAGE)],
    [
      "JSON",
      "c.json",
      JSON.stringify({
        "@type": "NewsArticle",
        headline: "Poland will not wait",
        datePublished: "2025-04-03",
        articleBody: SENTENCES.join("\n"),
      }),
    ],
  ])("%s: one brief, as of a text", async (_, name, content) => {
    const { exit, out, talk } = await terminal.muster(["brief", inFile(name, content), "--json"])
    expect({ exit, talk }).toEqual({ exit: 0, talk: "" })
    const brief = JSON.parse(out)
    expect(brief.article).toMatchObject({
      title: "Poland will not wait",
      published: "2025-04-03",
      publishedFrom: "metadata",
      text: SENTENCES.join("\n"),
    })
    expect(brief.statements.length).toBeGreaterThan(0)
  })

  test("a page without an article is named", async () => {
    const { exit, out, talk } = await terminal.muster([
      "brief",
      inFile("d.html", "<html><nav><a href=/>Home</a></nav></html>"),
    ])
    expect({ exit, out }).toEqual({ exit: 2, out: "" })
    expect(talk).toContain("news/no-text: d.html")
  })
})

describe("several articles in a file", () => {
  test("are briefed each, and what is one story is said", async () => {
    const path = inFile("feed.xml", FEED)
    const { exit, out, talk } = await terminal.muster(["brief", path, "--json"])
    expect(exit).toBe(3)
    expect(talk).toContain("news/no-text: feed.xml: item 3")
    const { briefs, stories } = JSON.parse(out)
    expect(briefs.map(({ article }: { article: { title: string } }) => article.title)).toEqual(["One", "Two"])
    expect(stories).toEqual([[0, 1]])
    const text = await terminal.muster(["brief", path])
    expect(text.out).toContain("2 articles, one story.")
  })
  test("a problem says which article it is about", async () => {
    const path = inFile(
      "x.jsonl",
      `{"text":"${SENTENCES[0]}"}\n{"text":"${SENTENCES[1]}","published":"2025-04-03"}\n`,
    )
    const { talk } = await terminal.muster(["brief", path, "--json"])
    expect(talk).toContain("article/no-date: x.jsonl: line 1")
    expect(talk).not.toContain("line 2")
  })
})
