// `npm test`: every test of the project. `npm test -- src/cli` runs a part; `--samples` runs the suite on real source files.
import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { makeReady, ROOT, say } from "./ready.mjs"

const samples = process.argv.includes("--samples")
const filters = process.argv.slice(2).filter((word) => word !== "--samples")

makeReady()
const environment = samples ? {} : await browserEnvironment()

const folder = mkdtempSync(join(tmpdir(), "muster-tests-"))
const resultsFile = join(folder, "results.json")
const { status } = spawnSync(
  process.execPath,
  [
    join(ROOT, "node_modules/vitest/vitest.mjs"),
    "run",
    `--project=${samples ? "samples" : "project"}`,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${resultsFile}`,
    ...(samples ? ["--passWithNoTests"] : []),
    ...filters,
  ],
  { cwd: ROOT, stdio: "inherit", env: { ...process.env, ...environment } },
)
const counts = countResults(resultsFile)
rmSync(folder, { recursive: true, force: true })

process.exitCode = status === 0 && counts && counts.failed === 0 ? 0 : 1
if (counts) {
  if (status !== 0 && counts.failed === 0) say("The tests passed, yet the run failed: see the errors above.")
  process.stdout.write(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`)
} else say("The test runner ended without results.")

/** A file that could not be loaded has no tests; it counts as one failure. */
function countResults(file) {
  let results
  try {
    results = JSON.parse(readFileSync(file, "utf8"))
  } catch {
    return null
  }
  const brokenFiles = results.testResults.filter(
    (one) => one.status === "failed" && !one.assertionResults.some((test) => test.status === "failed"),
  )
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests + brokenFiles.length,
    skipped: results.numPendingTests + results.numTodoTests,
  }
}

async function browserEnvironment() {
  const { findOrInstallChromium } = await import("./chromium.mjs")
  const chromium = findOrInstallChromium()
  if (chromium) return { MUSTER_CHROMIUM: chromium }
  say("No Chromium here, and none could be installed: the browser suite is left out.")
  return {}
}
