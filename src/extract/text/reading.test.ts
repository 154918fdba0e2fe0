import { describe, expect, test } from "vitest"
import { readText } from "./sentences.ts"
import { tokenize } from "./tokens.ts"

const words = (text: string) => tokenize(text).map((token) => token.text)
const sentences = (text: string) => {
  const read = readText(text)
  return read.sentences.map(({ first, end }) =>
    text.slice(read.tokens[first]!.start, read.tokens[end - 1]!.end),
  )
}
const quotations = (text: string) => {
  const read = readText(text)
  return read.quotations.map(({ first, end }) =>
    text.slice(read.tokens[first]!.start, read.tokens[end - 1]!.end),
  )
}

describe("tokens", () => {
  test("hyphens, decimals and thousands hold a word together; signs stand apart", () => {
    expect(words("a 75-year pact, 2,000 men, 3.5%, $5bn")).toEqual([
      "a",
      "75-year",
      "pact",
      ",",
      "2,000",
      "men",
      ",",
      "3.5",
      "%",
      ",",
      "$",
      "5bn",
    ])
  })
  test("a possessive is a token of its own, a contraction is not", () => {
    expect(words("Rask’s plan isn’t dead; the allies’ is")).toEqual([
      "Rask",
      "’s",
      "plan",
      "isn’t",
      "dead",
      ";",
      "the",
      "allies",
      "’",
      "is",
    ])
  })
  test("an abbreviation keeps its full stop", () => {
    expect(words("Gen. Rask of the U.S. left U.S.-led talks at No. 5.")).toEqual([
      "Gen.",
      "Rask",
      "of",
      "the",
      "U.S.",
      "left",
      "U.S.-led",
      "talks",
      "at",
      "No.",
      "5",
      ".",
    ])
  })
})

describe("sentences", () => {
  test("end at a full stop, not at an abbreviation", () => {
    expect(sentences("Gen. A. B. Rask left the U.S. on Monday. He will return.")).toEqual([
      "Gen. A. B. Rask left the U.S. on Monday.",
      "He will return.",
    ])
    expect(sentences("They left the U.S. The talks go on.")).toEqual([
      "They left the U.S.",
      "The talks go on.",
    ])
  })
  test("do not end inside a quotation", () => {
    expect(sentences("“We stay. We pay,” Rask said. It rained.")).toEqual([
      "“We stay. We pay,” Rask said.",
      "It rained.",
    ])
  })
  test("end with a quotation that ends in a full stop", () => {
    expect(sentences("Rask said: “We stay.” It rained.")).toEqual(["Rask said: “We stay.”", "It rained."])
  })
  test("do not end between a question and who asked it", () => {
    expect(sentences("“Do we stay?” Rask asked. It rained.")).toEqual([
      "“Do we stay?” Rask asked.",
      "It rained.",
    ])
  })
  test("begin behind the dateline", () => {
    expect(sentences("BRUSSELS (AP) — The plan is dead.")).toEqual(["The plan is dead."])
  })
  test("end with their paragraph", () => {
    expect(sentences("A headline\nIt rained.")).toEqual(["A headline", "It rained."])
  })
})

describe("quotations", () => {
  test("may be curly, straight, doubled single, angled or single", () => {
    expect(quotations("“a b” \"c d\" ''e f'' «g h» ‘i j’")).toEqual([
      "“a b”",
      '"c d"',
      "''e f''",
      "«g h»",
      "‘i j’",
    ])
  })
  test("apostrophes open none", () => {
    expect(quotations("the allies’ plan isn’t ’90s talk, nor is Rask’s")).toEqual([])
  })
  test("a straight mark left open is none, a curly one ends with its paragraph", () => {
    expect(quotations('"a b\n\nc d')).toEqual([])
    expect(quotations("“a b\n\nc d")).toEqual(["“a b"])
  })
  test("nest without ending the outer one", () => {
    expect(quotations("“a ‘b c’ d” e")).toEqual(["“a ‘b c’ d”"])
  })
})
