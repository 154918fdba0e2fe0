import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { COMMANDS } from "../../src/cli/commands/index.ts"
import { openTerminal, type Terminal } from "./terminal.ts"

let terminal: Terminal
beforeAll(() => {
  terminal = openTerminal()
})
afterAll(() => terminal.close())

test("help names every command, and every command explains itself with an example", async () => {
  const all = await terminal.muster(["--help"])
  expect(all).toMatchObject({ exit: 0, talk: "" })
  for (const { name } of COMMANDS) {
    expect(all.out).toMatch(new RegExp(`^  ${name}\\b`, "m"))
    const one = await terminal.muster([name, "--help"])
    expect(one).toMatchObject({ exit: 0, talk: "" })
    expect(one.out).toContain("Examples:")
    expect(one.out).toContain("--as-of <date>")
  }
})

test("the version is that of the package", async () => {
  expect(await terminal.muster(["--version"])).toMatchObject({
    exit: 0,
    out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
  })
})

test.each([
  [["bref", "x.txt"], "brief"],
  [["ask"], "indicator"],
  [["ask", "share-of-gdp", "--membr", "POL"], "--member"],
  [["ask", "share-of-gdp", "--prices", "old"], "current"],
  [["revisions", "share-of-gdp"], "--member"],
  [["ask", "share-of-gdp", "--release", "first", "--price-base", "2021"], "--release"],
  [["ask", "spending-usd", "--price-base", "2021"], "constant"],
  [["ask", "share-of-gdp", "--as-of", "2025-02-30"], "YYYY-MM-DD"],
  [["ask", "share-of-gdp", "--period", "2025..2014"], "2014..2025"],
  [["brief", "https://example.org/story"], "-"],
  [["brief", "x.txt", "--format", "pdf"], "md"],
  [["serve", "--port", "eighty"], "65535"],
  [["editions", "--workspace", ""], "folder"],
])("wrong use ends with 2, says what was wrong, and prints no result: %j", async (words, told) => {
  const said = await terminal.muster(words)
  expect(said).toMatchObject({ exit: 2, out: "" })
  expect(said.talk).toContain(told)
  expect(said.talk.trim().split("\n")).toHaveLength(1)
})

test.each([
  [["ask", "share-of-gpd"], "share-of-gdp"],
  [["ask", "share-of-gdp", "--member", "Polnad"], "Poland"],
  [["benchmark", "two-precent"], "two-percent"],
  [
    ["ask", "share-of-gdp", "--edition", "nato-defence-expenditure/2024-06-16"],
    "nato-defence-expenditure/2024-06-17",
  ],
  [["benchmark", "three-and-a-half-percent", "--as-of", "2025-06-24"], "2025-06-25"],
  [["ask", "share-of-gdp", "--as-of", "1990-01-01"], "1990"],
  [["brief", "no-such-story.txt"], "no-such-story.txt"],
  [["import", "no-such-workbook.xlsx"], "no-such-workbook.xlsx"],
])("what is not there ends with 4 and the nearest that is: %j", async (words, told) => {
  const said = await terminal.muster(words)
  expect(said.talk).toContain(told)
  expect(said.exit).toBe(4)
})

test("with --json, standard output is one JSON value and nothing else", async () => {
  const calls = [
    ["ask", "share-of-gdp", "--member", "POL", "--period", "2024"],
    ["editions", "nato"],
    ["revisions", "share-of-gdp", "--member", "Poland", "--period", "2024"],
    ["revisions", "share-of-gdp", "--member", "POL,ESP"],
    ["revisions", "share-of-gdp", "--analysis"],
    ["ask", "share-of-gdp", "--member", "POL", "--release", "first"],
    ["ask", "spending-constant-usd", "--member", "POL", "--price-base", "2021"],
    [
      "revisions",
      "--from",
      "nato-defence-expenditure/2024-06-17",
      "--to",
      "nato-defence-expenditure/2025-08-28",
    ],
    ["benchmark", "two-percent", "--period", "2024"],
    ["verify"],
  ]
  for (const words of calls) {
    const said = await terminal.muster([...words, "--json"])
    expect(said).toMatchObject({ exit: 0, talk: "" })
    expect(JSON.parse(said.out)).toBeTypeOf("object")
  }
})

test("an answer as JSON has the fields of the contract", async () => {
  const said = await terminal.muster([
    "ask",
    "share-of-gdp",
    "--member",
    "Poland",
    "--period",
    "2024",
    "--json",
  ])
  const answer = JSON.parse(said.out)
  expect(Object.keys(answer)).toEqual(
    expect.arrayContaining(["question", "asOf", "recordedBy", "rows", "evidence", "method", "caveats"]),
  )
  expect(answer).toMatchObject({ asOf: "2026-11-24", recordedBy: "2026-11-24T12:00:00.000Z" })
  expect(answer.rows).toHaveLength(1)
  expect(answer.rows[0]).toMatchObject({
    member: "POL",
    period: "2024",
    unit: "percent-of-gdp",
    value: expect.any(Number),
  })
  expect(answer.evidence[answer.rows[0].evidence[0]]).toMatchObject({
    publisher: "nato",
    sourceClass: "official",
    locator: expect.any(String),
    citation: expect.any(String),
  })
})

test("global options count before and after the command", async () => {
  const words = ["ask", "share-of-gdp", "--member", "POL", "--period", "2024"]
  const after = await terminal.muster([...words, "--json", "--as-of", "2024-07-01"])
  const before = await terminal.muster(["--json", "--as-of", "2024-07-01", ...words])
  expect(before).toEqual(after)
  expect(JSON.parse(after.out).rows[0].edition).toBe("nato-defence-expenditure/2024-06-17")
})

