import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { type ServerOptions, startServer } from "./server.ts"
import { sampleWorkspace } from "./workspace.sample.ts"

let directory = ""
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "muster-http-"))
})
afterEach(() => rm(directory, { recursive: true }))

async function start(changes: Partial<ServerOptions>) {
  const workspace = await sampleWorkspace()
  return startServer({
    workspace,
    port: 0,
    host: "127.0.0.1",
    readOnly: false,
    tokenFile: null,
    assetsDirectory: null,
    samplesDirectory: null,
    ...changes,
  })
}

async function started(changes: Partial<ServerOptions>) {
  const outcome = await start(changes)
  if (!outcome.ok) throw new Error(outcome.problem.code)
  return outcome.value
}

async function refusal(changes: Partial<ServerOptions>): Promise<string> {
  const outcome = await start(changes)
  if (outcome.ok) await outcome.value.close()
  return outcome.ok ? "started" : outcome.problem.code
}

test("a server on a free port answers on its own address and by the name localhost", async () => {
  const server = await started({})
  expect((await fetch(`${server.url}/api/v1/editions`)).status).toBe(200)
  expect((await fetch(`${server.url.replace("127.0.0.1", "localhost")}/api/v1/editions`)).status).toBe(200)
  await server.close()
})

test("a port that is taken is a problem, not a fault", async () => {
  const server = await started({})
  expect(await refusal({ port: Number(new URL(server.url).port) })).toBe("http/port-taken")
  await server.close()
})

test("an address that other machines reach needs a token file or read-only", async () => {
  expect(await refusal({ host: "0.0.0.0" })).toBe("http/open-address")
  expect(await refusal({ host: "0.0.0.0", readOnly: true })).toBe("started")
})

test.each([
  ["missing", null],
  ["short", "abc"],
  ["of two words", "a long random phrase"],
])("a token file that is %s is refused", async (_, text) => {
  const tokenFile = join(directory, "token")
  if (text !== null) await writeFile(tokenFile, text)
  expect(await refusal({ tokenFile })).toBe("http/token-file")
})

test("built pages and sample articles are served from their folders", async () => {
  await writeFile(join(directory, "index.html"), '<meta name="muster-token" content="%MUSTER_TOKEN%">')
  await writeFile(join(directory, "page.js"), "export {}")
  await writeFile(
    join(directory, "2025-04-03-b.txt"),
    "\uFEFFSkip to main content\nMinisters meet in Brussels\nBRUSSELS — They met on Thursday.\n",
  )
  const server = await started({ assetsDirectory: directory, samplesDirectory: directory })
  expect(await (await fetch(server.url)).text()).toMatch(/content="[\w-]{32}"/)
  const samples = await (await fetch(`${server.url}/api/v1/samples`)).json()
  expect(samples).toEqual({ samples: [{ name: "2025-04-03-b", title: "Ministers meet in Brussels" }] })
  expect((await fetch(`${server.url}/api/v1/samples/2025-04-03-b/brief`)).status).toBe(200)
  await server.close()
})
