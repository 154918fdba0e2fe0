import { expect, test } from "vitest"
import { ask, sampleApp } from "./ask.sample.ts"
import { RESOURCES } from "./resources.ts"
import { NOW, sampleWorkspace, sharesOf } from "./workspace.sample.ts"

const READS = [
  "/api/v1/observations?indicator=share-of-gdp&member=POL,ESP&period=2024",
  "/api/v1/editions",
  "/api/v1/revisions?indicator=share-of-gdp&member=POL&period=2024",
  "/api/v1/revisions?from=nato-defence-expenditure/2024-06-17&to=nato-defence-expenditure/2025-08-28",
  "/api/v1/revisions?indicator=share-of-gdp&member=POL&period=2024&publisher=nato",
  "/api/v1/vintages?indicator=share-of-gdp&member=POL,ESP&period=2023..2024",
  "/api/v1/revision-analyses?indicator=share-of-gdp",
  "/api/v1/costs?to=3.5&period=2024",
  "/api/v1/costs?to=3.5&share=2.3&gdp=3.0tn&currency=GBP&by=2030&growth=1&inflation=2",
  "/api/v1/comparisons?member=ESP&period=2024",
  "/api/v1/definitions",
  "/api/v1/benchmarks",
  "/api/v1/benchmarks/two-percent?period=2024",
  "/api/v1/indicators",
  "/api/v1/members",
  "/api/v1/samples",
  "/api/v1/samples/ministers-meet/brief",
  "/api/v1/verification",
]

test("every read that there is stands in this file's list", () => {
  const known = new Set(
    READS.map((path) => path.split("?")[0]?.replace(/\/(two-percent|ministers-meet)/, "/{}")),
  )
  const reads = RESOURCES.filter((resource) => resource.effect === "reads")
  expect([...known].sort()).toEqual(reads.map(({ path }) => `/api/v1${path.replace(/\{.*\}/, "{}")}`).sort())
})

test.each(READS)("%s conforms to the schema of the OpenAPI document, field by field", async (path) => {
  const response = await ask(await sampleApp(), path)
  expect(response.status).toBe(200)
  const body: unknown = await response.json()
  const route = path.split("?")[0]?.replace("/api/v1", "")
  const resource = RESOURCES.find(({ path }) =>
    new RegExp(`^${path.replace(/\{.*\}/, "[^/]+")}$`).test(route ?? ""),
  )
  expect(resource?.reply.parse(body)).toEqual(body)
})

test.each(READS)("%s has a tag, and answers 304 without a body to whoever holds it", async (path) => {
  const app = await sampleApp()
  const first = await ask(app, path)
  const tag = first.headers.get("etag") ?? ""
  expect(tag).toMatch(/^W\/"[\w-]+"$/)
  const again = await ask(app, path, { headers: { "if-none-match": `"other", ${tag}` } })
  expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", tag])
  expect((await ask(app, path, { headers: { "if-none-match": '"other"' } })).status).toBe(200)
})

test.each(READS)("%s has the same tag a moment later", async (path) => {
  let now = NOW
  const app = await sampleApp({ workspace: { ...(await sampleWorkspace()), now: () => now } })
  const before = (await ask(app, path)).headers.get("etag")
  now = `${NOW.slice(0, 17)}59.999Z` as typeof NOW
  expect((await ask(app, path)).headers.get("etag")).toBe(before)
})

test("the tag is the same at another moment, and another one once the answer has changed", async () => {
  const path = "/api/v1/benchmarks/two-percent?period=2024&asOf=2026-06-01"
  const workspace = await sampleWorkspace()
  let now = NOW
  const app = await sampleApp({ workspace: { ...workspace, now: () => now } })
  const tag = async (asked: string) => (await ask(app, asked)).headers.get("etag")
  const before = await tag(path)
  now = "2026-11-24T13:00:00.000Z" as typeof NOW
  expect(await tag(path)).toBe(before)
  await workspace.store.append([sharesOf("2026-05-01", [["POL", 2024, 3.7]])], now)
  expect(await tag(path)).not.toBe(before)
  expect(await tag(`${path}&recordedBy=2026-11-24T12:30:00Z`)).not.toBe(await tag(path))
})

test("each form of an answer has its own tag", async () => {
  const app = await sampleApp()
  const tags = await Promise.all(
    ["", ".csv", ".svg"].map(async (suffix) =>
      (await ask(app, `/api/v1/benchmarks/two-percent${suffix}?period=2024`)).headers.get("etag"),
    ),
  )
  expect(new Set(tags).size).toBe(3)
})

test("an answer says what was known by a day, not what came later", async () => {
  const app = await sampleApp()
  const shareOn = async (asOf: string) => {
    const response = await ask(
      app,
      `/api/v1/observations?indicator=share-of-gdp&member=POL&period=2024&asOf=${asOf}`,
    )
    return ((await response.json()) as { rows: { value: number }[] }).rows[0]?.value
  }
  expect(await shareOn("2025-08-27")).toBe(4.1)
  expect(await shareOn("2025-08-28")).toBe(3.8)
})

test("an answer says what was recorded by a moment", async () => {
  const path = "/api/v1/observations?indicator=share-of-gdp&member=POL&period=2024"
  const response = await ask(await sampleApp(), `${path}&recordedBy=2026-01-15`)
  expect(((await response.json()) as { rows: { value: number }[] }).rows[0]?.value).toBe(4.1)
})

test("members are named by code or name, benchmarks count who meets them", async () => {
  const app = await sampleApp()
  const named = await ask(app, "/api/v1/observations?indicator=share-of-gdp&member=Turkey&period=2024")
  expect(((await named.json()) as { rows: { member: string }[] }).rows[0]?.member).toBe("TUR")
  const counted = await ask(app, "/api/v1/benchmarks/two-percent?period=2024&asOf=2025-01-01")
  const { counts } = (await counted.json()) as { counts: Record<string, number> }
  expect([counts.met, counts.notMet]).toEqual([3, 1])
})

test("a chart is drawn on the server where there is one for the answer", async () => {
  const app = await sampleApp()
  const response = await ask(app, "/api/v1/benchmarks/two-percent.svg?period=2024")
  expect(response.headers.get("content-type")).toBe("image/svg+xml; charset=utf-8")
  expect(await response.text()).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/)
  expect((await ask(app, "/api/v1/editions.svg")).status).toBe(404)
})

test("HEAD answers as GET does, without the body", async () => {
  const response = await ask(await sampleApp(), "/api/v1/editions", { method: "HEAD" })
  expect([response.status, await response.text()]).toEqual([200, ""])
  expect(response.headers.get("etag")).not.toBeNull()
})
