import { expect, test } from "vitest"
import { ask, HOST, postBrief, sampleApp } from "./ask.sample.ts"
import { RESOURCES } from "./resources.ts"
import { sampleWorkspace } from "./workspace.sample.ts"

const ERROR_SHAPE = {
  error: {
    code: expect.stringMatching(/^[a-z]+\/[a-z-]+$/),
    message: expect.stringMatching(/.+/),
    place: expect.stringMatching(/.+/),
    remedy: expect.stringMatching(/.+/),
  },
}

async function refused(response: Response): Promise<[number, string]> {
  const body = (await response.json()) as { error: { code: string } }
  expect(body).toEqual(ERROR_SHAPE)
  expect(Object.keys(body)).toEqual(["error"])
  expect(response.headers.get("content-type")).toContain("application/json")
  return [response.status, body.error.code]
}

const PATHS = RESOURCES.map(({ path }) => `/api/v1${path.replace(/\{.*?\}/, "two-percent")}`)

test("every resource refuses an unknown parameter, in the one error shape", async () => {
  const app = await sampleApp()
  for (const { method, path } of RESOURCES) {
    const url = `/api/v1${path.replace(/\{.*?\}/, "two-percent")}?asof=2025-01-01`
    const response =
      method === "post"
        ? await ask(app, url, {
            method: "POST",
            headers: { "content-type": "application/json" },
            body: '{"text":"x"}',
          })
        : await ask(app, url)
    expect([path, ...(await refused(response))]).toEqual([path, 400, "http/bad-parameter"])
  }
})

test("every resource refuses a method it does not have, and names those it has", async () => {
  const app = await sampleApp()
  for (const path of PATHS) {
    const response = await ask(app, path, { method: "DELETE" })
    expect(response.headers.get("allow")).toMatch(/GET|POST/)
    expect(await refused(response)).toEqual([405, "http/method-not-allowed"])
  }
})

test("every resource answers a fault of ours in the one error shape, without our insides", async () => {
  const broken = await sampleWorkspace({
    snapshot: () => Promise.reject(new Error("secret path /home/me")),
    brief: () => Promise.reject(new Error("secret path /home/me")),
  })
  const faults: unknown[] = []
  const app = await sampleApp({ workspace: broken, onFault: (fault) => faults.push(fault) })
  for (const path of ["/api/v1/editions", "/api/v1/benchmarks/two-percent"]) {
    const response = await ask(app, path)
    expect(await response.clone().text()).not.toContain("secret")
    expect(await refused(response)).toEqual([500, "http/our-fault"])
  }
  expect(await refused(await postBrief(app, { text: "x" }))).toEqual([500, "http/our-fault"])
  expect(faults).toHaveLength(3)
})

test.each([
  ["/api/v1/observations", 400, "http/bad-parameter"],
  ["/api/v1/observations?indicator=share-of-gpd", 404, "question/unknown-indicator"],
  ["/api/v1/observations?indicator=share-of-gdp&member=Atlantis", 400, "http/bad-parameter"],
  ["/api/v1/observations?indicator=share-of-gdp&period=2025..2014", 400, "http/bad-parameter"],
  ["/api/v1/observations?indicator=share-of-gdp&period=2024e", 400, "http/bad-parameter"],
  ["/api/v1/observations?indicator=share-of-gdp&asOf=2025-02-30", 400, "http/bad-parameter"],
  ["/api/v1/observations?indicator=share-of-gdp&asOf=2025-01-01&asOf=2026-01-01", 400, "http/bad-parameter"],
  ["/api/v1/observations?indicator=share-of-gdp&recordedBy=yesterday", 400, "http/bad-parameter"],
  ["/api/v1/observations?indicator=share-of-gdp&prices=fair", 400, "http/bad-parameter"],
  ["/api/v1/benchmarks/three-percent", 404, "question/unknown-benchmark"],
  ["/api/v1/benchmarks/__proto__", 404, "question/unknown-benchmark"],
  [
    "/api/v1/benchmarks/two-percent?edition=nato-defence-expenditure/1999-01-01",
    404,
    "question/unknown-edition",
  ],
  ["/api/v1/benchmarks/two-percent?asOf=2014-09-04", 404, "question/benchmark-not-yet"],
  ["/api/v1/revisions", 400, "http/bad-parameter"],
  ["/api/v1/revisions?indicator=share-of-gdp&member=POL", 400, "http/bad-parameter"],
  ["/api/v1/samples/nothing/brief", 404, "http/unknown-sample"],
  ["/api/v1/verification.csv", 404, "http/not-found"],
  ["/api/v1/editions.svg", 404, "http/not-found"],
  ["/api/v1/nothing", 404, "http/not-found"],
  ["/api/v1", 404, "http/not-found"],
  ["/assets/../package.json", 404, "http/not-found"],
  ["/assets/%2e%2e/package.json", 404, "http/not-found"],
  ["/nothing", 404, "http/not-found"],
])("GET %s is refused with %i %s", async (path, status, code) => {
  expect(await refused(await ask(await sampleApp(), path))).toEqual([status, code])
})

