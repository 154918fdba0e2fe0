import ExcelJS from "exceljs"
import { describe, expect, test } from "vitest"
import type { Cell } from "../../model/index.ts"
import { readWorkbook } from "./index.ts"
import { compareReaders } from "./second-reader.sample.ts"

/** A workbook with every kind of cell, written by a library that is not the one we read with. */
async function generatedWorkbook(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  const values = workbook.addWorksheet("Values")
  values.addRow(["text", "Türkiye", "  two  spaces ", "two\nlines", "<&>\"'", "2024e", "..", "'0012"])
  values.addRow([0, -0.5, 1e-9, 1e15, 0.1, 123456789.123, -42])
  values.addRow([true, false, new Date("2024-06-17T00:00:00Z"), new Date("2024-06-17T12:30:00Z")])
  values.addRow([
    { error: "#REF!" },
    { error: "#N/A" },
    { formula: "A2+1", result: 1 },
    { formula: "A1", result: "ok" },
  ])
  values.addRow([{ text: "a link", hyperlink: "https://example.org" }, null, "", undefined, "after a gap"])
  values.getCell("XFD1048576").value = "far away"
  values.mergeCells("A9:C9")
  values.getCell("A9").value = "merged"
  values.getRow(2).hidden = true

  const formats = workbook.addWorksheet("Formats", { state: "hidden" })
  const codes = [
    "0.00%",
    "#,##0.0",
    "0",
    "yyyy-mm-dd",
    '"€" #,##0',
    "0.0_);(0.0)",
    "@",
    "0.00E+00",
    "[Red]0.0",
    "mmm yy",
    "h:mm",
  ]
  codes.forEach((code, index) => {
    const cell = formats.getCell(index + 1, index + 1)
    cell.value = 40_000.0129
    cell.numFmt = code
    cell.font = { color: { argb: `FF${String(100_000 + index)}` } }
  })

  const rich = workbook.addWorksheet("Rich")
  rich.getCell("B2").value = {
    richText: [{ text: "Albania" }, { text: "a", font: { vertAlign: "superscript" } }],
  }
  rich.getCell("B3").value = { richText: [{ text: "CO" }, { text: "2", font: { vertAlign: "subscript" } }] }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

describe("two readers agree, cell by cell, on a workbook with every kind of cell", () => {
  test("value, text, format and colour", async () => {
    const bytes = await generatedWorkbook()
    const { cells, disagreements, faults } = await compareReaders(
      bytes,
      await readWorkbook(bytes, "generated.xlsx"),
    )
    expect(disagreements).toEqual([])
    expect(faults).toEqual({})
    expect(cells).toBeGreaterThanOrEqual(40)
  })

  test("a difference is found wherever it is", async () => {
    const bytes = await generatedWorkbook()
    const workbook = await readWorkbook(bytes, "generated.xlsx")
    const changes: readonly ((cell: Cell) => Partial<Cell>)[] = [
      () => ({ text: "another" }),
      () => ({ value: { kind: "error" } }),
      () => ({ marks: ["z"] }),
      () => ({ numberFormat: "0.000" }),
      () => ({ fontColour: "ABCDEF" }),
      () => ({ address: "ZZ99" }),
    ]
    for (const change of changes) {
      const sheets = workbook.sheets.map((sheet, at) =>
        at > 0
          ? sheet
          : {
              ...sheet,
              rows: sheet.rows.map((row, index) =>
                index > 0
                  ? row
                  : {
                      ...row,
                      cells: row.cells.map((cell, n) => (n > 0 ? cell : { ...cell, ...change(cell) })),
                    },
              ),
            },
      )
      const { disagreements } = await compareReaders(bytes, { ...workbook, sheets })
      expect(disagreements.length).toBeGreaterThan(0)
    }
  })

  test("hidden sheets and rows", async () => {
    const { sheets } = await readWorkbook(await generatedWorkbook(), "generated.xlsx")
    expect(sheets.map((sheet) => [sheet.name, sheet.hidden])).toEqual([
      ["Values", false],
      ["Formats", true],
      ["Rich", false],
    ])
    expect(sheets[0]?.rows.filter((row) => row.hidden).map((row) => row.number)).toEqual([2])
  })
})
