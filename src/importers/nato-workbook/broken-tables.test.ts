import { describe, expect, test } from "vitest"
import { readBlocks } from "./blocks.ts"
import { changed, EDITION_2027, find, imported, withoutPlace } from "./imported.sample.ts"
import { sketch2025 } from "./layouts/layout-2025.sample.ts"
import { type Ink, type Sketch, toWorkbook } from "./sketch.sample.ts"

/** A row of three hundred cells. */
const ADDRESSES = Array.from({ length: 300 }, (_, index) => {
  const letters = [Math.floor(index / 26) - 1, index % 26].filter((at) => at >= 0)
  return `${String.fromCharCode(...letters.map((at) => 65 + at))}3`
})

const SOUND = sketch2025(EDITION_2027)
const WHOLE = imported(toWorkbook(SOUND)).figures

function broken(sheet: string, cells: Record<string, Ink>) {
  return imported(toWorkbook(changed(SOUND, sheet, cells)))
}

function without(sheet: string, ...addresses: string[]): readonly Sketch[] {
  return SOUND.map((one) => {
    const kept = Object.entries(one.cells).filter(([address]) => !addresses.includes(address))
    return one.name === sheet ? { ...one, cells: Object.fromEntries(kept) } : one
  })
}

describe("a figure that cannot be is left out and told", () => {
  test.each<[string, string, Record<string, Ink>]>([
    ["a negative share", "Table 8a", { C6: -1.5 }],
    ["a share above the whole", "Table 8a", { C6: 150 }],
    ["a negative amount", "Table 2", { C6: -1500 }],
    ["an amount beyond every economy", "Table 2", { C6: 1e308 }],
    ["more soldiers than people", "Table 7", { C6: 4e7 }],
    ["a fall by more than all", "Table 3", { C43: -101 }],
  ])("%s", (_, sheet, cells) => {
    const { figures, problems } = broken(sheet, cells)
    const [address] = Object.keys(cells)
    expect(problems).toMatchObject([
      { code: "import/impossible-figure", place: `some-file ${sheet}!${address}` },
    ])
    expect(figures.length).toBe(WHOLE.length - 1)
  })
})

describe("rows and columns that stand twice are told once", () => {
  test("a member's second row is left out, whatever it holds", () => {
    const { figures, problems } = broken("Table 5", { A7: "Belgium" })
    expect(problems).toMatchObject([{ code: "import/duplicate-member", place: "some-file Table 5!A7" }])
    expect(find(figures, "gdp-usd", "BEL", 2014)).toEqual(find(WHOLE, "gdp-usd", "BEL", 2014))
    expect(find(figures, "gdp-usd", "BGR", 2014)).toBeUndefined()
  })

  test.each([
    ["the later", "G4", 2018, 2019],
    ["the earlier", "E4", 2018, 2017],
  ])("of one year twice, %s of two is left out where it breaks the run", (_, address, written, lost) => {
    const { figures, problems } = broken("Table 5", { [address]: written })
    expect(problems).toMatchObject([{ code: "import/duplicate-year", place: `some-file Table 5!${address}` }])
    expect(find(figures, "gdp-usd", "BEL", 2018)).toEqual(find(WHOLE, "gdp-usd", "BEL", 2018))
    expect(find(figures, "gdp-usd", "BEL", lost)).toBeUndefined()
  })
})

test("a figure beyond the last year is told with its place", () => {
  expect(broken("Table 5", { R9: 7 }).problems).toMatchObject([
    { code: "import/unknown-year", place: "some-file Table 5!R4", found: 'nothing above "7" in R9' },
  ])
})

