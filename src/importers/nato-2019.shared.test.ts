import { existsSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import type { Observation } from "../model/index.ts"
import { readSource } from "../readers/index.ts"
import { importSource, parseEditionRegistry } from "./index.ts"

const ROOT = fileURLToPath(new URL("../..", import.meta.url))
const FOLDER = resolve(ROOT, process.env.MUSTER_SHARED ?? "../shared", "data/nato")

async function imported(path: string) {
  const editions = parseEditionRegistry(JSON.parse(readFileSync(resolve(ROOT, "data/editions.json"), "utf8")))
  const source = await readSource(new Uint8Array(readFileSync(resolve(FOLDER, path))), path)
  if (!editions.ok || !source.ok) throw new Error("unreadable")
  const request = { ...source.value, editions: editions.value, published: null, publisher: null }
  const outcome = importSource(request)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return { ...outcome.value, figures: outcome.value.batches[0]?.observations ?? [] }
}

function amounts(figures: readonly Observation[]): ReadonlyMap<string, number> {
  return new Map(
    figures.flatMap(({ indicator, member, period, value }) =>
      value.kind === "amount" ? [[`${indicator} ${member} ${period}`, value.amount] as const] : [],
    ),
  )
}

describe.skipIf(!existsSync(FOLDER))("the edition of June 2019, copied out in dollars and heads", () => {
  test("each of its 232 rows gives twelve figures; of 2018 and 2019 they are estimates", async () => {
    const { figures, problems, batches } = await imported("2019-edition-2012-2019e-passport.csv")
    expect([problems, figures.length]).toEqual([[], 12 * 232])
    expect(batches[0]).toMatchObject({
      carrier: "transcription",
      edition: { id: "nato-defence-expenditure/2019-06-25", priceBase: 2015, definition: "classic" },
    })
    expect(new Set(figures.map((one) => `${one.status} ${one.period >= 2018}`))).toEqual(
      new Set(["final false", "estimate true"]),
    )
  })

  test("Iceland has no forces: only its economy has figures", async () => {
    const { figures } = await imported("2019-edition-2012-2019e-passport.csv")
    const held = new Set(
      figures
        .filter((one) => one.member === "ISL" && one.value.kind === "amount")
        .map((one) => one.indicator),
    )
    expect(held).toEqual(new Set(["gdp-constant-usd", "gdp-per-head"]))
  })

  test("shares, growth and figures per head follow from spending, GDP and population", async () => {
    const of = amounts((await imported("2019-edition-2012-2019e-passport.csv")).figures)
    let compared = 0
    for (const [key, spending] of of) {
      const [indicator, member, year] = key.split(" ")
      if (indicator !== "spending-constant-usd") continue
      const at = (name: string, period = year) => of.get(`${name} ${member} ${period}`) ?? Number.NaN
      expect((100 * spending) / at("gdp-constant-usd"), key).toBeCloseTo(at("share-of-gdp"), 6)
      const people = at("gdp-constant-usd") / at("gdp-per-head") / 1000
      expect(spending / people, key).toBeCloseTo(at("spending-per-head"), 4)
      const before = at("spending-constant-usd", String(Number(year) - 1))
      if (!Number.isNaN(before)) {
        expect(100 * (spending / before - 1), key).toBeCloseTo(at("real-change"), 6)
      }
      compared++
    }
    expect(compared).toBe(224)
  })

  test("beside the edition of 2024, which has the same price base, it is revised by little", async () => {
    const early = amounts((await imported("2019-edition-2012-2019e-passport.csv")).figures)
    const late = amounts((await imported("240617-def-exp-2024-TABLES-en.xlsx")).figures)
    const ratios = [...early].flatMap(([key, amount]) => {
      const now = late.get(key)
      return /^(?:spending-usd|personnel|gdp-constant-usd) /.test(key) && now ? [now / amount] : []
    })
    const sorted = ratios.sort((a, b) => a - b)
    const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0
    expect(sorted.length).toBeGreaterThan(490)
    expect([at(0.1) > 0.95, at(0.9) < 1.05, Math.abs(at(0.5) - 1) < 0.01]).toEqual([true, true, true])
  })

  test("of the edition of 2023 a fragment has the shares of one year", async () => {
    const path = "2023-edition-partial-230707-def-exp-2023-TABLES-en.csv"
    const { figures, batches, problems } = await imported(path)
    expect(batches[0]?.edition.id).toBe("nato-defence-expenditure/2023-07-07")
    expect(figures.length).toBe(30)
    expect(new Set(figures.map((one) => `${one.indicator} ${one.period} ${one.status}`))).toEqual(
      new Set(["share-of-gdp 2023 estimate"]),
    )
    expect(problems.map((one) => one.code)).toEqual([
      "import/second-table",
      "import/second-table",
      "import/unknown-member",
      "import/unknown-heading",
    ])
  })
})
