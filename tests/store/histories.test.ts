import { expect, test } from "vitest"
import { chance } from "./chance.ts"
import { compareHistories, missedTamperings } from "./histories.ts"

test.each([1, 2, 3, 4, 5])("history %i says and holds the same in memory and in SQLite", async (seed) => {
  expect(await compareHistories({ calls: 30, random: chance(seed) })).toEqual([])
})

test("no random tampering goes unnoticed", async () => {
  expect(await missedTamperings({ rounds: 50, random: chance(20250403) })).toEqual([])
})
