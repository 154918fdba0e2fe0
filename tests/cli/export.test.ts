import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import ExcelJS from "exceljs"
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet"
import papaparse from "papaparse"
import { afterAll, beforeAll, expect, test } from "vitest"
import { EXPORTED } from "../../src/cli/commands/export.ts"
import { COMMANDS } from "../../src/cli/commands/index.ts"
import { openTerminal, type Terminal } from "./terminal.ts"

let terminal: Terminal
beforeAll(() => {
  terminal = openTerminal()
})
afterAll(() => terminal.close())

const at = (name: string) => join(terminal.folder, name)
const POLAND = ["ask", "share-of-gdp", "--member", "POL", "--period", "2014..2024"]

test("every command that asks a question can be exported", async () => {
  const commands = await Promise.all(COMMANDS.map((entry) => entry.load()))
  expect([...EXPORTED].sort()).toEqual(
    commands
      .filter((one) => one.toQuestion)
      .map((one) => one.name)
      .sort(),
  )
})

test("an answer in any format is the answer the command prints", async () => {
  const { out } = await terminal.muster([...POLAND, "--json"])
  const values = (JSON.parse(out) as { rows: { value: number }[] }).rows.map((row) => row.value)
  expect(values).toHaveLength(11)
  for (const format of ["csv", "json", "xlsx", "parquet"]) {
    const said = await terminal.muster(["export", ...POLAND, "--to", at(`poland.${format}`)])
    expect(said).toMatchObject({ exit: 0, talk: "" })
    expect(said.out).toContain("11 rows")
  }
  const csv = papaparse.parse<{ value: string }>(readFileSync(at("poland.csv"), "utf8").trimEnd(), {
    header: true,
  })
  expect(csv.data.map((row) => Number(row.value))).toEqual(values)
  const json = JSON.parse(readFileSync(at("poland.json"), "utf8")) as { rows: { value: number }[] }
  expect(json.rows.map((row) => row.value)).toEqual(values)
  const parquet = await parquetReadObjects({ file: await asyncBufferFromFile(at("poland.parquet")) })
  expect(parquet.map((row) => row.value)).toEqual(values)
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(at("poland.xlsx"))
  expect(book.getWorksheet("Figures")?.getColumn(5).values.slice(2)).toEqual(values)
})

test("the command in a file gives the same file again, whatever was published since", async () => {
  await terminal.muster(["export", ...POLAND, "--as-of", "2025-01-01", "--to", at("then.json")])
  const { export: frozen } = JSON.parse(readFileSync(at("then.json"), "utf8")) as {
    export: { command: string }
  }
  const words = frozen.command.split(" ").slice(1)
  await terminal.muster(["export", ...words, "--to", at("again.json")])
  expect(readFileSync(at("again.json"), "utf8")).toBe(readFileSync(at("then.json"), "utf8"))
})

test("a chart is a picture, and a list has none", async () => {
  expect(
    await terminal.muster(["export", "benchmark", "two-percent", "--to", at("board.png")]),
  ).toMatchObject({
    exit: 0,
  })
  expect(readFileSync(at("board.png")).subarray(1, 4).toString()).toBe("PNG")
  const said = await terminal.muster(["export", "editions", "--to", at("editions.svg")])
  expect(said).toMatchObject({ exit: 4, out: "" })
  expect(said.talk).toMatch(/^export\/no-chart: .*csv, json, xlsx, parquet/)
  expect(existsSync(at("editions.svg"))).toBe(false)
})

test("a question with a --to of its own keeps it, in either order", async () => {
  for (const [name, ...order] of [
    ["cost-1.json", "--to", "3.5", "--to", at("cost-1.json")],
    ["cost-2.json", "--to", at("cost-2.json"), "--to", "3.5"],
  ] as const) {
    const said = await terminal.muster(["export", "cost", "--period", "2024", ...order])
    expect(said.exit).toBe(0)
    const { question } = JSON.parse(readFileSync(at(name), "utf8")) as { question: object }
    expect(question).toMatchObject({ kind: "cost", targetPercent: 3.5 })
  }
})

test("what is there is not replaced unasked, and nothing half-written stays", async () => {
  writeFileSync(at("kept.csv"), "mine")
  const words = ["export", ...POLAND, "--to", at("kept.csv")]
  const refused = await terminal.muster(words)
  expect(refused).toMatchObject({ exit: 2, out: "" })
  expect(refused.talk).toMatch(/^export\/file-exists: .*--force/)
  expect(readFileSync(at("kept.csv"), "utf8")).toBe("mine")
  expect(await terminal.muster([...words, "--force"])).toMatchObject({ exit: 0 })
  expect(readFileSync(at("kept.csv"), "utf8")).toMatch(/^member,/)
  expect(readdirSync(terminal.folder).filter((name) => name.endsWith(".part"))).toEqual([])
})

test.each([
  [["--to", "poland.doc"], "export/unknown-format"],
  [["--to", "poland"], "export/unknown-format"],
  [[], "cli/wrong-use"],
  [["--to", join("nowhere", "poland.csv")], "export/cannot-write"],
  [["--to", "folder.csv"], "export/cannot-write"],
  [["--to", "p.csv", "--membr", "POL"], "cli/wrong-use"],
])("%j is refused with %s", async (words, code) => {
  mkdirSync(at("folder.csv"), { recursive: true })
  const placed = words.map((word, index) => (words[index - 1] === "--to" ? at(word) : word))
  const said = await terminal.muster(["export", ...POLAND, ...placed])
  expect(said).toMatchObject({ exit: 2, out: "" })
  expect(said.talk).toMatch(new RegExp(`^${code}: `))
})

test("what asks no question cannot be exported", async () => {
  const said = await terminal.muster(["export", "verify", "--to", at("v.csv")])
  expect(said).toMatchObject({ exit: 2, out: "" })
  expect(said.talk).toContain("ask, benchmark, cost, compare, revisions, editions")
})

test("with --json, export says what it wrote", async () => {
  const said = await terminal.muster(["export", ...POLAND, "--to", at("told.csv"), "--json"])
  expect(JSON.parse(said.out)).toEqual({
    file: at("told.csv"),
    format: "csv",
    bytes: readFileSync(at("told.csv")).length,
    rows: 11,
    command: expect.stringMatching(
      /^muster ask share-of-gdp .*--as-of 2026-11-24 --recorded-by 2026-11-24T12/,
    ),
  })
})
