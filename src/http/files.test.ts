import { expect, test } from "vitest"
import { ask, HOST, sampleApp } from "./ask.sample.ts"
import { RESOURCES } from "./resources.ts"

const POLAND = "?indicator=share-of-gdp&member=POL&period=2023..2024&asOf=2026-01-01"
const BOARD = "?period=2024&asOf=2026-01-01"

const MAGIC: Readonly<Record<string, string>> = { xlsx: "PK", parquet: "PAR1", png: "\u0089PNG", svg: "<svg" }

test.each(Object.keys(MAGIC))(
  ".%s and its media type give the same file, under a name that says what it is",
  async (form) => {
    const app = await sampleApp()
    const bySuffix = await ask(app, `/api/v1/observations.${form}${POLAND}`)
    expect(bySuffix.status).toBe(200)
    const mediaType = bySuffix.headers.get("content-type")?.split(";")[0] ?? ""
    const byHeader = await ask(app, `/api/v1/observations${POLAND}`, { headers: { accept: mediaType } })
    const bytes = Buffer.from(await bySuffix.arrayBuffer())
    expect(bytes.toString("latin1")).toMatch(new RegExp(`^${MAGIC[form]}`))
    expect(Buffer.from(await byHeader.arrayBuffer()).equals(bytes)).toBe(true)
    expect(bySuffix.headers.get("content-disposition")).toBe(
      `${form === "png" || form === "svg" ? "inline" : "attachment"}; filename="muster-share-of-gdp-POL-2023-2024-as-of-2026-01-01.${form}"`,
    )
  },
)

test("a .json file is the answer with the link that leads to it again; the API's own JSON is the answer alone", async () => {
  const app = await sampleApp()
  const file = (await (await ask(app, `/api/v1/benchmarks/two-percent.json${BOARD}`)).json()) as {
    export: { link: string }
  }
  const plain = (await (await ask(app, `/api/v1/benchmarks/two-percent${BOARD}`)).json()) as object
  expect(file).toEqual({ ...plain, export: expect.anything() })
  expect(file.export.link).toBe(
    `http://${HOST}/scoreboard?benchmark=two-percent&period=2024&edition=nato-defence-expenditure/2025-08-28` +
      "&asOf=2026-01-01&recordedBy=2026-11-24T12:00:00.000Z",
  )
})

test("a file has a tag, and is not made again for whoever holds it", async () => {
  const app = await sampleApp()
  for (const form of ["csv", "json", "xlsx", "parquet", "svg", "png"]) {
    const path = `/api/v1/benchmarks/two-percent.${form}${BOARD}`
    const tag = (await ask(app, path)).headers.get("etag") ?? ""
    const again = await ask(app, path, { headers: { "if-none-match": tag } })
    expect([form, again.status, await again.text(), again.headers.get("content-disposition")]).toEqual([
      form,
      304,
      "",
      null,
    ])
  }
})

test("a browser that navigates gets JSON, though it would take pictures", async () => {
  const accept = "text/html,application/xhtml+xml,application/xml;q=0.9,image/png,image/svg+xml,*/*;q=0.8"
  const response = await ask(await sampleApp(), `/api/v1/benchmarks/two-percent${BOARD}`, {
    headers: { accept },
  })
  expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8")
})

test("the API's own description is JSON under its whole name", async () => {
  const response = await ask(await sampleApp(), "/api/v1/openapi.json")
  expect(((await response.json()) as { openapi: string }).openapi).toMatch(/^3\.1/)
})

test("every resource that answers a question has its table in every format of tables", () => {
  for (const resource of RESOURCES.filter((one) => one.toQuestion))
    expect([resource.id, resource.forms]).toEqual([
      resource.id,
      expect.arrayContaining(["json", "csv", "xlsx", "parquet"]),
    ])
})
