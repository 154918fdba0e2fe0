import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { readSource } from "../../readers/index.ts"
import { importSource } from "../import-source.ts"
import { requestFor } from "../request.sample.ts"
import {
  changed,
  counts,
  EDITION_2025,
  EDITION_2027,
  find,
  imported,
  withoutPlace,
} from "./imported.sample.ts"
import { ALLIES, type InventedTable, invented } from "./invented.sample.ts"
import { sketch2015 } from "./layouts/layout-2015.sample.ts"
import { sketch2024 } from "./layouts/layout-2024.sample.ts"
import { sketch2025 } from "./layouts/layout-2025.sample.ts"
import { toWorkbook, toXlsx } from "./sketch.sample.ts"

const TABLES: Readonly<Record<string, InventedTable>> = {
  "spending-national current": "spending",
  "spending-national constant": "spendingConstant",
  "spending-usd current": "spending",
  "spending-constant-usd constant": "spendingConstant",
  "share-of-gdp constant": "share",
  "real-change constant": "change",
  "gdp-usd current": "gdp",
  "gdp-constant-usd constant": "gdpConstant",
  "gdp-per-head constant": "gdpPerHead",
  "spending-per-head constant": "spendingPerHead",
  "personnel null": "personnel",
  "equipment-share null": "equipment",
  "personnel-share null": "staff",
  "infrastructure-share null": "infrastructure",
  "other-share null": "other",
}

describe.each([
  ["2015", sketch2015()],
  ["2024", sketch2024()],
  ["2025", sketch2025(EDITION_2025)],
  ["2025", sketch2025(EDITION_2027)],
])("layout of %s", (layout, sketches) => {
  const workbook = toWorkbook(sketches)

  test("every figure is the one in its cell, in its indicator's unit, and nothing is a problem", () => {
    const { figures, problems, recognition } = imported(workbook)
    expect(problems).toEqual([])
    expect(recognition.layout).toBe(`NATO workbook, layout of ${layout}`)
    for (const { indicator, prices, member, period, value } of figures) {
      const table = TABLES[`${indicator} ${prices}`]
      if (value.kind === "amount" && table) {
        expect(value.amount, `${indicator} ${member} ${period}`).toBeCloseTo(
          invented(table, member, period),
          6,
        )
      }
    }
  })

  test("the bytes of the workbook give the same figures as its cells", async () => {
    const source = await readSource(await toXlsx(sketches), "sample.xlsx")
    if (!source.ok || source.value.content.kind !== "workbook") throw new Error("unreadable")
    expect(imported(source.value.content).figures).toEqual(imported(workbook).figures)
  })

  test("the order of sheets does not matter", () => {
    const expected = withoutPlace(imported(workbook).figures)
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...workbook.sheets], { minLength: workbook.sheets.length }),
        (sheets) => {
          expect(withoutPlace(imported({ ...workbook, sheets }).figures)).toEqual(expected)
        },
      ),
      { seed: 20250403, numRuns: 5 },
    )
  })
})

test("the order of rows within a block does not matter", () => {
  const expected = withoutPlace(imported(toWorkbook(sketch2025(EDITION_2025))).figures)
  fc.assert(
    fc.property(fc.shuffledSubarray([...ALLIES], { minLength: ALLIES.length }), (allies) => {
      expect(withoutPlace(imported(toWorkbook(sketch2025({ ...EDITION_2025, allies }))).figures)).toEqual(
        expected,
      )
    }),
    { seed: 20250403, numRuns: 5 },
  )
})

describe("every table is read", () => {
  test("of 2015: 28 allies and four aggregates; Iceland only in GDP", () => {
    const allies = ALLIES.filter((ally) => ally.joinedOn < "2016").length
    const years = 8
    const table = (rows: number) => rows * years
    expect(counts(imported(toWorkbook(sketch2015())).figures)).toEqual({
      "spending-national current": table(allies),
      "spending-national constant": table(allies),
      "spending-usd current": table(allies + 3),
      "spending-constant-usd constant": table(allies + 3),
      "share-of-gdp constant": table(allies + 3),
      "real-change constant": table(allies + 3),
      "gdp-constant-usd constant": table(allies + 1 + 3),
      "gdp-per-head constant": table(allies + 1 + 3),
      "spending-per-head constant": table(allies + 3),
      "personnel null": table(allies + 3),
      "equipment-share null": table(allies),
      "personnel-share null": table(allies),
      "infrastructure-share null": table(allies),
      "other-share null": table(allies),
    })
  })

  test.each([
    ["2024", sketch2024(), 11],
    ["2027", sketch2025(EDITION_2027), 14],
  ])("of %s: 31 allies and two aggregates; Table 4 adds only its change since 2014", (_, sketches, years) => {
    const table = (rows: number) => rows * years
    expect(counts(imported(toWorkbook(sketches)).figures)).toEqual({
      "spending-national current": table(31),
      "spending-national constant": table(31),
      "spending-usd current": table(33),
      "spending-constant-usd constant": table(33),
      "share-of-gdp constant": table(33),
      "real-change constant": table(33),
      "real-change-since-2014 constant": 31,
      "gdp-usd current": table(34),
      "gdp-constant-usd constant": table(34),
      "gdp-per-head constant": table(34),
      "spending-per-head constant": table(33),
      "personnel null": table(33),
      "equipment-share null": table(31),
      "personnel-share null": table(31),
      "infrastructure-share null": table(31),
      "other-share null": table(31),
    })
  })
})

