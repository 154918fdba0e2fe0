import { describe, expect, test } from "vitest"
import { LIMITS } from "../limits.ts"
import { readSource } from "../source.ts"
import { readWorkbook } from "./index.ts"
import { type SampleWorkbook, sampleSheet, sampleWorkbook } from "./workbook.sample.ts"

async function codeOf(bytes: Uint8Array): Promise<string | null> {
  const outcome = await readSource(bytes, "a.xlsx")
  return outcome.ok ? null : outcome.problem.code
}

const ONE_CELL = `<row r="1"><c r="A1"><v>1</v></c></row>`

describe("a cell far away costs nothing", () => {
  test("one at XFD1048576 beside a table: both are there", async () => {
    const rows = `${ONE_CELL}<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>`
    const { sheets } = await readWorkbook(sampleSheet(rows), "a")
    expect(sheets[0]?.rows).toHaveLength(2)
    expect(sheets[0]?.rows[1]).toMatchObject({
      number: 1_048_576,
      cells: [{ address: "XFD1048576", column: 16_384 }],
    })
  })

  test("two thousand on a diagonal", async () => {
    const columns = ["A", "Z", "AZ", "ZZ", "XFD"]
    const rows = Array.from({ length: 2_000 }, (_, index) => {
      const number = (index + 1) * 500
      return `<row r="${number}"><c r="${columns[index % 5]}${number}"><v>${index}</v></c></row>`
    })
    const { sheets } = await readWorkbook(sampleSheet(rows.join("")), "a")
    expect(sheets[0]?.rows).toHaveLength(2_000)
    expect(sheets[0]?.rows[1_999]?.cells[0]).toMatchObject({ address: "XFD1000000", text: "1999" })
  })

  test("column definitions for every column, a thousand times", async () => {
    const cols = `<col min="1" max="16384" width="9"/>`.repeat(1_000)
    const sheet = `<worksheet><cols>${cols}</cols><sheetData>${ONE_CELL}</sheetData></worksheet>`
    expect(await codeOf(sampleSheet("", { parts: { "xl/worksheets/sheet1.xml": sheet } }))).toBe(null)
  })

  test.each(["XFE1", "A1048577", "A0", "1A", "AAAA1", "A1:B2", ""])("no such cell: %s", async (reference) => {
    expect(await codeOf(sampleSheet(`<row r="1"><c r="${reference}"><v>1</v></c></row>`))).toBe(
      "read/corrupt-workbook",
    )
  })
  test.each(["0", "-1", "1048577", "1e3", "x"])("no such row: %s", async (row) => {
    expect(await codeOf(sampleSheet(`<row r="${row}"><c><v>1</v></c></row>`))).toBe("read/corrupt-workbook")
  })
})

