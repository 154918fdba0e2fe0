import ExcelJS from "exceljs"
import { parquetMetadata, parquetReadObjects } from "hyparquet"
import papaparse from "papaparse"
import { expect, test } from "vitest"
import { exportAnswer } from "./export-answer.ts"
import { EXPORT_FORMATS, type ExportFormat, formatOfName } from "./formats.ts"
import { BOARD, EDITIONS, publicationOf, REAL_CHANGE, SHARES } from "./publication.sample.ts"
import type { Publication } from "./publication.ts"

const FORMULA = "=cmd|' /C calc'!A0.xlsx"

async function bytesOf(publication: Publication, format: ExportFormat): Promise<Uint8Array> {
  const outcome = await exportAnswer(publication, format)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}

const textOf = async (publication: Publication, format: ExportFormat) =>
  new TextDecoder().decode(await bytesOf(publication, format))

async function workbookOf(publication: Publication): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load((await bytesOf(publication, "xlsx")).buffer as ArrayBuffer)
  return book
}

/** Rows of a sheet under its header's names. */
function recordsOf(sheet: ExcelJS.Worksheet | undefined): readonly Record<string, ExcelJS.CellValue>[] {
  const names = (sheet?.getRow(1).values ?? []) as string[]
  return (sheet?.getRows(2, sheet.rowCount - 1) ?? []).map((row) =>
    Object.fromEntries(names.map((name, at) => [name, row.getCell(at).value]).slice(1)),
  )
}

async function parquetOf(publication: Publication) {
  const file = (await bytesOf(publication, "parquet")).buffer as ArrayBuffer
  return { rows: await parquetReadObjects({ file }), metadata: parquetMetadata(file) }
}

test.each(EXPORT_FORMATS)("the same answer gives the same bytes of %s", async (format) => {
  expect(await bytesOf(publicationOf(BOARD), format)).toEqual(await bytesOf(publicationOf(BOARD), format))
})

test("the ending names the format, in any case", () => {
  const names = [
    "a.csv",
    "b.JSON",
    "c.tar.xlsx",
    "d.parquet",
    "e.svg",
    "f.Png",
    "g.doc",
    "csv",
    "h.",
    ".csv/x",
  ]
  expect(names.map(formatOfName)).toEqual([...EXPORT_FORMATS, null, null, null, null])
})

test("every format but a picture holds the figures, with an absent one empty beside its reason", async () => {
  const publication = publicationOf(SHARES)
  const expected = [
    ["POL", 2023, 3.25, null],
    ["POL", 2024, 4.12, null],
    ["ESP", 2023, 1.19, null],
    ["ESP", 2024, null, "not-reported"],
  ]
  const told = (row: Record<string, unknown>) =>
    [row.member, Number(row.period), row.value, row.absent].map((one) => one ?? null)

  const csv = papaparse.parse<Record<string, string>>((await textOf(publication, "csv")).trimEnd(), {
    header: true,
  })
  const numbered = csv.data.map((row) => ({
    ...row,
    value: row.value === "" ? null : Number(row.value),
    absent: row.absent || null,
  }))
  expect(numbered.map(told)).toEqual(expected)
  const json = JSON.parse(await textOf(publication, "json")) as { rows: Record<string, unknown>[] }
  expect(json.rows.map(told)).toEqual(expected)
  expect(recordsOf((await workbookOf(publication)).getWorksheet("Figures")).map(told)).toEqual(expected)
  expect((await parquetOf(publication)).rows.map(told)).toEqual(expected)
})

test("a negative number is a number in every format", async () => {
  const publication = publicationOf(REAL_CHANGE)
  expect(await textOf(publication, "csv")).toContain(",-4.5,")
  expect(recordsOf((await workbookOf(publication)).getWorksheet("Figures"))[0]?.value).toBe(-4.5)
  expect((await parquetOf(publication)).rows[0]?.value).toBe(-4.5)
})

test("text that starts a formula is text: guarded in CSV, a string cell in a workbook", async () => {
  const publication = publicationOf(SHARES)
  expect(await textOf(publication, "csv")).toContain(`,'${FORMULA},`)
  const book = await workbookOf(publication)
  for (const sheet of book.worksheets)
    sheet.eachRow((row) =>
      row.eachCell((cell) =>
        expect([cell.address, cell.type]).not.toEqual([cell.address, ExcelJS.ValueType.Formula]),
      ),
    )
  expect(recordsOf(book.getWorksheet("Figures"))[0]?.file).toBe(FORMULA)
  expect((await parquetOf(publication)).rows[0]?.file).toBe(FORMULA)
})