test("an option given twice for members counts twice", async () => {
  const said = await terminal.muster([
    "ask",
    "share-of-gdp",
    "--member",
    "POL",
    "--member",
    "Spain,USA",
    "--period",
    "2024",
    "--json",
  ])
  expect(JSON.parse(said.out).question.members).toEqual(["POL", "ESP", "USA"])
})

test("a series shows estimates, editions, sources, method and the cuts", async () => {
  const said = await terminal.muster([
    "ask",
    "share-of-gdp",
    "--member",
    "POL,FIN",
    "--period",
    "2022..2024",
    "--as-of",
    "2024-07-01",
  ])
  expect(said.exit).toBe(0)
  expect(said.out).toMatch(/^Member +2022 +2023 +2024$/m)
  expect(said.out).toMatch(/^Poland +\d\.\d\d +\d\.\d\de? +4\.12e$/m)
  for (const label of ["Marks:", "Edition:", "Source:", "Method:", "As of:"])
    expect(said.out).toContain(label)
  expect(said.out).toContain("e estimate")
})

test("no line of a narrow terminal's table runs over its edge", async () => {
  const words = [
    "ask",
    "share-of-gdp",
    "--period",
    "2014..2024",
    "--edition",
    "nato-defence-expenditure/2024-06-17",
  ]
  const { out } = await terminal.muster(words, { width: 60, outIsTerminal: true })
  const tables = out.slice(0, out.indexOf("Source:"))
  expect(Math.max(...tables.split("\n").map((line) => line.length))).toBeLessThanOrEqual(60)
  expect(tables.match(/^Member /gm)?.length).toBeGreaterThan(1)
})

test("counts of a benchmark stand in its first line", async () => {
  const said = await terminal.muster([
    "benchmark",
    "two-percent",
    "--period",
    "2024",
    "--edition",
    "nato-defence-expenditure/2024-06-17",
  ])
  expect(said.out.split("\n")[0]).toContain("23 met")
})

test("colours come only to a terminal that wants them", async () => {
  const words = ["benchmark", "two-percent", "--period", "2024"]
  for (const changes of [
    {},
    {
      outIsTerminal: true,
      env: { ...process.env, NO_COLOR: "1", MUSTER_WORKSPACE: join(terminal.folder, "workspace") },
    },
  ])
    expect((await terminal.muster(words, changes)).out).not.toContain("\u001b")
  expect((await terminal.muster([...words, "--no-color"], { outIsTerminal: true })).out).not.toContain(
    "\u001b",
  )
})

test("a file that is no table is refused, and the store stays as it was", async () => {
  const before = JSON.parse((await terminal.muster(["verify", "--json"])).out)
  const path = join(terminal.folder, "story.csv")
  writeFileSync(path, "Minister says figures are fine.\n")
  const said = await terminal.muster(["import", path, "--json"])
  expect(said.exit).toBe(2)
  const report = JSON.parse(said.out)
  expect(report).toMatchObject({ dryRun: false, kept: 0, alreadyKnown: 0 })
  expect(report.files[0].problems).toHaveLength(1)
  expect(said.talk).toContain("story.csv")
  expect(JSON.parse((await terminal.muster(["verify", "--json"])).out)).toEqual(before)
})

test("an interrupted import says which files it did, and does no more", async () => {
  const paths = ["first.csv", "second.csv"].map((name) => join(terminal.folder, name))
  for (const path of paths) writeFileSync(path, "Minister says figures are fine.\n")
  const said = await terminal.muster(["import", ...paths, "--json"], {
    onInterrupt: (stop) => setImmediate(stop),
  })
  expect(said.exit).toBe(3)
  expect(JSON.parse(said.out).files.map(({ file }: { file: string }) => file)).toEqual(paths.slice(0, 1))
  expect(said.talk).toContain("cli/interrupted")
})

test("verify compares with a head noted down before", async () => {
  const { head } = JSON.parse((await terminal.muster(["verify", "--json"])).out)
  expect(await terminal.muster(["verify", "--expect", head.toUpperCase()])).toMatchObject({
    exit: 0,
    talk: "",
  })
  const other = await terminal.muster(["verify", "--expect", "0".repeat(64)])
  expect(other.exit).toBe(5)
  expect(other.talk).toContain("cli/other-head")
  const cut = await terminal.muster(["verify", "--expect", head.slice(0, 12)])
  expect(cut).toMatchObject({ exit: 2, out: "" })
  expect(cut.talk).toContain("cli/bad-head")
})

test("muster revisions prints a panel with the editions across, and the summary of an analysis above its table", async () => {
  const panel = await terminal.muster([
    "revisions",
    "share-of-gdp",
    "--member",
    "POL",
    "--period",
    "2023..2024",
  ])
  const [heading, , columns, , last] = panel.out.split("\n")
  expect(heading).toContain("every release")
  expect(columns).toMatch(
    /^Poland +2023-07-07, classic +2024-06-17, classic +2025-08-28, classic +2026-07-10, core/,
  )
  expect(last).toMatch(/^2024 +4\.12e +3\.79e +3\.75$/)
  const analysis = await terminal.muster(["revisions", "share-of-gdp", "--analysis", "--period", "2024"])
  expect(analysis.out).toMatch(/printed while the year runs has moved by 0\.12 percentage points on average/)
  expect(analysis.out).toMatch(/\nAll members +0 +31 /)
})

test("muster ask --price-base shows the factor and the recipe", async () => {
  const said = await terminal.muster([
    ...["ask", "spending-constant-usd", "--member", "POL", "--period", "2015", "--price-base", "2021"],
  ])
  expect(said.out).toContain("prices of 2021")
  expect(said.out).toContain("Rebased: Poland 2015 → 2021 × 1.1408 (the edition's own figures)")
})
