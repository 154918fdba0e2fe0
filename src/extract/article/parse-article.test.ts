import { describe, expect, test } from "vitest"
import { parseArticle } from "../index.ts"

const BODY = "The allies met and said that the plan was dead.\nIt rained on the roof of the building all day."
const parse = (text: string, rest: { fileName?: string | null; published?: string | null } = {}) =>
  parseArticle({ text, fileName: rest.fileName ?? null, published: rest.published ?? null })

describe("the day of publication", () => {
  const all = `A headline of some words\nPublished: April 2, 2025\nBRUSSELS, April 1, 2025 (AP) — ${BODY}`
  test("comes from the option first, then metadata, dateline, file name", () => {
    const fileName = "2025-03-31-story.txt"
    expect(parse(all, { fileName, published: "2025-04-03" }).article).toMatchObject({
      published: "2025-04-03",
      publishedFrom: "option",
    })
    expect(parse(all, { fileName }).article).toMatchObject({
      published: "2025-04-02",
      publishedFrom: "metadata",
    })
    expect(parse(all.replace(/Published.*\n/, ""), { fileName }).article).toMatchObject({
      published: "2025-04-01",
      publishedFrom: "dateline",
    })
    expect(parse(BODY, { fileName }).article).toMatchObject({
      published: "2025-03-31",
      publishedFrom: "file-name",
    })
    expect(parse(BODY).article).toMatchObject({ published: null, publishedFrom: "unknown" })
  })
  test("a weekday in the dateline gives none", () => {
    expect(parse(`BRUSSELS — Thursday was long. ${BODY}`).article.published).toBeNull()
  })
  test("a dateline without a year takes it from the copyright notice or the file name", () => {
    expect(
      parse(`BRUSSELS, April 3 (Reuters) - ${BODY}\n(c) Copyright Thomson Reuters 2025.`).article.published,
    ).toBe("2025-04-03")
    expect(
      parse(`BRUSSELS, April 3 (Reuters) - ${BODY}`, { fileName: "20250404_story.txt" }).article.published,
    ).toBe("2025-04-03")
    expect(parse(`BRUSSELS, April 3 (Reuters) - ${BODY}`).article.published).toBeNull()
  })
  test("a day that does not exist is no date", () => {
    expect(parse(BODY, { fileName: "2025-02-30.txt" }).article.published).toBeNull()
  })
  test("file names hold it in several spellings", () => {
    for (const fileName of [
      "2025-04-03.txt",
      "a/b/x-20250403.txt",
      "x_2025_04_03_y.txt",
      "2025.04.03 x.txt",
    ]) {
      expect(parse(BODY, { fileName }).article.published).toBe("2025-04-03")
    }
    expect(parse(BODY, { fileName: "120250403.txt" }).article.published).toBeNull()
  })
  test("an update does not displace the first publication", () => {
    const text = `A headline of some words\nUpdated April 5, 2025 at 4:05 p.m. EDT\nPublished April 3, 2025 at 10:00 a.m. EDT\n${BODY}`
    expect(parse(text).article.published).toBe("2025-04-03")
  })
  test("a sentence with a date is the story’s own", () => {
    const { article } = parse(`A headline of some words\nIt began on April 3, 2025.\n${BODY}`)
    expect(article.published).toBeNull()
    expect(article.text).toContain("It began on April 3, 2025.")
  })
})

describe("datelines of the agencies", () => {
  const cases: readonly (readonly [head: string, place: readonly string[], credit: string | null])[] = [
    ["BRUSSELS, April 3, 2025 (AP) — ", ["Brussels"], "Associated Press"],
    ["BRUSSELS (AP) — ", ["Brussels"], "Associated Press"],
    ["BRUSSELS, April 3 (Reuters) - ", ["Brussels"], "Reuters"],
    ["BRUSSELS/WARSAW, April 3 (Reuters) - ", ["Brussels", "Warsaw"], "Reuters"],
    ["Brussels (AFP) – ", ["Brussels"], "AFP"],
    ["Berlin (dpa) - ", ["Berlin"], "dpa"],
    ["VILNIUS, Lithuania — ", ["Vilnius"], null],
    ["BRUSSELS — ", ["Brussels"], null],
    ["THE HAGUE, Netherlands (AP) — ", ["The Hague"], "Associated Press"],
  ]
  for (const [head, place, credit] of cases) {
    test(head, () => expect(parse(head + BODY).article).toMatchObject({ place, credit }))
  }
  test("a sentence with a dash is none", () => {
    expect(parse(`The plan — a long one — is dead.\n${BODY}`).article.place).toEqual([])
  })
})

