import { describe, expect, test } from "vitest"
import type { Cell, Workbook } from "../../model/index.ts"
import { readWorkbook } from "./index.ts"
import { sampleSheet, sampleWorkbook } from "./workbook.sample.ts"

async function cellsOf(bytes: Uint8Array): Promise<readonly Cell[]> {
  const workbook = await readWorkbook(bytes, "a.xlsx")
  return workbook.sheets.flatMap((sheet) => sheet.rows.flatMap((row) => row.cells))
}

async function cellOf(bytes: Uint8Array): Promise<Cell | undefined> {
  return (await cellsOf(bytes))[0]
}

const inRow = (cell: string) => sampleSheet(`<row r="1">${cell}</row>`, { strings: ["<t>Poland</t>"] })

describe("a cell keeps its kind and its text", () => {
  test.each([
    ["a number", `<c r="A1"><v>4.12</v></c>`, { kind: "number", number: 4.12 }, "4.12"],
    ["a small number", `<c r="A1"><v>1.29E-2</v></c>`, { kind: "number", number: 0.0129 }, "0.0129"],
    ["zero", `<c r="A1"><v>0</v></c>`, { kind: "number", number: 0 }, "0"],
    [
      "the result of a formula",
      `<c r="A1"><f>B1*2</f><v>8.24</v></c>`,
      { kind: "number", number: 8.24 },
      "8.24",
    ],
    ["the text a formula gives", `<c r="A1" t="str"><f>B1</f><v>2024e</v></c>`, { kind: "text" }, "2024e"],
    ["a shared text", `<c r="A1" t="s"><v>0</v></c>`, { kind: "text" }, "Poland"],
    [
      "a text in place",
      `<c r="A1" t="inlineStr"><is><t>Türkiye &amp; co</t></is></c>`,
      { kind: "text" },
      "Türkiye & co",
    ],
    ["a year as text", `<c r="A1" t="str"><v>2019</v></c>`, { kind: "text" }, "2019"],
    ["a boolean", `<c r="A1" t="b"><v>1</v></c>`, { kind: "boolean", boolean: true }, "TRUE"],
    ["an error", `<c r="A1" t="e"><v>#REF!</v></c>`, { kind: "error" }, "#REF!"],
    ["a number beyond numbers", `<c r="A1"><v>1e999</v></c>`, { kind: "error" }, "#NUM!"],
    [
      "a date in ISO form",
      `<c r="A1" t="d"><v>2024-06-17</v></c>`,
      { kind: "date", iso: "2024-06-17" },
      "2024-06-17",
    ],
    ["a date that does not exist", `<c r="A1" t="d"><v>someday</v></c>`, { kind: "error" }, "#NUM!"],
  ])("%s", async (_, cell, value, text) => {
    expect(await cellOf(inRow(cell))).toMatchObject({ value, text, address: "A1", column: 1, marks: [] })
  })

  test.each([
    ["an empty cell", `<c r="A1" s="0"/>`],
    ["an empty value", `<c r="A1"><v></v></c>`],
    ["an empty text", `<c r="A1" t="str"><v></v></c>`],
    ["an empty text in place", `<c r="A1" t="inlineStr"><is><t></t></is></c>`],
    ["a formula that was never calculated", `<c r="A1"><f>B1</f></c>`],
  ])("%s is no cell", async (_, cell) => {
    expect(await cellsOf(inRow(cell))).toEqual([])
  })

  test("line ends in a text are LF; NUL and half characters are left out", async () => {
    const text = `<c r="A1" t="inlineStr"><is><t>Unit_x000D_\n(million)_x0000_&#xD800;</t></is></c>`
    expect(await cellOf(inRow(text))).toMatchObject({ text: "Unit\n(million)" })
  })

  test("leading and inner spaces stay", async () => {
    const text = `<c r="A1" t="inlineStr"><is><t xml:space="preserve">  Czechia*   (Koruny)</t></is></c>`
    expect(await cellOf(inRow(text))).toMatchObject({ text: "  Czechia*   (Koruny)" })
  })
})

describe("dates follow the number format", () => {
  const styles = `<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd hh:mm"/></numFmts>
    <fonts><font/></fonts><cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs>`
  const dated = (cell: string, workbookPr = "") =>
    sampleSheet(`<row r="1">${cell}</row>`, { styles, workbookPr })

  test.each([
    ["a day", `<c r="A1" s="1"><v>45460</v></c>`, "", "2024-06-17"],
    ["a time of day", `<c r="A1" s="2"><v>45460.520833333336</v></c>`, "", "2024-06-17T12:30:00"],
    ["days from 1904", `<c r="A1" s="1"><v>43998</v></c>`, `<workbookPr date1904="1"/>`, "2024-06-17"],
  ])("%s", async (_, cell, workbookPr, iso) => {
    expect(await cellOf(dated(cell, workbookPr))).toMatchObject({ value: { kind: "date", iso } })
  })

  test("a day out of reach is an error", async () => {
    expect(await cellOf(dated(`<c r="A1" s="1"><v>1e18</v></c>`))).toMatchObject({ value: { kind: "error" } })
  })
})

