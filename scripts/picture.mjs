// `npm run picture`: docs/scoreboard.png, taken from the real page with the bundled figures.
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { chromium } from "playwright-core"
import { CHROMIUM_FLAGS, findChromium } from "./chromium.mjs"
import { makeReady, ROOT, say, stop } from "./ready.mjs"

makeReady()
const executablePath = findChromium() ?? stop("No Chromium here; set MUSTER_CHROMIUM to one.")
const { openWorkspace } = await import("../dist/workspace/index.js")
const { startServer } = await import("../dist/http/index.js")

const directory = mkdtempSync(join(tmpdir(), "muster-picture-"))
const workspace = orStop(
  await openWorkspace({ directory, dataDirectory: join(ROOT, "data"), now: () => new Date().toISOString() }),
)
const server = orStop(
  await startServer({
    workspace,
    port: 0,
    host: "127.0.0.1",
    readOnly: true,
    tokenFile: null,
    assetsDirectory: join(ROOT, "dist/web"),
    samplesDirectory: join(ROOT, "data/samples"),
  }),
)
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS })
const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, colorScheme: "light" })
await page.goto(`${server.url}/scoreboard?period=2024&asOf=2025-12-31`, { waitUntil: "networkidle" })
await page.screenshot({ path: join(ROOT, "docs/scoreboard.png") })
await browser.close()
await server.close()
await workspace.close()
rmSync(directory, { recursive: true })
say("Wrote docs/scoreboard.png")

function orStop(outcome) {
  return outcome.ok ? outcome.value : stop(JSON.stringify(outcome.problem))
}
