import { describe, expect, test } from "vitest"
import type { Brief } from "../brief.ts"
import { article, briefIn, type World } from "../briefing.sample.ts"
import { renderBriefMarkdown } from "./markdown.ts"
import { renderBriefText } from "./text.ts"
import { wrap } from "./wrap.ts"

const world: World = {
  editions: [
    { published: "2024-06-17", figures: "share-of-gdp POL 2024e 4.12\nshare-of-gdp ALB 2024e 2.03" },
    { published: "2025-08-28", figures: "share-of-gdp POL 2024e 3.79" },
  ],
}
const brief = briefIn(world, "“Poland spent 4.12% of GDP on defence in 2024,” Anna Nowak said in Warsaw.")

describe("a brief as text", () => {
  test("shows verdict, arithmetic, edition, evidence and what came since, with numbered sources", () => {
    const text = renderBriefText(brief, { colour: false, width: 90 })
    expect(text).toContain("1 claim: 1 supported.")
    expect(text).toMatch(/^ 1 {2}supported · level$/m)
    expect(text).toMatch(
      /because {3}Poland 4\.12 % of GDP for 2024 \(estimate\) in the edition of 17 June 2024/,
    )
    expect(text).toContain("nato-defence-expenditure/2024-06-17, in force on the article's date")
    expect(text).toContain("evidence  [1] row 1")
    expect(text).toMatch(/since {5}28 August 2025: New edition: Poland 3\.79 %/)
    expect(text).toMatch(/^\[2\] {2}NATO, edition of 2025-08-28\./m)
  })

  test("keeps to the width and to plain characters without colour", () => {
    for (const width of [40, 60, 100]) {
      const lines = renderBriefText(brief, { colour: false, width }).split("\n")
      for (const line of lines) if (line.length > width) expect(line.slice(14)).not.toContain(" ")
      expect(lines.join("")).not.toContain("\u001b")
    }
  })

  test("with colour keeps the verdict as a word", () => {
    expect(renderBriefText(brief, { colour: true, width: 80 })).toContain("\u001b[1;32msupported\u001b[0m")
  })

  test("shows what would steer a terminal instead of sending it", () => {
    const hostile: Brief = {
      ...brief,
      article: { ...article("x"), title: "A\u001b[31m\u202etitle\u0007\r\nwith lines" },
    }
    const text = renderBriefText(hostile, { colour: false, width: 80 })
    expect(text).toContain("A<U+001B>[31m<U+202E>title<U+0007> with lines")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/)
  })

  test("quotes at most 300 characters of a statement", () => {
    const long = briefIn(
      world,
      `“We will defend ${"every inch and every harbour and ".repeat(12)}every road,” Anna Nowak said.`,
    )
    expect(long.statements.length).toBeGreaterThan(0)
    expect(renderBriefText(long, { colour: false, width: 5_000 })).not.toMatch(/(?:every inch.*){11}/)
  })

  test("asks for the date of an undated article", () => {
    expect(
      renderBriefText(briefIn(world, "Poland spent 4.12% of GDP on defence in 2024.", null), {
        colour: false,
        width: 80,
      }),
    ).toContain("Date unknown: give it with --published")
  })
})

describe("a brief as Markdown", () => {
  test("has the same parts under headings", () => {
    const text = renderBriefMarkdown(brief)
    expect(text).toContain("### 1. Supported: level")
    expect(text).toContain("- **Because:** Poland 4.12 % of GDP")
    expect(text).toContain("## Sources\n\n1. NATO, edition of 2024-06-17.")
  })

  test("lets nothing of the article mark up, link or embed", () => {
    const title = "# <script>alert(1)</script> [x](http://e.vil) *b* | `c` ![i](x) &amp;"
    const text = renderBriefMarkdown({ ...brief, article: { ...brief.article, title } })
    const heading = text.split("\n")[0] ?? ""
    expect(heading).not.toMatch(/<|>|[^\\][[\]*`|!]|:\/\//)
    expect(heading).toContain("&lt;script&gt;")
  })
})

describe("wrapping", () => {
  test("keeps a number and its percent sign together and long words whole", () => {
    expect(wrap("it is 4.12 % of it", 10)).toEqual(["it is", "4.12 % of", "it"])
    expect(wrap("a https://example.org/very/long b", 10)).toEqual(["a", "https://example.org/very/long", "b"])
  })
})
