import { Hono } from "hono"
import { expect, test } from "vitest"
import { type Access, guardBody } from "./access.ts"
import { ask, HOST, postBrief, sampleApp, TOKEN } from "./ask.sample.ts"

async function codeOf(response: Response): Promise<string> {
  if (response.ok) return "ok"
  return ((await response.json()) as { error: { code: string } }).error.code
}

test("a brief is computed for our own page and for programs, not for another site", async () => {
  const app = await sampleApp()
  const post = async (headers: Record<string, string>) => codeOf(await postBrief(app, { text: "x" }, headers))
  expect(await post({})).toBe("ok")
  expect(await post({ origin: `http://${HOST}`, "sec-fetch-site": "same-origin" })).toBe("ok")
  expect(await post({ origin: "http://evil.example" })).toBe("http/foreign-origin")
  expect(await post({ origin: "null" })).toBe("http/foreign-origin")
  expect(await post({ origin: "http://127.0.0.1:4981" })).toBe("http/foreign-origin")
  expect(await post({ "sec-fetch-site": "cross-site" })).toBe("http/foreign-origin")
  expect(await post({ "sec-fetch-site": "same-site" })).toBe("http/foreign-origin")
})

test("with a token file everything that takes a body needs the token, and the page does not hold it", async () => {
  const app = await sampleApp({ token: { value: TOKEN, from: "file" } })
  const post = async (headers: Record<string, string>) => codeOf(await postBrief(app, { text: "x" }, headers))
  expect(await post({})).toBe("http/token-missing")
  expect(await post({ authorization: "Bearer another" })).toBe("http/token-wrong")
  expect(await post({ authorization: `Bearer ${TOKEN}` })).toBe("ok")
  expect(await (await ask(app, "/")).text()).not.toContain(TOKEN)
})

test("the page holds the token that was made for this run, unless nothing may be stored", async () => {
  expect(await (await ask(await sampleApp(), "/")).text()).toContain(TOKEN)
  expect(await (await ask(await sampleApp({ readOnly: true }), "/")).text()).not.toContain(TOKEN)
})

test("a read-only server still briefs, since a brief stores nothing", async () => {
  expect(await codeOf(await postBrief(await sampleApp({ readOnly: true }), { text: "x" }))).toBe("ok")
})

test("what stores something needs the token on any server, and is refused on a read-only one", async () => {
  const store = (changes: Partial<Access>, headers: Record<string, string>) => {
    const access: Access = {
      hosts: [HOST],
      token: { value: TOKEN, from: "page" },
      readOnly: false,
      ...changes,
    }
    const app = new Hono().use(guardBody(access, "stores")).post("/", (context) => context.text("stored"))
    return app.request(`http://${HOST}/`, {
      method: "POST",
      headers: { host: HOST, "content-type": "application/json", ...headers },
    })
  }
  const bearer = { authorization: `Bearer ${TOKEN}` }
  expect(await codeOf(await store({}, {}))).toBe("http/token-missing")
  expect(await codeOf(await store({}, bearer))).toBe("ok")
  expect(await codeOf(await store({ readOnly: true }, bearer))).toBe("http/read-only")
})

test("every answer forbids framing, sniffing and scripts that are not ours", async () => {
  const app = await sampleApp()
  for (const path of ["/", "/api/v1/editions", "/api/v1/nothing"]) {
    const { headers } = await ask(app, path)
    const policy = headers.get("content-security-policy") ?? ""
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toContain("unsafe")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(headers.get("x-content-type-options")).toBe("nosniff")
    expect(headers.get("cross-origin-resource-policy")).toBe("same-origin")
  }
})
