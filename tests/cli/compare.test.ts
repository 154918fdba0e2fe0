import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { openTerminal, type Terminal } from "./terminal.ts"

let terminal: Terminal
let folder: string
beforeAll(async () => {
  terminal = openTerminal()
  folder = mkdtempSync(join(tmpdir(), "muster-compare-"))
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const table = write("accounts.csv", "geo,year,million,share\nPL,2023,71500,2.1\n")
  const mapping = {
    publisher: { id: "eurostat", name: "Eurostat" },
    series: "eurostat-cofog",
    edition: { title: "Accounts", published: "2025-02-27", definition: "cofog", carrier: "official" },
    member: { column: "geo" },
    period: { column: "year" },
    figures: [
      { column: "million", indicator: "spending-national", prices: "current", unit: "million PLN" },
      { column: "share", indicator: "share-of-gdp", prices: "current", unit: "percent" },
    ],
  }
  const said = await terminal.muster([
    "import",
    table,
    "--mapping",
    write("mapping.json", JSON.stringify(mapping)),
  ])
  expect(said.exit).toBe(0)
})
afterAll(() => {
  terminal.close()
  rmSync(folder, { recursive: true })
})

const compare = (...words: readonly string[]) =>
  terminal.muster(["compare", ...words, "--as-of", "2025-07-01"])

test("the page has figures, gaps, reasons, what each counts, what is not held, and documents", async () => {
  const { exit, out, talk } = await compare("Poland", "--period", "2023")
  expect({ exit, talk }).toEqual({ exit: 0, talk: "" })
  const lines = out.split("\n")
  expect(lines[0]).toMatch(/^Poland 2023: NATO, .*Eurostat/)
  expect(out).toMatch(/^Eurostat +2\.10 +-1\.16 +-35\.6 +cofog +2025-02-27$/m)
  expect(out).toMatch(/^Eurostat +71,500 +-39,726 +-35\.7 +cofog/m)
  expect(out).toContain("-1.17 from spending (71,500 against 111,226 million PLN)")
  expect(out).toMatch(/^- Pensions: counted by NATO.*; left out by Eurostat\./m)
  expect(out).toMatch(/^civil defence +no/m)
  expect(out).toMatch(/^- IISS, The Military Balance: Never held/m)
  for (const heading of ["What the figures show", "What each counts", "Not held", "Documents"])
    expect(lines).toContain(heading)
})

test("JSON is the answer itself", async () => {
  const { exit, out } = await compare("POL", "--period", "2023", "--json")
  const answer = JSON.parse(out)
  expect(exit).toBe(0)
  expect(answer.question).toEqual({ kind: "compare", member: "POL", period: 2023 })
  expect(answer.gaps[0]).toMatchObject({ indicator: "share-of-gdp", lowest: { publisher: "eurostat" } })
})

test("a member that nobody knows, a year that nobody has and no year at all are problems", async () => {
  expect(await compare("Polnad", "--period", "2023")).toMatchObject({
    exit: 4,
    talk: expect.stringContaining("Did you mean Poland?"),
  })
  expect(await compare("Poland", "--period", "1930")).toMatchObject({
    exit: 4,
    talk: expect.stringContaining("question/no-publisher-holds"),
  })
  expect((await compare("Poland")).talk).toContain("cli/wrong-use")
})
