// Whole processes of the command line, against the same program bundled into one file (by rolldown, which comes with Vite)
// and against Node doing nothing. Budgets: a brief with a workspace in place ≤ 600 ms, at first use ≤ 5 s.
import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, symlinkSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { rolldown } from "rolldown"

const ROUNDS = 9
const ROOT = fileURLToPath(new URL("..", import.meta.url))
const folder = mkdtempSync(join(tmpdir(), "muster-start-up-"))
const env = { ...process.env, MUSTER_WORKSPACE: join(folder, "workspace") }
const sample = join(ROOT, "data/samples/2025-04-10-beyond-two-percent.txt")

const asShipped = [join(ROOT, "bin/muster.js")]
const bundled = [await bundle()]

try {
  const firstUse = runOnce([...asShipped, "brief", sample])
  const calls = [
    ["--version"],
    ["ask", "share-of-gdp", "--member", "POL"],
    ["benchmark", "two-percent"],
    ["brief", sample],
  ]
  const nothing = median(Array.from({ length: ROUNDS }, () => runOnce(["-e", "0"])))
  console.log(`node -e 0               ${ms(nothing)}`)
  console.log(`brief, at first use     ${ms(firstUse)}   budget 5,000 ms`)
  for (const words of calls) {
    const pairs = Array.from({ length: ROUNDS }, () => [
      runOnce([...asShipped, ...words]),
      runOnce([...bundled, ...words]),
    ])
    const [ours, theirs] = [0, 1].map((at) => median(pairs.map((pair) => pair[at])))
    const budget = words[0] === "brief" ? "   budget 600 ms" : ""
    console.log(
      `${words[0].padEnd(23)} ${ms(ours)}   one bundled file ${ms(theirs)}, ratio ${(ours / theirs).toFixed(2)}${budget}`,
    )
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** One file with everything but the native driver, where `data/` and `node_modules` are found as before. */
async function bundle() {
  for (const name of ["data", "node_modules", "package.json"])
    symlinkSync(join(ROOT, name), join(folder, name))
  const built = await rolldown({
    input: join(ROOT, "dist/cli/main.js"),
    platform: "node",
    external: ["libsql"],
    logLevel: "silent",
  })
  const directory = join(folder, "dist/cli")
  await built.write({ dir: directory, format: "esm", inlineDynamicImports: false, entryFileNames: "main.js" })
  const starter = join(folder, "bundled.mjs")
  const { writeFileSync } = await import("node:fs")
  writeFileSync(
    starter,
    `import { runProcess } from ${JSON.stringify(join(directory, "main.js"))}\nawait runProcess()\n`,
  )
  return starter
}

function runOnce(words) {
  const startedAt = performance.now()
  const { status, stderr } = spawnSync(process.execPath, words, { env, encoding: "utf8" })
  if (status !== 0) throw new Error(`${words.join(" ")} ended with ${status}: ${stderr}`)
  return performance.now() - startedAt
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
}

function ms(value) {
  return `${value.toFixed(0).padStart(5)} ms`
}