describe("what stands beside a figure", () => {
  const of2015 = imported(toWorkbook(sketch2015())).figures
  const of2024 = imported(toWorkbook(sketch2024())).figures
  const of2025 = imported(toWorkbook(sketch2025(EDITION_2025))).figures

  test("its cell", () => {
    expect(find(of2024, "share-of-gdp", "ALB", 2014)?.locator).toBe("TABLE3!D11")
    expect(find(of2024, "personnel", "ALB", 2014)?.locator).toBe("TABLE7!E22")
    expect(find(of2025, "share-of-gdp", "ALB", 2014)?.locator).toBe("Table 3!B5")
    expect(find(of2024, "real-change-since-2014", "ALB", 2024)?.locator).toBe("TABLE4!F23")
  })

  test("an estimate by the e of its header, or by the notes", () => {
    expect(find(of2015, "share-of-gdp", "POL", 2015)?.status).toBe("estimate")
    expect(find(of2015, "share-of-gdp", "POL", 2014)?.status).toBe("final")
    expect(find(of2024, "share-of-gdp", "POL", 2023)?.status).toBe("estimate")
    const plainHeader = changed(sketch2024(), "TABLE3", { M8: 2023, N8: 2024 })
    expect(find(imported(toWorkbook(plainHeader)).figures, "share-of-gdp", "POL", 2023)?.status).toBe(
      "estimate",
    )
  })

  test("its currency, the old one before the year in the notes", () => {
    expect(find(of2015, "spending-national", "EST", 2010)?.currency).toBe("Krooni")
    expect(find(of2015, "spending-national", "EST", 2011)?.currency).toBe("Euros")
    expect(find(of2024, "spending-national", "CZE", 2024)?.currency).toBe("Koruny")
    expect(find(of2024, "spending-usd", "CZE", 2024)?.currency).toBeNull()
  })

  test("why it is missing", () => {
    const absent = (reason: string) => ({ value: { kind: "absent", reason } })
    expect(find(of2015, "spending-usd", "ALB", 2008)).toMatchObject(absent("not-a-member"))
    expect(find(of2025, "share-of-gdp", "DEU", 2025)).toMatchObject({
      ...absent("not-reported"),
      locator: "Table 3!M15",
    })
    expect(find(of2025, "spending-usd", "DEU", 2025)).toMatchObject(absent("not-reported"))
    expect(find(of2025, "personnel", "USA", 2025)).toMatchObject(absent("not-reported"))
  })

  test("a total that is the sum of those printed while others are blank is not comparable; one that includes them is", () => {
    const absent = { value: { kind: "absent", reason: "not-comparable" } }
    expect(find(of2025, "personnel", "NATO", 2025)).toMatchObject(absent)
    expect(find(of2025, "personnel", "NATO_EUROPE_CANADA", 2025)).toMatchObject(absent)
    expect(find(of2025, "personnel", "NATO", 2024)?.value.kind).toBe("amount")
    expect(find(of2025, "spending-usd", "NATO", 2025)?.value.kind).toBe("amount")
    expect(find(of2025, "share-of-gdp", "NATO", 2025)?.value.kind).toBe("amount")
  })
})

describe("a new edition of a known layout", () => {
  const sketches = sketch2025({
    ...EDITION_2027,
    column: "B",
    allies: ALLIES.filter((ally) => ally.code !== "TUR"),
  })

  test("needs a date, and says so", () => {
    const outcome = importSource(requestFor(toWorkbook(sketches), { published: null }))
    expect(outcome).toMatchObject({ ok: false, problem: { code: "import/unknown-edition" } })
    expect(outcome.ok ? "" : outcome.problem.remedy).toContain("--published")
  })

  test("with the date it says the rest itself: years, price base, definition; a column further right, a member fewer", () => {
    const { batch, problems } = imported(toWorkbook(sketches))
    expect(problems).toEqual([])
    expect(batch.carrier).toBe("official")
    expect(batch.edition).toMatchObject({
      id: "nato-defence-expenditure/2027-07-01",
      title: "Defence Expenditure of NATO Countries (2014-2027)",
      priceBase: 2025,
      definition: "core",
    })
    expect(find(batch.observations, "share-of-gdp", "POL", 2027)?.status).toBe("estimate")
  })

  test("a publisher that has no such file is told so", () => {
    const outcome = importSource(requestFor(toWorkbook(sketches), { publisher: "sipri" }))
    expect(outcome).toMatchObject({ ok: false, problem: { code: "import/unknown-file" } })
  })
})
