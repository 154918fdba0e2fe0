import { execFile } from "node:child_process"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, describe, expect } from "vitest"
import { CHROMIUM_FLAGS, findChromium } from "../../scripts/chromium.mjs"
import { startServer } from "../../src/http/index.ts"
import type { Instant } from "../../src/model/index.ts"
import { openWorkspace } from "../../src/workspace/index.ts"

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** The moment at which the workbench stands still in every test. */
export const NOW = "2026-11-24T12:00:00.000Z" as Instant

const executable = findChromium()
if (executable === null) console.warn("No Chromium here: the browser suite is left out.")

export type Workbench = Readonly<{
  /** A page that is watched: a fault, an error on the console or a request to elsewhere fails the test. */
  open: (path: string, options?: BrowserContextOptions & OpenOptions) => Promise<Page>
  url: () => string
}>

type OpenOptions = Readonly<{
  /** Console errors that the test provokes. */
  expects?: RegExp
}>

/** Builds as `npm run build` does. In a process of its own: the test runner's NODE_ENV would give React's development build. */
async function buildPages(outDir: string): Promise<void> {
  const { NODE_ENV: _, ...env } = process.env
  const vite = fromRoot("node_modules/vite/bin/vite.js")
  await promisify(execFile)(process.execPath, [vite, "build", "--logLevel", "error", "--outDir", outDir], {
    cwd: fromRoot("."),
    env,
  })
}

/** The pages as built, over the bundled figures, in a real browser; with a token, on a server that keeps it in a file. Left out where there is no browser. */
export function describeInBrowser(
  title: string,
  tests: (workbench: Workbench) => void,
  { token = null }: Readonly<{ token?: string | null }> = {},
): void {
  describe.skipIf(executable === null)(title, { timeout: 60_000 }, () => {
    const closing: (() => Promise<unknown>)[] = []
    const pages: Page[] = []
    const troubles: string[] = []
    let url = ""
    let browser: Browser | null = null

    beforeAll(async () => {
      const folder = await mkdtemp(join(tmpdir(), "muster-browser-"))
      closing.unshift(() => rm(folder, { recursive: true }))
      const assetsDirectory = join(folder, "pages")
      await buildPages(assetsDirectory)
      const workspace = await openWorkspace({
        directory: join(folder, "workspace"),
        dataDirectory: fromRoot("data"),
        now: () => NOW,
      })
      if (!workspace.ok) throw new Error(workspace.problem.code)
      closing.unshift(() => workspace.value.close())
      const tokenFile = token === null ? null : join(folder, "token")
      if (token !== null && tokenFile !== null) await writeFile(tokenFile, token)
      const server = await startServer({
        workspace: workspace.value,
        port: 0,
        host: "127.0.0.1",
        readOnly: false,
        tokenFile,
        assetsDirectory,
        samplesDirectory: fromRoot("data/samples"),
      })
      if (!server.ok) throw new Error(server.problem.code)
      closing.unshift(() => server.value.close())
      url = server.value.url
      browser = await chromium.launch({ executablePath: executable ?? "", args: [...CHROMIUM_FLAGS] })
      closing.unshift(() => browser?.close() ?? Promise.resolve())
    })

    afterEach(async () => {
      await Promise.all(pages.splice(0).map((page) => page.context().close()))
      expect(troubles.splice(0)).toEqual([])
    })

    afterAll(async () => {
      for (const close of closing) await close()
    })

    const open: Workbench["open"] = async (path, { expects, ...options } = {}) => {
      if (!browser) throw new Error("no browser")
      const context = await browser.newContext({ locale: "en-GB", ...options })
      const page = await context.newPage()
      pages.push(page)
      page.on("pageerror", (error) => troubles.push(`fault: ${error.message}`))
      page.on("console", (message) => {
        if (message.type() === "error" && !expects?.test(message.text()))
          troubles.push(`console: ${message.text()}`)
      })
      page.on("request", (request) => {
        if (!request.url().startsWith(url)) troubles.push(`elsewhere: ${request.url()}`)
      })
      await page.goto(url + path)
      return page
    }
    tests({ open, url: () => url })
  })
}