test.each([
  ["not JSON", "{", 400, "http/bad-body"],
  ["no text", {}, 400, "http/bad-body"],
  ["an empty text", { text: "" }, 400, "http/bad-body"],
  ["an unknown field", { text: "x", publised: "2025-04-03" }, 400, "http/bad-body"],
  ["a day that does not exist", { text: "x", published: "2025-02-30" }, 400, "http/bad-body"],
  ["a list", [], 400, "http/bad-body"],
  ["more than an article", { text: "x".repeat(200_001) }, 400, "http/bad-body"],
  ["more than a megabyte", { text: "x".repeat(1_000_001) }, 413, "http/body-too-large"],
])("a brief of %s is refused", async (_, body, status, code) => {
  expect(await refused(await postBrief(await sampleApp(), body))).toEqual([status, code])
})

test.each([
  "text/plain",
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=x",
  "application/jsonp",
])("a body of type %s is refused", async (contentType) => {
  const response = await postBrief(await sampleApp(), { text: "x" }, { "content-type": contentType })
  expect(await refused(response)).toEqual([415, "http/not-json"])
})

test("a page that asks for an unknown address gets the document, with 404", async () => {
  const response = await ask(await sampleApp(), "/nothing", { headers: { accept: "text/html" } })
  expect(response.status).toBe(404)
  expect(await response.text()).toContain("muster-token")
})

test("pages that were not built say so, while the API answers", async () => {
  const app = await sampleApp({ pages: { document: null, assets: new Map() } })
  expect(await refused(await ask(app, "/scoreboard"))).toEqual([503, "http/pages-not-built"])
  expect((await ask(app, "/api/v1/editions")).status).toBe(200)
})

test("an unknown host is refused wherever it asks", async () => {
  const app = await sampleApp()
  for (const host of ["evil.example", "127.0.0.1", "127.0.0.1:4981", `${HOST}.evil.example`, ""])
    for (const path of ["/", "/api/v1/editions", "/api/v1/nothing"]) {
      const response = await app.request(`http://${HOST}${path}`, { headers: { host } })
      expect(await refused(response)).toEqual([421, "http/unknown-host"])
    }
})

test("a problem met on the way names the parameter, not the command line's option", async () => {
  const workspace = await sampleWorkspace()
  const problem = {
    code: "article/no-date",
    place: "the article",
    found: "no date",
    expected: "a day",
    remedy: "Say it with --published YYYY-MM-DD.",
  }
  const app = await sampleApp({
    workspace: {
      ...workspace,
      brief: async (request) => ({ ...(await workspace.brief(request)), problems: [problem] }),
    },
  })
  const { problems } = (await (await postBrief(app, { text: "Poland spends 4 % of GDP." })).json()) as {
    problems: unknown
  }
  expect(problems).toEqual([{ ...problem, remedy: "Say it with published YYYY-MM-DD." }])
})
