import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { parsePlace } from "../model/index.ts"
import { IMPORTERS, parseEditionRegistry } from "./index.ts"

const json = JSON.parse(readFileSync(new URL("../../data/editions.json", import.meta.url), "utf8"))
const registry = parseEditionRegistry(json)

test("the registry that ships is one, its fingerprints for importers we have and members that exist", () => {
  if (!registry.ok) throw new Error(JSON.stringify(registry.problem))
  for (const { edition, fingerprints, firstEstimate } of registry.value.editions) {
    for (const one of fingerprints) {
      expect(IMPORTERS.map((importer) => importer.id)).toContain(one.importer)
      for (const [, member, year] of one.figures) {
        expect(parsePlace(member)).toBe(member)
        expect(year >= one.firstYear && year <= one.lastYear).toBe(true)
      }
      // The year after the last one: nothing in it is an estimate.
      expect(firstEstimate).toBeLessThanOrEqual(one.lastYear + 1)
    }
    expect(edition.citation).toContain(edition.title)
  }
})

test("no two editions share a fingerprint", () => {
  if (!registry.ok) return
  const all = registry.value.editions.flatMap((one) =>
    one.fingerprints.map((each) => JSON.stringify([each.importer, each.figures])),
  )
  expect(new Set(all).size).toBe(all.length)
})

test.each([
  ["a date that does not exist", { published: "2025-02-30" }, "edition.published"],
  ["an id of another date", { id: "nato-defence-expenditure/2001-01-01" }, "edition"],
])("%s is refused with its place", (_, change, place) => {
  const [first] = json.editions
  const broken = { editions: [{ ...first, edition: { ...first.edition, ...change } }] }
  const outcome = parseEditionRegistry(broken)
  expect(outcome).toMatchObject({ ok: false, problem: { code: "import/bad-edition-registry" } })
  expect(outcome.ok ? "" : outcome.problem.place).toContain(place)
})