describe("a document type is refused, wherever it stands", () => {
  const doctype = `<!DOCTYPE x [<!ENTITY a "b">]>`
  const declaration = `<?xml version="1.0"?>`
  const parts = [
    "[Content_Types].xml",
    "_rels/.rels",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/worksheets/sheet1.xml",
    "xl/sharedStrings.xml",
    "xl/styles.xml",
    "xl/theme/theme1.xml",
    "docProps/core.xml",
    "customXml/item1.xml",
    "xl/drawings/vmlDrawing1.vml",
    "xl/externalLinks/_rels/externalLink1.xml.rels",
    "xl/media/image1.svg",
    "docProps/core",
  ]
  test.each(parts)("in %s", async (part) => {
    const xml = `${declaration}${doctype}<x/>`
    expect(await codeOf(sampleSheet(ONE_CELL, { parts: { [part]: xml } }))).toBe("read/doctype")
  })

  const inEncodings: readonly [string, Uint8Array][] = [
    ["UTF-8 with a mark", Buffer.from(`\ufeff${doctype}<x/>`)],
    ["UTF-16, little end first", Buffer.from(`\ufeff${doctype}<x/>`, "utf16le")],
    ["UTF-16, big end first", Buffer.from(`\ufeff${doctype}<x/>`, "utf16le").swap16()],
    ["UTF-16 without a mark", Buffer.from(`${doctype}<x/>`, "utf16le")],
    ["an entity alone", Buffer.from(`<!ENTITY a "b"><x/>`)],
    ["small letters", Buffer.from(`<!doctype x><x/>`)],
    ["after the root", Buffer.from(`<x/>${doctype}`)],
  ]
  test.each(inEncodings)("in %s", async (_, part) => {
    expect(await codeOf(sampleSheet(ONE_CELL, { parts: { "docProps/core.xml": part } }))).toBe("read/doctype")
  })

  test.each<[string, Uint8Array]>([
    ["UTF-32", Buffer.from("fffe00003c000000", "hex")],
    ["UTF-32, big end first", Buffer.from("0000feff0000003c", "hex")],
    ["a declared one", Buffer.from(`<?xml version="1.0" encoding="utf-7"?><x/>`)],
    ["one declared that is not there", Buffer.from(`<?xml version="1.0" encoding="UTF-16"?><x/>`)],
  ])("another encoding cannot hide one: %s", async (_, part) => {
    expect(await codeOf(sampleSheet(ONE_CELL, { parts: { "docProps/core.xml": part } }))).toBe(
      "read/xml-encoding",
    )
  })
})

describe("names that mean something to JavaScript mean nothing here", () => {
  const names = ["__proto__", "constructor", "toString", "hasOwnProperty"]

  test("as sheet, header, text, style and part", async () => {
    const text = (name: string) => `<c t="inlineStr"><is><t>${name}</t></is></c>`
    const bytes = sampleWorkbook({
      sheets: names.map((name) => ({ name, rows: `<row r="1">${names.map(text).join("")}</row>` })),
      strings: names.map((name) => `<t __proto__="x" ${name}="polluted">${name}</t>`),
      styles: `<__proto__ polluted="1"/><fonts><font><color __proto__="x" rgb="FF000000"/></font></fonts><cellXfs><xf __proto__="x"/></cellXfs>`,
      parts: { "constructor/toString.xml": "<__proto__/>" },
    })
    const { sheets } = await readWorkbook(bytes, "a")
    expect(sheets.map((sheet) => sheet.name)).toEqual(names)
    for (const sheet of sheets) expect(sheet.rows[0]?.cells.map((cell) => cell.text)).toEqual(names)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain("x")
  })

  test("as a relationship", async () => {
    const relations = `<Relationships><Relationship Id="__proto__" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`
    const workbook = `<workbook><sheets><sheet name="a" r:id="__proto__"/></sheets></workbook>`
    const parts = { "xl/_rels/workbook.xml.rels": relations, "xl/workbook.xml": workbook }
    expect(await codeOf(sampleSheet(ONE_CELL, { parts }))).toBe(null)
  })
})

