import { existsSync, readdirSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import { shownText } from "./shown-text.ts"
import { readSource } from "./source.ts"

const ROOT = fileURLToPath(new URL("../..", import.meta.url))
const FOLDER = resolve(ROOT, process.env.MUSTER_SHARED ?? "../shared", "data/nato")
const NAMES = existsSync(FOLDER) ? readdirSync(FOLDER) : []
const named = (ending: string) => NAMES.filter((name) => name.endsWith(ending))

async function contentOf(name: string) {
  const bytes = new Uint8Array(readFileSync(resolve(FOLDER, name)))
  const outcome = await readSource(bytes, name)
  if (!outcome.ok) throw new Error(outcome.problem.code)
  return { bytes, content: outcome.value.content }
}

async function workbookOf(name: string) {
  const { bytes, content } = await contentOf(name)
  return content.kind === "workbook" ? { bytes, workbook: content } : expect.unreachable("no workbook")
}

describe.skipIf(NAMES.length === 0)("the official workbooks", () => {
  test("2024: hidden rows hold errors, and estimates are headed by text", async () => {
    const { workbook } = await workbookOf("240617-def-exp-2024-TABLES-en.xlsx")
    const rows = workbook.sheets.flatMap((sheet) => sheet.rows)
    const errors = rows.filter((row) => row.cells.some((cell) => cell.value.kind === "error"))
    expect(errors.length).toBeGreaterThan(0)
    expect(errors.every((row) => row.hidden)).toBe(true)
    const header = workbook.sheets
      .find((sheet) => sheet.name === "TABLE3")
      ?.rows.find((row) => row.number === 8)
    expect(header?.cells.map((cell) => cell.text).slice(-2)).toEqual(["2023e", "2024e"])
  })

  test("2024: a share is shown with the decimals of its format", async () => {
    const { workbook } = await workbookOf("240617-def-exp-2024-TABLES-en.xlsx")
    const rows = workbook.sheets.find((sheet) => sheet.name === "TABLE3")?.rows ?? []
    const poland = rows.find((row) => row.cells.some((cell) => cell.text.startsWith("Poland")))
    expect(poland?.cells.map(shownText).at(-1)).toBe("4.12")
  })
})

describe.skipIf(NAMES.length === 0)("the transcriptions", () => {
  test.each(named(".csv"))("%s is a table whose header has no byte-order mark", async (name) => {
    const { content } = await contentOf(name)
    if (content.kind !== "table") return expect.unreachable("no table")
    expect(content.header.length).toBeGreaterThan(2)
    expect(content.header[0]).not.toMatch(/^\ufeff/)
    expect(content.rows.length).toBeGreaterThan(5)
  })
})