describe("formats and colours are kept", () => {
  const font = (colour: string) => `<font>${colour}</font>`
  const xf = (fontId: number, numFmtId = 0) => `<xf numFmtId="${numFmtId}" fontId="${fontId}"/>`
  const theme = `<a:theme xmlns:a="x"><a:themeElements><a:clrScheme>
    <a:dk1><a:sysClr lastClr="000000"/></a:dk1><a:lt1><a:sysClr lastClr="FFFFFF"/></a:lt1>
    <a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2>
    <a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>`
  const styled = (fonts: readonly string[], others = "") =>
    sampleSheet(`<row r="1"><c r="A1" s="1"><v>0.0129</v></c></row>`, {
      theme,
      styles: `${others}<fonts>${font("")}${fonts.map(font).join("")}</fonts><cellXfs>${xf(0)}${xf(1, 10)}</cellXfs>`,
    })

  test("0.0129 in percent keeps its format", async () => {
    expect(await cellOf(styled([""]))).toMatchObject({ numberFormat: "0.00%", text: "0.0129" })
  })

  test("a format of the workbook's own", async () => {
    const styles = `<numFmts><numFmt numFmtId="170" formatCode="#,##0.0_ ;[Red]\\-#,##0.0\\ "/></numFmts>
      <fonts><font/></fonts><cellXfs><xf/><xf numFmtId="170"/></cellXfs>`
    const bytes = sampleSheet(`<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1"><v>1</v></c></row>`, {
      styles,
    })
    expect((await cellsOf(bytes)).map((cell) => cell.numberFormat)).toEqual([
      "#,##0.0_ ;[Red]\\-#,##0.0\\ ",
      null,
    ])
  })

  test.each([
    ["RGB", `<color rgb="FFff0000"/>`, "FF0000"],
    ["a theme's first dark colour", `<color theme="1"/>`, "000000"],
    ["a theme's first light colour", `<color theme="0"/>`, "FFFFFF"],
    ["a theme's accent", `<color theme="4"/>`, "4472C4"],
    ["a tinted one is not resolved", `<color theme="4" tint="0.4"/>`, null],
    ["the indexed palette", `<color indexed="10"/>`, "FF0000"],
    ["the system's own is automatic", `<color indexed="64"/>`, null],
    ["none is automatic", "", null],
    ["nonsense is automatic", `<color rgb="javascript"/>`, null],
  ])("colour: %s", async (_, colour, expected) => {
    expect(await cellOf(styled([colour]))).toMatchObject({ fontColour: expected })
  })

  test("colour: a palette of the workbook's own", async () => {
    const colours = `<colors><indexedColors><rgbColor rgb="00112233"/><rgbColor rgb="00445566"/></indexedColors></colors>`
    expect(await cellOf(styled([`<color indexed="1"/>`], colours))).toMatchObject({ fontColour: "445566" })
  })

  test("colour: that of the first words where a text has colours of its own", async () => {
    const text = `<is><r><rPr><color rgb="FFC00000"/></rPr><t>Poland</t></r><r><t> (Zlotys)</t></r></is>`
    const bytes = sampleSheet(`<row r="1"><c r="A1" t="inlineStr">${text}</c></row>`)
    expect(await cellOf(bytes)).toMatchObject({ text: "Poland (Zlotys)", fontColour: "C00000" })
  })
})

describe("superscript marks are parted from names", () => {
  const up = (text: string) =>
    `<r><rPr><vertAlign val="superscript"/></rPr><t xml:space="preserve">${text}</t></r>`
  const down = (text: string) =>
    `<r><rPr><vertAlign val="subscript"/></rPr><t xml:space="preserve">${text}</t></r>`
  const plain = (text: string) => `<r><rPr><b/></rPr><t xml:space="preserve">${text}</t></r>`

  const cases: readonly [string, string, string, readonly string[]][] = [
    ["at the end", plain("Albania") + up("a"), "Albania", ["a"]],
    ["after a space", plain("Albania ") + up("a"), "Albania", ["a"]],
    ["inside", plain("Greece") + up("b") + plain("   (Euros)"), "Greece   (Euros)", ["b"]],
    ["leading spaces stay", plain("   Spain ") + up("c"), "   Spain", ["c"]],
    ["two next to each other", plain("Türkiye") + up("1") + up("0"), "Türkiye", ["10"]],
    ["two with a comma", plain("Türkiye") + up("a, b"), "Türkiye", ["a", "b"]],
    [
      "two in different places",
      plain("Net") + up("a") + plain("herlands") + up("b"),
      "Netherlands",
      ["a", "b"],
    ],
    ["a space after the mark", plain("Norway") + up("d") + plain("  "), "Norway", ["d"]],
    ["subscript is text", plain("CO") + down("2"), "CO2", []],
    ["no mark, no trimming", plain("Poland ") + plain(" "), "Poland  ", []],
    ["a mark alone", up("e"), "", ["e"]],
  ]
  test.each(cases)("shared string: %s", async (_, runs, text, marks) => {
    const bytes = sampleSheet(`<row r="1"><c r="A1" t="s"><v>0</v></c></row>`, { strings: [runs] })
    expect(await cellOf(bytes)).toMatchObject({ text, marks })
  })
  test.each(cases)("in place: %s", async (_, runs, text, marks) => {
    const bytes = sampleSheet(`<row r="1"><c r="A1" t="inlineStr"><is>${runs}</is></c></row>`)
    expect(await cellOf(bytes)).toMatchObject({ text, marks })
  })

  test("raised by the cell's own font; a run with a font of its own is not", async () => {
    const styles = `<fonts><font/><font><vertAlign val="superscript"/></font></fonts><cellXfs><xf/><xf fontId="1"/></cellXfs>`
    const rows = `<row r="1"><c r="A1" s="1" t="inlineStr"><is><t>f</t></is></c>
      <c r="B1" s="1" t="inlineStr"><is>${plain("Italy")}<r><t>g</t></r></is></c></row>`
    const cells = await cellsOf(sampleSheet(rows, { styles }))
    expect(cells.map(({ text, marks }) => ({ text, marks }))).toEqual([
      { text: "", marks: ["f"] },
      { text: "Italy", marks: ["g"] },
    ])
  })
})

