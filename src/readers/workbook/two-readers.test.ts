import { describe, expect, test } from "vitest"
import { UNION } from "../../importers/eda-workbook/workbook.sample.ts"
import { EDITION_2027 } from "../../importers/nato-workbook/imported.sample.ts"
import { sketch2015 } from "../../importers/nato-workbook/layouts/layout-2015.sample.ts"
import { sketch2024 } from "../../importers/nato-workbook/layouts/layout-2024.sample.ts"
import { sketch2025 } from "../../importers/nato-workbook/layouts/layout-2025.sample.ts"
import { type Sketch, toXlsx } from "../../importers/nato-workbook/sketch.sample.ts"
import { RELEASE_2021, RELEASE_2026, sketchRelease } from "../../importers/sipri-workbook/release.sample.ts"
import { readWorkbook } from "./index.ts"
import { compareReaders } from "./second-reader.sample.ts"

/** Every family of workbooks that an importer reads, drawn by its own sample. */
const FAMILIES: readonly (readonly [name: string, sketches: readonly Sketch[], cells: number])[] = [
  ["NATO, layout of 2015", sketch2015(), 3_000],
  ["NATO, layout of 2024", sketch2024(), 5_000],
  ["NATO, layout of 2025 and since", sketch2025(EDITION_2027), 5_000],
  ["SIPRI, releases up to 2022", sketchRelease(RELEASE_2021), 5_000],
  ["SIPRI, releases since 2023", sketchRelease(RELEASE_2026), 5_000],
  ["European Defence Agency", [UNION], 30],
]

describe("two readers agree on every cell of a workbook of each family", () => {
  test.each(FAMILIES)("%s", async (_, sketches, atLeast) => {
    const bytes = await toXlsx(sketches)
    const { cells, disagreements, faults } = await compareReaders(bytes, await readWorkbook(bytes, "x.xlsx"))
    expect(disagreements).toEqual([])
    expect(faults).toEqual({})
    expect(cells).toBeGreaterThan(atLeast)
  })
})
