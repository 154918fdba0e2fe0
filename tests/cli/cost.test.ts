import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openTerminal, type Terminal } from "./terminal.ts"

let terminal: Terminal
beforeAll(() => {
  terminal = openTerminal()
})
afterAll(() => terminal.close())

const JUNE_2024 = ["--period", "2024", "--edition", "nato-defence-expenditure/2024-06-17"]
const cost = (...words: readonly string[]) => terminal.muster(["cost", ...words])

test("everybody's gaps stand from the largest down, the groups beneath, with total, basis and caveats", async () => {
  const { exit, out, talk } = await cost("--to", "3.5", ...JUNE_2024)
  expect({ exit, talk }).toEqual({ exit: 0, talk: "" })
  const lines = out.split("\n")
  expect(lines[0]).toBe("3.5 % of GDP: what it costs at the GDP of 2024")
  expect(lines[3]).toMatch(/^Germany +2\.12e +\+1\.38 +4,610\.0e +\+63\.67/)
  const at = (start: string) => lines.findIndex((line) => line.startsWith(start))
  expect(at("Poland")).toBeGreaterThan(at("Estonia"))
  expect(at("Iceland")).toBeGreaterThan(at("Poland"))
  expect(at("NATO Europe and Canada")).toBeGreaterThan(at("Iceland"))
  expect(lines[at("Total:")]).toMatch(/^Total: {3}413\.8 bn USD.* for the 30 below the target/)
  expect(lines[at("GDP:")]).toBe("GDP:     the edition's own table, current US dollars")
  expect(out).toContain("(spending-over-gdp-differs)")
  expect(out).toContain("(benchmark-due)")
})

test("one member's way is shown year by year, with its standing since an earlier year", async () => {
  const { exit, out } = await cost(
    ...["--to", "3.5", "--member", "Spain", "--by", "2035", "--growth", "1.2", "--inflation", "2"],
    ...["--path", "constant-growth", "--since", "2020", ...JUNE_2024],
  )
  expect(exit).toBe(0)
  expect(out).toMatch(/^Spain +\+13\.1 +\+10\.9 +82\.3 +52\.1 +242\.8$/m)
  expect(out).toMatch(/^2035 +3\.50 +2,351\.1 +82\.3 +52\.1 +\+13\.1$/m)
  expect(out).toMatch(/^Spain +2020 +2021 .* behind$/m)
  expect(out).toContain("Assumed: GDP grows by 1.2 % a year in real terms, as stated.")
})

test("stated figures need no member, and no figure at all", async () => {
  const said = await cost("--to", "3.5", "--share", "2.3", "--gdp", "3.0tn", "--currency", "gbp")
  expect(said).toMatchObject({ exit: 0, talk: "" })
  expect(said.out).toMatch(/^Stated figures +2\.3 +\+1\.2 .* \+36\.0 GBP$/m)
  expect(said.out).toContain("(stated-input)")
})

test("JSON is the answer with the contract's fields", async () => {
  const { out } = await cost("--to", "5", "--member", "USA", ...JUNE_2024, "--json")
  const { rows, total, question } = JSON.parse(out)
  expect(question).toMatchObject({ kind: "cost", targetPercent: 5, period: 2024 })
  expect(Object.keys(rows[0])).toEqual(
    expect.arrayContaining([
      "gapPercentPoints",
      "gapUsdMillion",
      "gapEurMillion",
      "gapNationalMillion",
      "gdpUsdMillion",
      "gdpBasis",
      "gdpEdition",
      "requiredYearlyGrowthPercent",
    ]),
  )
  expect(rows[0]).toMatchObject({ member: "USA", gdpBasis: "edition-gdp", nationalCurrency: "USD" })
  expect(total.members).toBe(1)
})

describe("bad input", () => {
  test.each([
    [[], 2, "no target"],
    [["--to", "0"], 2, "question/bad-target"],
    [["--to", "3.5%"], 2, "cli/bad-number"],
    [["--to", "3.5", "--gdp", "3 trillion"], 2, "cli/bad-amount"],
    [["--to", "3.5", "--by", "2020"], 2, "question/years-out-of-order"],
    [["--to", "3.5", "--by", "soon"], 2, "cli/bad-period"],
    [["--to", "3.5", "--by", "2035", "--growth", "-60"], 2, "question/bad-growth"],
    [["--to", "3.5", "--path", "zigzag"], 2, "linear"],
    [["--to", "3.5", "--share", "2.3"], 2, "question/stated-too-few"],
    [["--to", "3.5", "--member", "all", "--currency", "EUR"], 2, "question/stated-too-few"],
    [["--to", "3.5", "--member", "Polnad"], 4, "Poland"],
  ])("%j ends with %d and says why in one line", async (words, exit, told) => {
    const said = await cost(...words)
    expect(said).toMatchObject({ exit, out: "" })
    expect(said.talk).toContain(told)
    expect(said.talk.trim().split("\n")).toHaveLength(1)
  })
})
