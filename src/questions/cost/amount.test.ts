import { expect, test } from "vitest"
import { parseAmountMillion } from "./amount.ts"

test.each([
  ["608bn", 608_000],
  ["3.0tn", 3_000_000],
  ["17,300bn", 17_300_000],
  ["17.3 tn", 17_300_000],
  ["73.5BN", 73_500],
  ["250mn", 250],
  ["250", 250],
  ["1,234,567.5", 1_234_567.5],
  ["26756.1bn", 26_756_100],
])("%s is %d million", (text, million) => expect(parseAmountMillion(text)).toBe(million))

test.each(["", "bn", "3,0tn", "1,23bn", "-5bn", "3e12", "3.0 trillion", "€3bn", "3.tn", "Infinity"])(
  "%j is no amount",
  (text) => expect(parseAmountMillion(text)).toBeNull(),
)
