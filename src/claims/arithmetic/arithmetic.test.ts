import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { compare, type Stated } from "./compare.ts"
import { nearestNumberWord, parseOrdinal, parseWhole } from "./number-words.ts"
import { compareRatio, RATIO_WORDS, readRatio } from "./ratio-words.ts"

const stated = (value: number, precision: number, parts: Partial<Stated> = {}): Stated => ({
  value,
  precision,
  decimals: precision < 0.05 ? 2 : precision < 0.5 ? 1 : 0,
  bound: "exact",
  approximate: false,
  ...parts,
})

describe("comparing a number with a held figure", () => {
  test("a figure rounded to two decimals always matches itself", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 10, noNaN: true }), (held) => {
        expect(compare(stated(Number(held.toFixed(2)), 0.01), held)).toBe("matches")
      }),
      { seed: 1, numRuns: 300 },
    )
  })

  test("a number moved by three units of its last digit never matches", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 10, noNaN: true }), fc.constantFrom(-3, 3), (held, units) => {
        expect(compare(stated(Number((held + units * 0.01).toFixed(2)), 0.01), held)).toBe("differs")
      }),
      { seed: 2, numRuns: 300 },
    )
  })

  test.each([
    [stated(2, 1), 1.61, "unclear"],
    [stated(2, 1), 2.04, "matches"],
    [stated(3.3, 0.1), 3.38, "unclear"],
    [stated(3.3, 0.1), 3.42, "differs"],
    [stated(2, 1, { bound: "over" }), 1.99, "unclear"],
    [stated(2, 1, { bound: "over" }), 1.9, "differs"],
    [stated(2, 1, { bound: "at-least" }), 2, "matches"],
    [stated(4, 1, { approximate: true }), 4.12, "matches"],
    [stated(3.4, 0.1, { approximate: true }), 4.12, "differs"],
  ])("%o against %d: %s", (number, held, match) => {
    expect(compare(number, held)).toBe(match)
  })
})

describe("words for numbers", () => {
  test.each([
    ["23", 23],
    ["twenty-three", 23],
    ["seventy-five", 75],
    ["twelve", 12],
    ["dozen", null],
  ])("%s is %s", (word, value) => {
    expect(parseWhole(word)).toBe(value)
  })

  test("a misspelt number word is the only one a letter away, or none", () => {
    expect(nearestNumberWord("thee")).toBe("three")
    expect(nearestNumberWord("fuor")).toBe("four")
    expect(nearestNumberWord("the")).toBeNull()
    expect(nearestNumberWord("long")).toBeNull()
  })

  test("ordinals in words and digits", () => {
    expect([parseOrdinal("fourth"), parseOrdinal("21st"), parseOrdinal("last")]).toEqual([4, 21, null])
  })
})

describe("ratios in words", () => {
  const read = (text: string) => readRatio(new RegExp(RATIO_WORDS, "i").exec(text)?.groups ?? {})

  test.each([
    ["more than twice", { value: 2, bound: "over", approximate: false }],
    ["nearly double", { value: 2, bound: "exact", approximate: true }],
    ["three times", { value: 3, bound: "exact", approximate: false }],
    ["2.5 times", { value: 2.5, bound: "exact", approximate: false }],
    ["at least half", { value: 0.5, bound: "at-least", approximate: false }],
    ["one and a half times", { value: 1.5, bound: "exact", approximate: false }],
    ["two-thirds", { value: 2 / 3, bound: "exact", approximate: false }],
  ])("%s", (text, ratio) => {
    expect(read(text)).toEqual(ratio)
  })

  test("between agreed numbers hold exactly, between measured ones with a doubtful zone", () => {
    const overTwice = { value: 2, bound: "over", approximate: false } as const
    expect([compareRatio(overTwice, 2.5, "agreed"), compareRatio(overTwice, 2, "agreed")]).toEqual([
      "matches",
      "differs",
    ])
    expect([compareRatio(overTwice, 1.99, "measured"), compareRatio(overTwice, 1.8, "measured")]).toEqual([
      "unclear",
      "differs",
    ])
  })
})