describe("credits", () => {
  test("contributors are read from every form of credit line", () => {
    const names = (line: string) => parse(`${BODY}\n${line}`).article.contributors
    expect(names("With assistance from Anna Rask, Per de Holm and J. R. Ozols.")).toEqual([
      "Anna Rask",
      "Per de Holm",
      "J. R. Ozols",
    ])
    expect(names("(Reporting by Anna Rask in Brussels and Per Holm; editing by Jo Ozols)")).toEqual([
      "Anna Rask",
      "Per Holm",
      "Jo Ozols",
    ])
    expect(names("— with files from Anna Rask")).toEqual(["Anna Rask"])
    expect(names("Anna Rask contributed to this report.")).toEqual(["Anna Rask"])
  })
  test("copyright, distributor and credit come from the notice", () => {
    const { article } = parse(
      `${BODY}\n© 2025 The Example Company. All rights reserved. Distributed by Example Agency, Inc.`,
    )
    expect(article).toMatchObject({
      copyright: "© 2025 The Example Company",
      distributor: "Example Agency, Inc",
      credit: "The Example",
    })
  })
  test("the byline gives authors and agency", () => {
    const { article } = parse(
      `A headline of some words\nBy ANNA RASK and Per Holm, Associated Press\n${BODY}`,
    )
    expect(article).toMatchObject({ authors: ["Anna Rask", "Per Holm"], credit: "Associated Press" })
  })
})

describe("what is the story’s own", () => {
  test("headline, section and furniture are not in the text", () => {
    const { article } = parse(
      `Skip to main content\nNews > World > Europe\nA headline of some words\nAdvertisement\n${BODY}\nRead more: Another story\nSign up for our newsletter\n----------\nShare this\nMost read\nComments`,
    )
    expect(article).toMatchObject({ title: "A headline of some words", section: "Europe", text: BODY })
  })
  test("a paragraph that only mentions such words stays", () => {
    const own = "Comments by the minister were met with silence, and related talks were put off until May."
    expect(parse(`${own}\n${BODY}`).article.text).toContain(own)
  })
  test("a first line that is a sentence is no headline", () => {
    expect(parse(BODY).article.title).toBeNull()
  })
  test("text broken at a fixed width is joined again", () => {
    const wrapped = `${"The allies met in the old town hall of the city and talked for\nhours about what the new plan would cost them all, and then they\nwent home without a word to the press that had waited outside.\n\n".repeat(3)}`
    expect(parse(wrapped).article.text.split("\n\n")[0]).toBe(
      "The allies met in the old town hall of the city and talked for hours about what the new plan would cost them all, and then they went home without a word to the press that had waited outside.",
    )
  })
  test("carriage returns and a byte-order mark leave no trace", () => {
    expect(parse(`\uFEFF${BODY.replaceAll("\n", "\r\n")}`).article.text).toBe(BODY)
  })
})

describe("languages", () => {
  const cases: readonly (readonly [language: string, text: string])[] = [
    ["en", "The minister said that the plan was dead and would not come back."],
    ["de", "Der Minister sagte, dass der Plan nicht mehr auf dem Tisch ist und auch nicht wiederkommt."],
    ["fr", "Le ministre a dit que le plan est mort et qu’il ne reviendra pas dans les mois qui viennent."],
    [
      "es",
      "El ministro dijo que el plan no es más que una idea y que no se va a repetir en los próximos años.",
    ],
    ["it", "Il ministro ha detto che il piano non è più sul tavolo e che non si farà nei prossimi anni."],
    ["pl", "Minister powiedział, że plan nie jest już na stole i że to się nie zmieni w tym roku."],
    [
      "nl",
      "De minister zei dat het plan niet meer op tafel ligt en dat het ook niet terugkomt in de komende jaren.",
    ],
    ["cs", "Ministr řekl, že plán už není na stole a že se to v tomto roce nezmění, protože to nejde."],
    ["uk", "Міністр сказав, що плану більше немає і що він не повернеться."],
    ["ru", "Министр сказал, что плана больше нет и что он не вернётся."],
    ["el", "Ο υπουργός είπε ότι το σχέδιο δεν υπάρχει πια."],
  ]
  for (const [language, text] of cases)
    test(language, () => expect(parse(text).article.language).toBe(language))
  test("another language than English is named in a problem", () => {
    const { problems } = parse(
      "Der Minister sagte, dass der Plan nicht mehr auf dem Tisch ist und auch nicht wiederkommt.",
      { published: "2025-04-03" },
    )
    expect(problems.map((problem) => problem.code)).toEqual(["article/other-language"])
  })
})

describe("problems", () => {
  const codes = (text: string, published: string | null) =>
    parse(text, { published }).problems.map((problem) => problem.code)
  test("an empty text, a bad date and a missing date are named", () => {
    expect(codes("", "2025-04-03")).toEqual(["article/empty"])
    expect(codes("Comments\nShare this", "2025-04-03")).toEqual(["article/empty"])
    expect(codes(BODY, "3 April")).toEqual(["article/bad-date", "article/no-date"])
    expect(codes(BODY, "2025-04-03")).toEqual([])
  })
})
