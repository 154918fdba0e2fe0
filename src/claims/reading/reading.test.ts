import { describe, expect, test } from "vitest"
import { extractArticle } from "../../extract/index.ts"
import { article } from "../briefing.sample.ts"
import { readArticle } from "./reading.ts"
import { splitSentences } from "./sentences.ts"
import { readSubjects } from "./subjects.ts"

const sentences = (text: string) => splitSentences(text).map(({ span }) => text.slice(...span))
const skeletonOf = (text: string) => {
  const one = article(text)
  return readArticle(one, extractArticle(one), []).sentences[0]?.skeleton
}

describe("sentences", () => {
  test("end at a mark before a capital, behind closing quotes, and at line ends", () => {
    expect(sentences("He left. “I stay,” she said. “Why?” “Because.”\nNext line")).toEqual([
      "He left.",
      "“I stay,” she said.",
      "“Why?”",
      "“Because.”",
      "Next line",
    ])
  })

  test("do not end at abbreviations, initials or decimals", () => {
    expect(sentences("The U.S. Congress met Gen. Brown on 3.5 points. It ended.")).toEqual([
      "The U.S. Congress met Gen. Brown on 3.5 points.",
      "It ended.",
    ])
  })
})

describe("subjects", () => {
  const codes = (text: string) =>
    readSubjects(text, 0).map(({ code, form, exact }) => `${code} ${form}${exact ? "" : " wider"}`)

  test("are members by name or adjective, and groups, the longest name first", () => {
    expect(codes("the United States, Polish firms, European allies and Canada, NATO and Europe")).toEqual([
      "USA noun",
      "POL adjective",
      "NATO_EUROPE_CANADA noun",
      "NATO noun",
      "NATO_EUROPE_CANADA noun wider",
    ])
  })

  test("follow they to the group named last, never to one of several members", () => {
    const second = (text: string) => {
      const one = article(text)
      return readArticle(one, extractArticle(one), []).sentences[1]?.subjects.map(({ code }) => code)
    }
    expect(
      second("The alliance’s planner praised Europe and Canada. Together they spent 2.02% of GDP."),
    ).toEqual(["NATO_EUROPE_CANADA"])
    expect(second("He praised Poland and Spain. They spent 2.02% of GDP.")).toEqual([])
  })

  test("know the largest ally", () => {
    expect(codes("Others wait for the largest ally to move.")).toEqual(["USA noun"])
  })

  test("are not found inside other words, nor in the pronoun us", () => {
    expect(codes("He told us that Germanys Polishing austria-usable")).toEqual([])
  })
})

describe("a skeleton", () => {
  test("replaces what is named by marks and finds the way back to the article", () => {
    const text = "In 2024, Poland’s “spending” hit 4.12% of GDP — a lot."
    const skeleton = skeletonOf(text)
    expect(skeleton?.text).toBe('In <Y0>, <M0>\'s "spending" hit <Q0> - a lot.')
    const at = skeleton?.text.indexOf("<M0>") ?? 0
    const end = (skeleton?.text.indexOf("<Q0>") ?? 0) + 4
    expect(text.slice(...(skeleton?.spanOf(at, end) ?? [0, 0]))).toBe("Poland’s “spending” hit 4.12% of GDP")
  })

  test("takes no mark that the text itself writes", () => {
    expect(skeletonOf("A <M0> spends nothing.")?.text).toBe("A  M0  spends nothing.")
  })
})
