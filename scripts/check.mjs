// `npm run check`: the walls. Every one is run, so that one call shows all that is wrong.
import { spawnSync } from "node:child_process"
import { installPackages, ROOT, requireNode, say } from "./ready.mjs"

const WALLS = [
  ["types: everything but the pages", "tsc", "-p", "tsconfig.json"],
  ["types: the pure folders", "tsc", "-p", "tsconfig.domain.json", "--noEmit"],
  ["types: the pages", "tsc", "-p", "tsconfig.web.json", "--noEmit"],
  ["format and lint", "biome", "check"],
  ["unused files, exports and packages", "knip"],
  ["architecture and documents", "vitest", "run", "--project=project", "tests/architecture", "tests/docs"],
]

requireNode()
installPackages()
const fallen = WALLS.filter(([title, ...command]) => {
  say(`— ${title}`)
  const { status } = spawnSync("npx", ["--no-install", ...command], {
    cwd: ROOT,
    stdio: "inherit",
    shell: process.platform === "win32",
  })
  return status !== 0
})
for (const [title] of fallen) say(`failed: ${title}`)
if (fallen.length === 0) say("All walls stand.")
process.exitCode = fallen.length === 0 ? 0 : 1
