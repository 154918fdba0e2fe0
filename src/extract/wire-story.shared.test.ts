import { existsSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { describe, expect, test } from "vitest"
import { extractArticle, parseArticle } from "./index.ts"

const path = resolve(process.env.MUSTER_SHARED ?? "../shared", "articles/2025-04-03-wire-story.txt")

describe.skipIf(!existsSync(path))("the wire story of 3 April 2025", () => {
  const { article, problems } = existsSync(path)
    ? parseArticle({ text: readFileSync(path, "utf8"), fileName: path, published: null })
    : parseArticle({ text: "", fileName: null, published: null })
  const extraction = extractArticle(article)
  const said = extraction.statements.map((statement) => ({
    ...statement,
    words: statement.content.map(([start, end]) => article.text.slice(start, end)).join(" … "),
  }))
  const withWords = (part: string) => said.find((statement) => statement.words.includes(part))

  test("its metadata is read and its furniture left out", () => {
    expect(problems).toEqual([])
    expect(article).toMatchObject({
      published: "2025-04-03",
      publishedFrom: "file-name",
      section: "News & Features",
      credit: "Bloomberg",
      distributor: "Tribune Content Agency, LLC",
      copyright: "©2025 Bloomberg L.P.",
      language: "en",
      place: ["Brussels"],
    })
    expect(article.title).toMatch(/^Rubio says/)
    expect(article.contributors).toHaveLength(3)
    expect(article.text).not.toMatch(/Comments|With assistance|Bloomberg|Published in|----/)
  })

  test.each([
    ["as active", "direct", "Marco Rubio", "Secretary of State", "USA"],
    ["Some of this", "direct", "Marco Rubio", "Secretary of State", "USA"],
    ["That includes", "direct", "Marco Rubio", "Secretary of State", "USA"],
    ["made clear", "mixed", "Marco Rubio", "Secretary of State", "USA"],
    ["going to remain", "mixed", "Marco Rubio", "Secretary of State", "USA"],
    ["no intention", "indirect", "Marco Rubio", "Secretary of State", "USA"],
    ["wanted to leave", "indirect", "Marco Rubio", "Secretary of State", "USA"],
    ["buying a lot", "direct", "Kaja Kallas", "top foreign policy official", "EU"],
    ["need to diversify", "direct", "Kaja Kallas", "top foreign policy official", "EU"],
    ["of what is needed", "mixed", "Kaja Kallas", "top foreign policy official", "EU"],
    ["needs to reduce", "indirect", "Kaja Kallas", "top foreign policy official", "EU"],
    ["support is required", "indirect", "Kaja Kallas", "top foreign policy official", "EU"],
    ["was indispensable", "indirect", "Andris Spruds", "Defense Minister", "LVA"],
    ["Sometimes we see", "direct", "Andris Spruds", "Defense Minister", "LVA"],
    ["it does not mean", "direct", "Andris Spruds", "Defense Minister", "LVA"],
    ["to do more", "indirect", "Mark Rutte", "Secretary General", "NATO"],
    ["needs to step up", "indirect", "Mark Rutte", "Secretary General", "NATO"],
  ])("“%s” is %s, by %s", (part, kind, name, role, affiliation) => {
    expect(withWords(part)).toMatchObject({ kind, speaker: { name, role, affiliation } })
  })

  test("“free-loading” is Vance’s and Hegseth’s", () => {
    expect(withWords("free-loading")).toMatchObject({
      kind: "mixed",
      speaker: { name: "JD Vance and Pete Hegseth", affiliation: "USA" },
    })
  })

  test("days and the place are those of the sentence", () => {
    expect(withWords("as active")).toMatchObject({ date: "2025-04-03", place: "Brussels" })
    expect(withWords("needs to step up")?.date).toBe("2025-04-02")
  })

  test("nothing else is a statement, and every statement has content, source and cue", () => {
    expect(said).toHaveLength(15)
    for (const statement of said) {
      expect(statement.content.length).toBeGreaterThan(0)
      expect(statement.source.length).toBeGreaterThan(0)
      expect(statement.cueSpan.length).toBeGreaterThan(0)
    }
  })

  test("its quantities carry unit and bound", () => {
    const quantities = extraction.quantities.map(({ value, unit, bound, of }) => ({ value, unit, bound, of }))
    expect(quantities).toEqual([
      { value: 2, unit: "days", bound: "exact", of: null },
      { value: 5, unit: "percent-of-gdp", bound: "up-to", of: null },
      { value: 75, unit: "years", bound: "exact", of: null },
      { value: 5, unit: "percent-of-gdp", bound: "up-to", of: null },
      { value: 2, unit: "times", bound: "over", of: "the current benchmark" },
      { value: 2_000_000, unit: "rounds", bound: "exact", of: null },
      { value: 50, unit: "percent", bound: "over", of: "what is needed" },
    ])
  })
})