test("every row ends with its citation and the link that gives the answer again", async () => {
  const publication = publicationOf(SHARES, "http://127.0.0.1:4980")
  const link =
    "http://127.0.0.1:4980/api/v1/observations?indicator=share-of-gdp&member=POL,ESP&period=2023..2024" +
    "&edition=nato-defence-expenditure/2024-06-17&publisher=nato&prices=constant" +
    "&asOf=2025-12-31&recordedBy=2026-12-31T23:59:59.999Z"
  expect(publication.link).toBe(link)
  const [header = [], first = []] = papaparse.parse<string[]>(await textOf(publication, "csv"), {
    delimiter: ",",
  }).data
  expect(header.slice(-3)).toEqual(["locator", "citation", "frozenLink"])
  expect(first.slice(-3)).toEqual(["row 1", `NATO, edition of 2024-06-17. ${FORMULA}, row 1.`, link])
  const json = JSON.parse(await textOf(publication, "json")) as { export: object }
  expect(json.export).toEqual({ link, command: publication.frozen.command })
})

test("a workbook shows numbers at their indicator's decimals, estimates in italics, under a frozen header", async () => {
  const sheet = (await workbookOf(publicationOf(SHARES))).getWorksheet("Figures")
  expect(sheet?.views[0]).toMatchObject({ state: "frozen", ySplit: 1 })
  const [final, estimate] = [sheet?.getCell("E2"), sheet?.getCell("E3")]
  expect([final?.numFmt, final?.font?.italic ?? false]).toEqual(["#,##0.00", false])
  expect([estimate?.numFmt, estimate?.font?.italic]).toEqual(["#,##0.00", true])
  expect(sheet?.getCell("H3").value).toBe("estimate")
  const published = recordsOf(sheet)[0]?.published
  expect(published).toEqual(new Date("2024-06-17T00:00:00Z"))
})

test("a workbook lists every cell it rests on, and says how it came about", async () => {
  const book = await workbookOf(publicationOf(BOARD))
  expect(book.worksheets.map((sheet) => sheet.name)).toEqual(["Figures", "Sources", "About"])
  const sources = recordsOf(book.getWorksheet("Sources"))
  const rows = recordsOf(book.getWorksheet("Figures"))
  const poland = rows.find((row) => row.member === "POL")
  expect(sources.find((row) => String(row.evidence) === poland?.evidence)?.citation).toBe(poland?.citation)
  const about = new Map(
    book
      .getWorksheet("About")
      ?.getRows(1, 20)
      ?.map((row) => [row.getCell(1).value, row.getCell(2).value]),
  )
  expect(about.get("as of")).toBe("2025-12-31")
  expect(about.get("command")).toMatch(
    /^muster benchmark two-percent --period 2024 --edition .* --as-of 2025-12-31/,
  )
  expect(about.get("method")).toMatch(/\w/)
})

test("Parquet has a type for every column, and says of itself what the workbook says", async () => {
  const { rows, metadata } = await parquetOf(publicationOf(SHARES))
  const types = new Map(
    metadata.schema.map((one) => [one.name, `${one.type} ${one.converted_type ?? ""}`.trim()]),
  )
  expect(
    ["member", "period", "value", "published", "asOf", "frozenLink"].map((name) => types.get(name)),
  ).toEqual(["BYTE_ARRAY UTF8", "INT32", "DOUBLE", "INT32 DATE", "INT32 DATE", "BYTE_ARRAY UTF8"])
  expect(rows[0]?.published).toEqual(new Date("2024-06-17T00:00:00Z"))
  const told = new Map(metadata.key_value_metadata?.map(({ key, value }) => [key, value]))
  expect(told.get("as of")).toBe("2025-12-31")
  expect(told.get("command")).toMatch(/^muster ask share-of-gdp /)
})

test("an answer without rows is a table without rows", async () => {
  const full = publicationOf(EDITIONS)
  const empty = { ...full, answer: { ...full.answer, rows: [] } } as Publication
  expect((await textOf(empty, "csv")).split("\r\n")).toHaveLength(2)
  expect((await parquetOf(empty)).rows).toEqual([])
  expect((await workbookOf(empty)).getWorksheet("Figures")?.rowCount).toBe(1)
})

test("more rows than a workbook is made for are refused, but not in CSV or Parquet", async () => {
  const full = publicationOf(SHARES)
  const rows = Array.from({ length: 50_001 }, () => full.answer.rows[0])
  const long = { ...full, answer: { ...full.answer, rows } } as Publication
  for (const format of ["xlsx", "svg"] as const)
    expect(await exportAnswer(long, format)).toMatchObject({
      ok: false,
      problem: { code: "export/too-large" },
    })
  for (const format of ["csv", "parquet"] as const) expect((await exportAnswer(long, format)).ok).toBe(true)
})
