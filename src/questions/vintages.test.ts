import { describe, expect, test } from "vitest"
import { batches, contextOf } from "../../tests/fixtures/figures.ts"
import type { IndicatorId, MemberCode, Year } from "../model/index.ts"
import { type Release, vintages } from "./index.ts"

const held = batches(
  { published: "2024-06-17", figures: "share-of-gdp POL 2023 3.26\nshare-of-gdp POL 2024e 4.12" },
  { published: "2025-08-28", figures: "share-of-gdp POL 2024e 3.79\nshare-of-gdp DEU 2025 -" },
  {
    published: "2026-07-10",
    definition: "core",
    figures: "share-of-gdp POL 2024 3.75\nshare-of-gdp DEU 2025e 2.22",
  },
)

function panel(release: Release, members: readonly string[] = ["POL", "DEU"], asOf = "2026-12-31") {
  const found = vintages(
    {
      kind: "vintages",
      indicator: "share-of-gdp" as IndicatorId,
      members: members as MemberCode[],
      periods: { from: 2024 as Year, to: 2025 as Year },
      publisher: null,
      release,
      prices: null,
    },
    contextOf(held, { asOf }),
  )
  if (!found.ok) throw new Error(JSON.stringify(found.problem))
  return found.value
}

const told = (rows: ReturnType<typeof panel>["rows"]) =>
  rows.map((row) => [
    row.member,
    row.period,
    row.published.slice(0, 4),
    row.value ?? row.absent,
    row.horizonYears,
  ])

describe("the releases of figures", () => {
  test("are all editions that have a cell, a printed blank with its reason", () => {
    expect(told(panel("all").rows)).toEqual([
      ["POL", "2024", "2024", 4.12, 0],
      ["POL", "2024", "2025", 3.79, 1],
      ["POL", "2024", "2026", 3.75, 2],
      ["DEU", "2025", "2025", "not-reported", 0],
      ["DEU", "2025", "2026", 2.22, 1],
    ])
  })

  test("begin with the first number: a blank released nothing", () => {
    expect(told(panel("first").rows)).toEqual([
      ["POL", "2024", "2024", 4.12, 0],
      ["DEU", "2025", "2026", 2.22, 1],
    ])
    expect(told(panel("first", ["DEU"], "2025-12-31").rows)).toEqual([
      ["DEU", "2025", "2025", "not-reported", 0],
    ])
  })

  test("end with the newest edition that has the cell", () => {
    expect(told(panel("latest").rows).map(([, , edition]) => edition)).toEqual(["2026", "2026"])
  })

  test("stop at the as-of date", () => {
    expect(panel("all", ["POL"], "2025-04-03").rows).toHaveLength(1)
  })

  test("say where definitions change, and which figures nobody released", () => {
    const codes = panel("all").caveats.map(({ code }) => code)
    expect(codes).toEqual(["no-edition-in-force", "definition-change"])
    expect(panel("all").caveats[0]?.text).toContain("Poland 2025, Germany 2024")
  })

  test("each cite the cell they were read from", () => {
    const { rows, evidence } = panel("all", ["POL"])
    expect(rows.map((row) => evidence[row.evidence[0] ?? -1]?.edition)).toEqual(
      rows.map((row) => row.edition),
    )
  })
})
