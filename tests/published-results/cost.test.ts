import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { CostAnswer, CostRow } from "../../src/questions/index.ts"
import { openTerminal, type Terminal } from "../cli/terminal.ts"
import { readPage, tableRows } from "../docs/markdown.ts"

/** A published result: the command line that states its inputs, the number it gives, and how far off we may be. */
type Published = Readonly<{
  who: string
  says: string
  line: string
  result: (first: CostRow, answer: CostAnswer) => number
  published: number
  tolerance: number
  decimals?: number
}>

const billions = (million: number | null | undefined) => (million ?? Number.NaN) / 1_000
const gap = (row: CostRow) => billions(row.gapNationalMillion ?? row.gapUsdMillion)

const RESULTS: readonly Published[] = [
  {
    who: "Institute for Fiscal Studies, September 2025",
    says: "36 bn pounds a year take the United Kingdom from 2.3 to 3.5 % of a GDP of 3.0 trillion",
    line: "muster cost --to 3.5 --share 2.3 --gdp 3.0tn --currency GBP",
    result: gap,
    published: 36,
    tolerance: 0.5,
  },
  {
    who: "European Commission, 4 March 2025, with the GDP of Bruegel's account",
    says: "1.5 points more over four years mobilise 650 bn euros",
    line: "muster cost --to 3.4 --share 1.9 --gdp 17,300bn --currency EUR --period 2024 --by 2028 --growth 0",
    result: (row) => billions(row.cumulativeExtraMillion),
    published: 650,
    tolerance: 5,
  },
  {
    who: "Bruegel and Kiel Institute, 21 February 2025",
    says: "from 2 to 3.5 % costs Europe about 250 bn euros a year",
    line: "muster cost --to 3.5 --share 2 --gdp 17tn --currency EUR",
    result: gap,
    published: 250,
    tolerance: 6,
  },
  {
    who: "adbntv, June 2025",
    says: "5 % takes the EU from 325 bn euros (1.8 %) 575 bn higher",
    line: "muster cost --to 5 --share 1.8 --spending 325bn --currency EUR",
    result: gap,
    published: 575,
    tolerance: 5,
  },
  {
    who: "CEBR, 21 July 2025",
    says: "the British budget grows by 12.1 % a year for six years",
    line: "muster cost --to 3.5 --share 2.2 --spending 73.5bn --currency GBP --period 2028 --by 2034 --growth 3.79",
    result: (row) => row.requiredYearlyGrowthPercent ?? Number.NaN,
    published: 12.1,
    tolerance: 0.05,
  },
  {
    who: "bne IntelliNews, September 2025",
    says: "the United States would pay 54 % if all spent 5 %",
    line: "muster cost --to 5 --member USA,NATO --period 2023 --edition nato-defence-expenditure/2024-06-17",
    result: (row, { rows }) => (100 * (row.gdpUsdMillion ?? 0)) / (rows[1]?.gdpUsdMillion ?? 0),
    published: 54,
    tolerance: 0.6,
  },
  {
    who: "Parliamentary Budget Officer of Canada, 5 February 2026",
    says: "33.5 bn Canadian dollars a year more on average to 2035-36",
    line: "muster cost --to 3.5 --share 2 --gdp 3.19tn --currency CAD --period 2025 --by 2035 --growth 2.8",
    result: (row) => billions(row.cumulativeExtraMillion) / 10,
    published: 33.5,
    tolerance: 2,
  },
  {
    who: "SIPRI, June 2025",
    says: "the alliance would spend 2.9 trillion dollars in 2035",
    line: "muster cost --to 3.5 --share 2.7 --spending 1506bn --period 2024 --by 2035 --growth 3.7",
    result: (row) => billions(row.years.at(-1)?.spendingMillion) / 1_000,
    published: 2.9,
    tolerance: 0.05,
  },
  {
    who: "S&P Global, February 2025",
    says: "2.67 % costs 242 bn dollars a year",
    line: "muster cost --to 2.67 --share 1.78 --gdp 27.17tn",
    result: gap,
    published: 242,
    tolerance: 0.5,
  },
  {
    who: "S&P Global, February 2025",
    says: "5 % costs 875 bn dollars a year",
    line: "muster cost --to 5 --share 1.78 --gdp 27.17tn",
    result: gap,
    published: 875,
    tolerance: 0.5,
  },
]

let terminal: Terminal
beforeAll(() => {
  terminal = openTerminal()
})
afterAll(() => terminal.close())

async function answerTo(line: string): Promise<CostAnswer> {
  const said = await terminal.muster([...line.split(" ").slice(1), "--json"])
  if (said.exit !== 0) throw new Error(said.talk)
  return JSON.parse(said.out)
}

async function resultOf({ line, result }: Published): Promise<number> {
  const answer = await answerTo(line)
  const [first] = answer.rows
  if (!first) throw new Error(`no row: ${line}`)
  return result(first, answer)
}

test.each(RESULTS)("$who: $says", async (one) => {
  expect(Math.abs((await resultOf(one)) - one.published)).toBeLessThanOrEqual(one.tolerance)
})

describe("docs/published-results.md", () => {
  const rows = tableRows(readPage("docs/published-results.md"))

  test("lists these results and no others", () => {
    expect(rows.map((cells) => cells[3])).toEqual(
      expect.arrayContaining(RESULTS.map(({ line }) => `\`${line}\``)),
    )
    expect(rows).toHaveLength(RESULTS.length)
  })

  test.each(RESULTS)("prints what we get: $line", async (one) => {
    const row = rows.find((cells) => cells[3] === `\`${one.line}\``)
    expect(row?.[2]).toBe((await resultOf(one)).toFixed(1))
  })
})

describe("the static gaps of 2025e (NATO, edition of August 2025: current dollars of its chart, shares of Table 3)", () => {
  test.each([
    ["Europe and Canada", 3.5, 2.27236, "608bn", 328.5],
    ["Europe and Canada", 5, 2.27236, "608bn", 729.8],
    ["the United States", 3.5, 3.21659, "980bn", 86.3],
    ["the United States", 5, 3.21659, "980bn", 543.3],
  ])("%s to %d %%", async (_who, target, share, spending, published) => {
    const { rows } = await answerTo(`muster cost --to ${target} --share ${share} --spending ${spending}`)
    expect(rows[0]).toMatchObject({ gdpBasis: "stated", nationalCurrency: "USD" })
    expect(Math.abs(billions(rows[0]?.gapUsdMillion) - published)).toBeLessThan(0.1)
  })
})

test("CEBR's budget of the last year and the EU's of 5 % follow from the same lines (146.2 bn pounds, over 900 bn euros)", async () => {
  const [cebr, union] = [RESULTS[4]?.line ?? "", RESULTS[3]?.line ?? ""]
  const budget = (await answerTo(cebr)).rows[0]?.years.at(-1)?.spendingMillion
  expect(Math.abs(billions(budget) - 146.2)).toBeLessThan(0.1)
  const row = (await answerTo(union)).rows[0]
  expect(billions((row?.spendingNationalMillion ?? 0) + (row?.gapNationalMillion ?? 0))).toBeCloseTo(902.8, 1)
})
