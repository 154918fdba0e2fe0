import { describe, expect, test } from "vitest"
import { statementLines, whoSaid } from "../statements.sample.ts"

describe("a quotation and its speaker, in every order newspapers use", () => {
  const cases: readonly (readonly [text: string, ...expected: string[]])[] = [
    ["“We stay,” Rask said.", "Rask: “We stay,”"],
    ["“We stay,” said Rask.", "Rask: “We stay,”"],
    ["Rask said: “We stay.”", "Rask: “We stay.”"],
    ["Rask said, “We stay.”", "Rask: “We stay.”"],
    ['"We stay," Rask said.', 'Rask: "We stay,"'],
    ["''We stay,'' Rask said.", "Rask: ''We stay,''"],
    ["‘We stay in this house,’ Rask said.", "Rask: ‘We stay in this house,’"],
    ["“Do we stay?” Rask asked.", "Rask: “Do we stay?”"],
    ["“Do we stay?” asked the minister.", "the minister: “Do we stay?”"],
    ["“We stay,” Rask said, “and we pay.”", "Rask: “We stay,” … “and we pay.”"],
    ["“We stay,” Rask said. “And we pay.”", "Rask: “We stay,” … “And we pay.”"],
    ["“We stay,” Rask told reporters in Oslo on Monday.", "Rask: “We stay,”"],
    ["According to Rask, the plan is dead.", "Rask: the plan is dead"],
    ["The plan is dead, according to Rask.", "Rask: The plan is dead"],
    ["Rask: “We stay in the alliance.”", "Rask: “We stay in the alliance.”"],
    [
      "From Chairwoman Rask: The committee will vote on the plan.",
      "Chairwoman Rask: The committee will vote on the plan",
    ],
    ["As Rask put it, “We stay.”", "Rask: “We stay.”"],
    ["Rask went even further: “We lead.”", "Rask: “We lead.”"],
    ["“We stay,” Rask said, adding that the price was high.", "Rask: “We stay,”", "Rask: the price was high"],
    ["“We stay” is what Rask wrote."],
  ]
  for (const [text, ...expected] of cases) test(text, () => expect(whoSaid(text)).toEqual(expected))
})

describe("reported clauses", () => {
  const cases: readonly (readonly [text: string, ...expected: string[]])[] = [
    ["Rask said that the plan was dead.", "Rask: the plan was dead"],
    ["Rask said the plan was dead.", "Rask: the plan was dead"],
    ["The plan was dead, Rask said.", "Rask: The plan was dead"],
    ["The plan, Rask said, was dead.", "Rask: The plan … was dead"],
    ["Rask told lawmakers the plan was dead.", "Rask: the plan was dead"],
    ["Rask asked whether the plan was dead.", "Rask: whether the plan was dead"],
    ["Rask promised to bury the plan.", "Rask: to bury the plan"],
    ["Rask called on allies to spend more.", "Rask: to spend more"],
    ["Rask urged the allies to spend more.", "Rask: to spend more"],
    ["Rask accused Europe of delay.", "Rask: Europe of delay"],
    ["Rask called the plan a disaster.", "Rask: the plan a disaster"],
    ["Rask described the plan as a disaster.", "Rask: the plan as a disaster"],
    ["Rask said in a statement on Tuesday that the plan was dead.", "Rask: the plan was dead"],
    ["Rask, who spoke in Oslo, said the plan was dead.", "Rask, who spoke in Oslo: the plan was dead"],
    ["Rask opened the meeting and said the plan was dead.", "Rask: the plan was dead"],
    [
      "The minister’s claim that the plan works was met with silence.",
      "The minister: the plan works was met with silence",
    ],
    ["Rask said the plan was dead, but Holm said it was not.", "Rask: the plan was dead", "Holm: it was not"],
    ["Rask added 200 soldiers to the brigade."],
    ["The report was said to be late."],
    ["Nobody said that the plan was dead."],
  ]
  for (const [text, ...expected] of cases) test(text, () => expect(whoSaid(text)).toEqual(expected))
})

describe("kinds", () => {
  test("a partial quotation in a reported clause is mixed, and the clause is its content", () => {
    expect(statementLines("Rask said the plan “is dead” for now.")).toEqual([
      "mixed | Rask | the plan “is dead” for now",
    ])
    expect(statementLines("The plan “is dead,” Rask said.")).toEqual(["mixed | Rask | The plan “is dead,”"])
  })
  test("a quotation without a cue goes on with the speaker of the one before, over paragraphs too", () => {
    expect(whoSaid("“We stay,” Rask said.\n\n“We always have.”")).toEqual([
      "Rask: “We stay,” … “We always have.”",
    ])
  })
  test("an opening mark repeated at the next paragraph continues the quotation", () => {
    const text = "“We stay,” Rask said. “We have stayed before.\n\n“And we will again.”"
    expect(whoSaid(text)).toEqual(["Rask: “We stay,” … “We have stayed before. … “And we will again.”"])
  })
  test("a quotation over two paragraphs belongs to the cue behind it", () => {
    const text = "“We have stayed before.\n\n“And we will again,” Rask said."
    expect(whoSaid(text)).toEqual(["Rask: “We have stayed before. … “And we will again,”"])
  })
  test("a quotation within a quotation is not a statement of its own", () => {
    expect(whoSaid("“They told me, ‘We stay,’ and left,” Rask said.")).toEqual([
      "Rask: “They told me, ‘We stay,’ and left,”",
    ])
  })
})

describe("marks that report nothing", () => {
  for (const text of [
    "Edward “Ted” Holm walked in.",
    "The so-called “coalition” met again.",
    "Her book, “The Long March,” came out in May.",
    "He wore a hat that said nothing.",
  ]) {
    test(text, () => expect(whoSaid(text)).toEqual([]))
  }
  test("scare quotes in an accusation are its maker’s", () => {
    expect(
      statementLines("Ministers Anna Rask and Paul Holm have accused Europe of “free-loading” for years."),
    ).toEqual(["mixed | Anna Rask and Paul Holm, Ministers | Europe of “free-loading” for years"])
  })
})