describe("headings", () => {
  test("one that is missing costs its own block alone", () => {
    const upper = imported(toWorkbook(without("Table 2", "A3")))
    expect(upper.problems).toMatchObject([{ code: "import/unknown-heading" }])
    expect(find(upper.figures, "spending-usd", "BEL", 2020)).toBeUndefined()
    expect(find(upper.figures, "spending-constant-usd", "BEL", 2020)).toBeDefined()
    const [lower] =
      Object.entries(SOUND[1]?.cells ?? {}).find(([, ink]) => String(ink).startsWith("Constant")) ?? []
    const without2 = imported(toWorkbook(without("Table 2", String(lower))))
    expect(without2.problems).toMatchObject([{ code: "import/unknown-heading", found: /^nothing under/ }])
    expect(find(without2.figures, "spending-usd", "BEL", 2020)).toBeDefined()
    expect(find(without2.figures, "spending-constant-usd", "BEL", 2020)).toBeUndefined()
  })

  test("one that stands in the header row, left of the years, is read as well", () => {
    const moved = SOUND.map((one) => {
      if (one.name !== "Table 3" && one.name !== "Table 2") return one
      const cells = Object.entries(one.cells).map(([address, ink]): [string, Ink] => {
        const isHeading = /^(Current|Constant|Share of|Annual)/.test(String(ink))
        return isHeading ? [`A${Number(address.slice(1)) + 1}`, ink] : [address, ink]
      })
      return { ...one, cells: Object.fromEntries(cells) }
    })
    const { figures, problems } = imported(toWorkbook(moved))
    expect(problems).toEqual([])
    expect(withoutPlace(figures)).toEqual(withoutPlace(WHOLE))
  })

  test.each(["Other Allies:", "Remaining Allies", "Notes: see below", "* revised"])(
    "a line amid the rows is none: %s",
    (line) => {
      const cells = Object.entries(SOUND[4]?.cells ?? {}).flatMap(([address, ink]): [string, Ink][] => {
        const row = Number(/\d+/.exec(address)?.[0])
        return [[address.replace(/\d+/, String(row < 20 ? row : row + 1)), ink]]
      })
      const sketches = SOUND.map((one) =>
        one.name === "Table 5" ? { ...one, cells: { ...Object.fromEntries(cells), A20: line } } : one,
      )
      const { figures, problems } = imported(toWorkbook(sketches))
      expect(problems).toEqual([])
      expect(withoutPlace(figures)).toEqual(withoutPlace(WHOLE))
    },
  )

  test("a heading in two lines keeps the unit above both blocks", () => {
    const [heading = ""] =
      Object.entries(SOUND[4]?.cells ?? {}).find(([, ink]) => String(ink).startsWith("Constant")) ?? []
    const above = `A${Number(heading.slice(1)) - 1}`
    const { figures, problems } = broken("Table 5", { [above]: "Second part" })
    expect(problems).toEqual([])
    expect(figures.length).toBe(WHOLE.length)
  })
})

describe("one long text in a great many cells", () => {
  const long = `Po ${"x ".repeat(15_000)}`

  test("makes no longer line for it", () => {
    const row = Object.fromEntries(ADDRESSES.map((address) => [address, long]))
    const [sheet] = toWorkbook([
      { name: "S", cells: { A1: "Table 5: GDP", ...row, B9: 2026, C9: 2027, A10: "Poland" } },
    ]).sheets
    const [block] = sheet ? readBlocks(sheet).blocks : []
    expect(block?.heading.text.length).toBe(500)
  })

  test("is no currency, and is cut where it is told of", () => {
    const { figures, problems } = broken("Table 1", { A6: `Belgium (${"x ".repeat(40)})`, A7: long })
    expect(find(figures, "spending-national", "BEL", 2020)?.currency).toBe("Euros")
    expect(problems).toMatchObject([{ code: "import/unknown-member", place: "some-file Table 1!A7" }])
    expect(problems[0]?.found.length).toBeLessThan(130)
  })
})

test("years as a tool writes numbers, 2014.0, are years", () => {
  const { figures, problems } = broken("Table 5", { B4: "2014.0" })
  expect(problems).toEqual([])
  expect(figures.length).toBe(WHOLE.length)
})
