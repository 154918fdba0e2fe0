import { describe, expect, test } from "vitest"
import { type ArticleMetadata, type CalendarDate, NO_METADATA } from "../../model/index.ts"
import { parseArticle } from "../index.ts"

const BODY =
  "The allies met in the old town hall and said that the plan was dead.\nIt rained on the roof of the building all day."
const ON: ArticleMetadata["published"] = { day: "2025-04-02" as CalendarDate, field: "datePublished" }
const parse = (
  said: Partial<ArticleMetadata>,
  {
    text = BODY,
    fileName = null,
    published = null,
  }: { text?: string; fileName?: string | null; published?: string | null } = {},
) => parseArticle({ text, fileName, published, metadata: { ...NO_METADATA, ...said } })

describe("what a format says of an article", () => {
  test("its day comes after the option and before dateline and file name", () => {
    const text = `BRUSSELS, April 1, 2025 (AP) — ${BODY}`
    const day = (said: Partial<ArticleMetadata>, published: string | null = null) => {
      const { article } = parse(said, { text, published, fileName: "2025-03-31.html" })
      return [article.published, article.publishedFrom]
    }
    expect(day({ published: ON }, "2025-04-03")).toEqual(["2025-04-03", "option"])
    expect(day({ published: ON })).toEqual(["2025-04-02", "metadata"])
    expect(day({})).toEqual(["2025-04-01", "dateline"])
  })
  test("its title stands, and a line that repeats it is not the story’s", () => {
    const title = "Allies say the plan is dead | Example Times"
    const { article } = parse({ title }, { text: `Allies Say The Plan Is Dead\n${BODY}` })
    expect(article).toMatchObject({ title, text: BODY })
  })
  test("with a title known, a short first line is the story’s own", () => {
    const { article } = parse(
      { title: "Another title of some words" },
      { text: `A short first line\n${BODY}` },
    )
    expect(article.text).toBe(`A short first line\n${BODY}`)
  })
  test("section, authors, contributors, distributor, copyright, place are taken over", () => {
    const said = {
      section: "World",
      authors: ["Anna Rask", "Reuters"],
      contributors: ["Kim Lee"],
      distributor: "Example Wire",
      copyright: "© 2025 Example Media Ltd",
      place: ["Port Rask"],
    }
    expect(parse(said).article).toMatchObject({ ...said, authors: ["Anna Rask"], credit: "Reuters" })
  })
  test("what the text’s own credit lines say is added to it", () => {
    const { article } = parse(
      { contributors: ["Kim Lee"], copyright: "© 2025 Example Times" },
      {
        text: `${BODY}\nWith assistance from Anna Rask.\n©2025 Bloomberg L.P. Distributed by Example Agency.`,
      },
    )
    expect(article).toMatchObject({
      contributors: ["Anna Rask", "Kim Lee"],
      copyright: "©2025 Bloomberg L.P.",
      distributor: "Example Agency",
    })
  })
  test("the story is credited to its source, not to the page it stood on", () => {
    const page = { publisher: "Example Times", copyright: "© 2025 Example Times" }
    expect(parse(page).article.credit).toBe("Example Times")
    expect(parse(page, { text: `BRUSSELS (AP) — ${BODY}` }).article.credit).toBe("Associated Press")
    expect(parse(page, { text: `${BODY}\n©2025 Bloomberg L.P.` }).article.credit).toBe("Bloomberg")
    expect(parse({ ...page, credit: "dpa" }, { text: `BRUSSELS (AP) — ${BODY}` }).article.credit).toBe("dpa")
    expect(parse({ copyright: "© 2025 Example Media" }).article.credit).toBe("Example Media")
  })
  test("the language is the text’s, whatever a template declares; the declared one where the text does not tell", () => {
    expect(parse({ language: "de" }).article.language).toBe("en")
    const german =
      "Der Minister sagte, dass der Plan nicht mehr auf dem Tisch ist und auch nicht wiederkommt."
    expect(parse({ language: "en" }, { text: german }).article.language).toBe("de")
    const icelandic = "Ráðherrann sagði að áætlunin væri úr sögunni og kæmi ekki aftur á borðið í ár."
    expect(parse({ language: "is" }, { text: icelandic }).article.language).toBe("is")
    expect(parse({}, { text: "Words." }).article.language).toBe("en")
  })
  test("with no metadata a text reads as if there were no format", () => {
    const text = `A headline of some words\nPublished: April 2, 2025\nBy ANNA RASK\n${BODY}`
    const plain = parseArticle({ text, fileName: "a.txt", published: null })
    expect(parse({}, { text, fileName: "a.txt" })).toEqual(plain)
  })
})
