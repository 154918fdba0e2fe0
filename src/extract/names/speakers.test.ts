import { describe, expect, test } from "vitest"
import { statementLines } from "../statements.sample.ts"

describe("who speaks", () => {
  const cases: readonly (readonly [law: string, text: string, ...expected: string[]])[] = [
    [
      "role and state stand before the name",
      "Latvian Defense Minister Juris Ozols said the plan was dead.",
      "Juris Ozols, Defense Minister, LVA",
    ],
    [
      "an organisation stands before the role",
      "NATO Secretary General Anna Rask said the plan was dead.",
      "Anna Rask, Secretary General, NATO",
    ],
    [
      "an office tells its state",
      "Secretary of State Paul Renner said the plan was dead.",
      "Paul Renner, Secretary of State, USA",
    ],
    [
      "an apposition follows the name",
      "Anna Rask, the European Union’s top trade official, said the plan was dead.",
      "Anna Rask, top trade official, EU",
    ],
    [
      "an apposition comes first",
      "The bloc’s top diplomat, Anna Rask, said the plan was dead.",
      "Anna Rask, top diplomat, EU",
    ],
    [
      "the office is of a state",
      "Anna Rask, president of Finland, said the plan was dead.",
      "Anna Rask, president, FIN",
    ],
    [
      "a party bracket tells the state",
      "Sen. Paul Renner (R-Ohio) said the plan was dead.",
      "Paul Renner, Senator, USA",
    ],
    ["a body speaks for its state", "The Kremlin said the plan was dead.", "The Kremlin, RUS"],
    [
      "an unnamed official has a role",
      "A senior Polish official said the plan was dead.",
      "A senior Polish official, official, POL",
    ],
    [
      "a capital nickname does not break the name",
      "Edward “Ted” Holm said the plan was dead.",
      "Edward Holm",
    ],
  ]
  for (const [law, text, expected] of cases) {
    test(law, () => expect(statementLines(text).map((line) => line.split(" | ")[1])).toEqual([expected]))
  }
  const speakers = (text: string) => statementLines(text).map((line) => line.split(" | ")[1])

  test("a later mention by the last name is the same person", () => {
    expect(
      speakers("Latvian Defense Minister Juris Ozols spoke first. Ozols said the plan was dead."),
    ).toEqual(["Juris Ozols, Defense Minister, LVA"])
  })
  test("a pronoun follows the speaker before it", () => {
    expect(speakers("Anna Rask, a Danish lawmaker, said the plan was dead. “It is over,” she said.")).toEqual(
      ["Anna Rask, lawmaker, DNK", "Anna Rask, lawmaker, DNK"],
    )
  })
  test("a pronoun takes a person of its gender", () => {
    const text = "Anna Rask met Paul Renner in Oslo. “It is over,” he said."
    expect(speakers(text)).toEqual(["Paul Renner"])
  })
  test("a pronoun takes the person the paragraph opens with, though no statement of his stands before", () => {
    const text =
      "Anna Rask said the plan was dead.\n\nPaul Renner, a Danish lawmaker, saw it differently. “It lives,” he said."
    expect(speakers(text)[1]).toBe("Paul Renner, lawmaker, DNK")
  })
  test("the minister is the minister named before", () => {
    expect(
      speakers("Latvian Defense Minister Juris Ozols spoke. The minister said the plan was dead."),
    ).toEqual(["Juris Ozols, Defense Minister, LVA"])
  })
  test("a relative clause speaks for what it follows", () => {
    const [line] = statementLines(
      "Other guests included Paul Renner and Anna Rask, who said the plan was dead.",
    )
    expect(line).toBe("indirect | Paul Renner and Anna Rask | the plan was dead")
  })
})

describe("when and where", () => {
  test("a weekday is the last one on or before publication", async () => {
    const { extractor } = await import("../index.ts")
    const on = (text: string) => extractor.extract({ text, published: "2025-04-03" }).statements[0]
    expect(on("Rask said on Wednesday that the plan was dead.")?.date).toBe("2025-04-02")
    expect(on("Rask said in Brussels Thursday that the plan was dead.")?.date).toBe("2025-04-03")
    expect(on("Rask said in Brussels Thursday that the plan was dead.")?.place).toBe("Brussels")
    expect(on("Rask said Friday that the plan was dead.")?.date).toBe("2025-03-28")
    expect(on("Rask said the plan was dead.")?.date).toBeNull()
    expect(on("“We meet on Friday,” Rask said.")?.date).toBeNull()
  })
})
