import { spawn } from "node:child_process"
import { once } from "node:events"
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { ROOT } from "../architecture/sources.ts"

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "muster-process-"))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function start(words: readonly string[], script = join(ROOT, "bin/muster.js")) {
  const env = { ...process.env, MUSTER_WORKSPACE: join(folder, "workspace") }
  const child = spawn(process.execPath, [script, ...words], { env, cwd: ROOT })
  const said = { out: "", talk: "" }
  child.stdout.on("data", (part) => {
    said.out += part
  })
  child.stderr.on("data", (part) => {
    said.talk += part
  })
  const ended = once(child, "close").then(([exit]) => ({ ...said, exit }))
  return { child, said, ended }
}

test("a clone that was not built says how to build it", async () => {
  mkdirSync(join(folder, "bin"))
  copyFileSync(join(ROOT, "bin/muster.js"), join(folder, "bin/muster.mjs"))
  const { exit, out, talk } = await start(["editions"], join(folder, "bin/muster.mjs")).ended
  expect({ exit, out }).toEqual({ exit: 1, out: "" })
  expect(talk).toContain("npm run build")
})

describe.skipIf(!existsSync(join(ROOT, "dist/command/main.js")))("the built command", () => {
  test("keeps results and talk apart, and its exit code tells", async () => {
    const fine = await start(["editions", "--json"]).ended
    expect(JSON.parse(fine.out).rows.length).toBeGreaterThan(0)
    expect(fine.exit).toBe(0)
    const wrong = await start(["ask", "share-of-gpd"]).ended
    expect({ exit: wrong.exit, out: wrong.out }).toEqual({ exit: 4, out: "" })
    expect(wrong.talk).toContain("share-of-gdp")
  })

  test("reads an article from standard input", async () => {
    const { child, ended } = start(["brief", "-", "--published", "2025-04-03", "--json"])
    child.stdin.end("Poland spends more than 3% of its GDP on defence, the minister said on Thursday.\n")
    const { exit, out } = await ended
    expect(exit).toBe(0)
    expect(JSON.parse(out).article).toMatchObject({ published: "2025-04-03", publishedFrom: "option" })
  })

  test("a reader that stops early is no error", async () => {
    const { child, ended } = start(["ask", "share-of-gdp", "--json"])
    child.stdout.destroy()
    expect(await ended).toMatchObject({ exit: 0, talk: "" })
  })

  test("the server says where it is in one line, refuses a taken port, and ends when asked to", async () => {
    const { child, said, ended } = start(["serve", "--port", "0"])
    await once(child.stdout, "data")
    const url = said.out.match(/^Muster is ready on (http:\/\/127\.0\.0\.1:\d+) [^\n]*\n$/)?.[1] ?? ""
    expect((await fetch(`${url}/api/v1/editions`)).status).toBe(200)
    const second = await start(["serve", "--port", new URL(url).port]).ended
    expect(second).toMatchObject({ exit: 2, out: "" })
    expect(second.talk).toContain("http/port-taken")
    child.kill("SIGINT")
    expect((await ended).exit).toBe(0)
  })
})