describe("a workbook that does not hold together is refused", () => {
  test.each<[string, SampleWorkbook, string]>([
    ["no sheets", { sheets: [] }, "read/no-sheets"],
    [
      "two sheets of one name",
      { sheets: ["a", "A"].map((name) => ({ name, rows: "" })) },
      "read/duplicate-sheet",
    ],
    ["a sheet without a name", { sheets: [{ name: "", rows: "" }] }, "read/corrupt-workbook"],
    ["a sheet without a part", { parts: { "xl/worksheets/sheet1.xml": null } }, "read/corrupt-workbook"],
    ["no relationships", { parts: { "xl/_rels/workbook.xml.rels": null } }, "read/corrupt-workbook"],
    [
      "a sheet that stops",
      { parts: { "xl/worksheets/sheet1.xml": "<worksheet><sheetData><row>" } },
      "read/corrupt-workbook",
    ],
    [
      "a tag that stops",
      { parts: { "xl/worksheets/sheet1.xml": `<worksheet a="` } },
      "read/corrupt-workbook",
    ],
    [
      "a comment that stops",
      { parts: { "xl/worksheets/sheet1.xml": "<worksheet><!-- " } },
      "read/corrupt-workbook",
    ],
    [
      "bytes that are not UTF-8",
      { parts: { "xl/worksheets/sheet1.xml": Buffer.from([60, 255, 62]) } },
      "read/corrupt-workbook",
    ],
    [
      "strings that do not close",
      { parts: { "xl/sharedStrings.xml": "<sst></si></t>" } },
      "read/corrupt-workbook",
    ],
    ["styles that do not close", { parts: { "xl/styles.xml": "<styleSheet></a>" } }, "read/corrupt-workbook"],
  ])("%s", async (_, sample, code) => {
    expect(await codeOf(sampleWorkbook(sample))).toBe(code)
  })

  test.each([
    ["a text that is missing", `<c r="A1" t="s"><v>7</v></c>`],
    ["a cell in a cell", `<c r="A1"><c r="XFD1048576"><v>1</v></c></c>`],
    ["a cell in a text", `<c r="A1" t="inlineStr"><is><c r="XFD1048576"/></is></c>`],
    ["a row in a row", `<row r="2"/>`],
    ["a value with something inside", `<c r="A1"><v><x/>1</v></c>`],
    ["an attribute without quotes", `<c r=A1><v>1</v></c>`],
    ["a style that is none", `<c r="A1" s="-1"><v>1</v></c>`],
    ["a type that is none", `<c r="A1" t="__proto__"><v>1</v></c>`],
  ])("%s", async (_, cell) => {
    expect(await codeOf(sampleSheet(`<row r="1">${cell}</row>`))).toBe("read/corrupt-workbook")
  })

  test("two sheets that share a part", async () => {
    const relations = [1, 2].map(
      (id) => `<Relationship Id="rId${id}" Type="x/worksheet" Target="worksheets/sheet1.xml"/>`,
    )
    const parts = { "xl/_rels/workbook.xml.rels": `<Relationships>${relations.join("")}</Relationships>` }
    const sheets = ["a", "b"].map((name) => ({ name, rows: ONE_CELL }))
    expect(await codeOf(sampleWorkbook({ sheets, parts }))).toBe("read/corrupt-workbook")
  })
})

describe("more than a workbook needs is refused", () => {
  test("cells", async () => {
    const cells = Array.from({ length: LIMITS.cells + 1 }, (_, index) => {
      return `${index % 1_000 === 0 ? "</row><row>" : ""}<c><v>${index * 7_919}</v></c>`
    })
    expect(await codeOf(sampleSheet(`<row>${cells.join("")}</row>`))).toBe("read/too-many-cells")
  })
  test("strings", async () => {
    const items = Array.from(
      { length: LIMITS.elements / 2 },
      (_, index) => `<si><t>${index * 7_919}</t></si>`,
    )
    const strings = `<sst>${items.join("")}</sst>`
    expect(await codeOf(sampleSheet(ONE_CELL, { parts: { "xl/sharedStrings.xml": strings } }))).toBe(
      "read/too-complex",
    )
  })
  test("a number format without end", async () => {
    const styles = `<numFmts><numFmt numFmtId="200" formatCode="${"0".repeat(LIMITS.numberFormat + 1)}"/></numFmts>`
    expect(await codeOf(sampleSheet(ONE_CELL, { styles }))).toBe("read/too-complex")
  })
  test("text in a cell", async () => {
    const text = `<c t="inlineStr"><is><t>${"x".repeat(LIMITS.cellText + 1)}</t></is></c>`
    expect(await codeOf(sampleSheet(`<row>${text}</row>`))).toBe("read/cell-too-long")
  })
  test("sheets", async () => {
    const sheets = Array.from({ length: LIMITS.sheets + 1 }, (_, index) => ({ name: `${index}`, rows: "" }))
    expect(await codeOf(sampleWorkbook({ sheets }))).toBe("read/too-many-sheets")
  })
})
