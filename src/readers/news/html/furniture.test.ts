import { describe, expect, test } from "vitest"
import { MARKED_UP, readSample, STORY, STORY_TEXT } from "../news.sample.ts"

const TEASERS = Array.from(
  { length: 12 },
  (_, at) =>
    `<div class="card"><a href="/t${at}"><h3>Teaser ${at} tells of something else entirely</h3></a><p>A teaser’s words go on for a line or two, as they do.</p></div>`,
).join("")
const COMMENTS = Array.from(
  { length: 15 },
  (_, at) =>
    `<li class="comment"><b>reader${at}</b><p>I said so years ago, and nobody would listen to me at the time.</p></li>`,
).join("")
const BROKEN = STORY.paragraphs.map((one) => one.replaceAll("&", "&amp;")).join("<br><br>")

/** Pages as different systems build them; each holds the story and nothing else that is a sentence of it. */
const PAGES: readonly (readonly [system: string, body: string])[] = [
  [
    "an article among teasers",
    `<div id="page"><div class="left">${TEASERS}</div><article>${MARKED_UP}</article><div class="right">${TEASERS}</div></div>`,
  ],
  [
    "no article element",
    `<div class="wrap"><div class="top"><a href="/">Home</a></div><div class="post-content">${MARKED_UP}</div><div class="sidebar">${TEASERS}</div></div>`,
  ],
  [
    "readers’ comments below",
    `<main><div class="entry">${MARKED_UP}</div><section id="comments"><h2>Comments</h2><ol>${COMMENTS}</ol></section></main>`,
  ],
  [
    "tables for a layout",
    `<table><tr><td width=150><a href=/>Home</a><br><a href=/w>World</a></td><td><font size=2>${BROKEN}</font></td></tr></table>`,
  ],
  [
    "one form round everything",
    `<form id="aspnetForm"><div class="menu"><a href="/">Home</a></div><div class="text">${MARKED_UP}</div><input type="hidden" value="x"></form>`,
  ],
  ["line breaks for paragraphs", `<div class="story-body">${BROKEN}</div>`],
  [
    "boxes between paragraphs",
    `<article>${STORY.paragraphs.map((one, at) => `<p>${one.replaceAll("&", "&amp;")}</p><div class="ad-slot">Advertisement</div><aside><a href="/r${at}">Read more: Boats sink in the harbour of the bay</a></aside>`).join("")}</article>`,
  ],
  [
    "a notice about cookies",
    `<div class="cookie-banner" role="dialog"><p>We use cookies to make this site better for you, and our partners do so too.</p><button>Accept</button></div><article>${MARKED_UP}</article>`,
  ],
  [
    "marked by the publisher",
    `<div><div itemprop="articleBody">${MARKED_UP}</div>${TEASERS}${TEASERS}</div>`,
  ],
  [
    "hidden text for machines",
    `<article>${MARKED_UP}<p style="display:none">A hidden sentence that nobody reads.</p><span class="sr-only">Opens in a new window</span></article>`,
  ],
  [
    "a list of links at the end",
    `<article>${MARKED_UP}<h3>More on this story</h3><ul><li><a href="/1">Boats sink in the harbour</a></li><li><a href="/2">Council meets in May</a></li></ul></article>`,
  ],
]

/** Lines that later steps know for furniture are none of the reader's business. */
const KNOWN_LATER = /^(?:advertisement|more on this story|comments|related)$/i

describe("the story alone is read from a page with", () => {
  for (const [system, body] of PAGES)
    test(system, async () => {
      const page = `<!DOCTYPE html><html><head><title>${STORY.title}</title></head><body>${body}</body></html>`
      const { articles } = await readSample(page)
      const lines = (articles[0]?.text ?? "").split("\n").filter((line) => !KNOWN_LATER.test(line))
      expect(lines.join("\n")).toBe(STORY_TEXT)
    })
})

test("a link within a paragraph, and a paragraph that is one linked sentence, stay", async () => {
  const { articles } = await readSample(
    `<article>${MARKED_UP}<p>The council <a href="/c">met in April</a> too.</p><p><a href="/d">It will meet again, the mayor said.</a></p></article>`,
  )
  expect(articles[0]?.text.split("\n").slice(-2)).toEqual([
    "The council met in April too.",
    "It will meet again, the mayor said.",
  ])
})
