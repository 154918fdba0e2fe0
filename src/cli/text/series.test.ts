import { expect, test } from "vitest"
import { batches, contextOf } from "../../../tests/fixtures/figures.ts"
import { indicatorOrThrow } from "../../indicators/index.ts"
import type { IndicatorId, MemberCode, Year } from "../../model/index.ts"
import { ask } from "../../questions/index.ts"
import { renderSeries } from "./series.ts"

test("a group's factor names the year it is of apart from the years of prices", () => {
  const indicator = "spending-constant-usd" as IndicatorId
  const of = (member: string) =>
    `spending-usd ${member} 2021 120\nspending-constant-usd ${member} 2021 100\nspending-constant-usd ${member} 2022 110`
  const answered = ask(
    {
      kind: "ask",
      indicator,
      members: ["NORTH_AMERICA" as MemberCode],
      periods: { from: 2022 as Year, to: 2022 as Year },
      edition: null,
      publisher: null,
      prices: null,
      priceBase: 2021 as Year,
    },
    contextOf(
      batches({ published: "2024-06-17", priceBase: 2015, figures: ["USA", "CAN"].map(of).join("\n") }),
    ),
  )
  if (!answered.ok) throw new Error(JSON.stringify(answered.problem))
  const text = renderSeries(answered.value, indicatorOrThrow(indicator), { width: 200, colour: false })
  expect(text).toContain("Rebased: North America in 2022, 2015 → 2021 × 1.2000 (member by member)")
})
