import { beforeAll, expect, test } from "vitest"
import { chance } from "./chance.ts"
import { buildChild, killTrials, writersAtOnce } from "./killing.ts"

let child: string
beforeAll(async () => {
  child = await buildChild()
})

test("a writer killed at any moment leaves every acknowledged batch whole, no half one, and a sound store", async () => {
  const report = await killTrials({ child, trials: 16, random: chance(20250403) })
  expect(report.faults).toEqual([])
  expect(report.acknowledged).toBeGreaterThan(10)
}, 60_000)

test("processes that write at once all get everything in", async () => {
  expect(await writersAtOnce({ child, writers: 3, each: 15 })).toEqual([])
}, 60_000)