test("a shared string is raised or not by each cell that shows it", async () => {
  const styles = `<fonts><font/><font><vertAlign val="superscript"/></font></fonts><cellXfs><xf/><xf fontId="1"/></cellXfs>`
  const cells = ["0", "1", "0", "1"].map(
    (style) => `<c s="${style}" t="s"><v>0</v></c><c s="${style}" t="s"><v>1</v></c>`,
  )
  const strings = ["<t>a</t>", "<r><t>b</t></r>"]
  const read = await cellsOf(sampleSheet(`<row>${cells.join("")}</row>`, { strings, styles }))
  expect(read.map((cell) => [cell.text, ...cell.marks].join("^"))).toEqual([
    "a",
    "b",
    "^a",
    "^b",
    "a",
    "b",
    "^a",
    "^b",
  ])
})

describe("rows and sheets", () => {
  const addresses = (workbook: Workbook) =>
    workbook.sheets.flatMap((sheet) => sheet.rows.map((row) => row.cells.map((cell) => cell.address)))

  test("hidden sheets and hidden rows are flagged", async () => {
    const rows = `<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row>`
    const states = [{}, { state: "hidden" }, { state: "veryHidden" }]
    const bytes = sampleWorkbook({
      sheets: states.map((state, index) => ({ name: `${index}`, rows, ...state })),
    })
    const { sheets } = await readWorkbook(bytes, "a.xlsx")
    expect(sheets.map((sheet) => sheet.hidden)).toEqual([false, true, true])
    expect(sheets[0]?.rows.map((row) => [row.number, row.hidden])).toEqual([
      [1, false],
      [2, true],
    ])
  })

  test("a sheet's name is given as it is shown", async () => {
    const sheets = [{ name: "R&amp;D &#x20AC; &quot;2024e&quot;", rows: "" }]
    expect((await readWorkbook(sampleWorkbook({ sheets }), "a")).sheets[0]?.name).toBe('R&D € "2024e"')
  })

  test("cells without a reference follow one another", async () => {
    const rows = `<row><c><v>1</v></c><c r="D1"><v>2</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row>`
    expect(addresses(await readWorkbook(sampleSheet(rows), "a"))).toEqual([["A1", "D1", "F1"], ["A2"]])
  })

  test("rows and cells come in order, whatever the file's; of two cells in one place the later counts", async () => {
    const rows = `<row r="5"><c r="B5"><v>1</v></c><c r="A5"><v>2</v></c></row>
      <row r="2"><c r="A2"><v>3</v></c></row><row r="5"><c r="B5"><v>4</v></c></row>`
    const workbook = await readWorkbook(sampleSheet(rows), "a")
    expect(addresses(workbook)).toEqual([["A2"], ["A5", "B5"]])
    expect(workbook.sheets[0]?.rows[1]?.cells[1]?.text).toBe("4")
  })

  test("another prefix, single quotes, comments and CDATA change nothing", async () => {
    const sheet = `<x:worksheet xmlns:x='m'><!-- <x:c r="Z1"/> --><x:sheetData><?pi <c>?><x:row r = '3'>
      <x:c r='B3' t='inlineStr'><x:is><x:t><![CDATA[<c r="A1">]]></x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`
    const bytes = sampleSheet("", { parts: { "xl/worksheets/sheet1.xml": sheet } })
    expect(await cellOf(bytes)).toMatchObject({ address: "B3", text: `<c r="A1">` })
  })

  test("a part in UTF-16 is read like any other", async () => {
    const sheet = `\ufeff<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>Türkiye</v></c></row></sheetData></worksheet>`
    const little = Buffer.from(sheet, "utf16le")
    const big = Buffer.from(little).swap16()
    for (const part of [little, big]) {
      const bytes = sampleSheet("", { parts: { "xl/worksheets/sheet1.xml": part } })
      expect(await cellOf(bytes)).toMatchObject({ text: "Türkiye" })
    }
  })
})
