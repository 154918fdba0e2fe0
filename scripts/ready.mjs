// Brings a clone to a state in which it can run: packages installed, sources built.
// Plain JavaScript without dependencies, since it runs before anything is installed.
import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

export const ROOT = fileURLToPath(new URL("..", import.meta.url))

const WINDOWS = process.platform === "win32"
const OLDEST_NODE = [20, 19]

/** Installs and builds what is missing or stale; a step with nothing to do takes milliseconds. */
export function makeReady() {
  requireNode()
  installPackages()
  buildStale()
}

export function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number)
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return
  stop(`Muster needs Node ${OLDEST_NODE.join(".")} or later; this is ${process.versions.node}.`)
}

export function installPackages() {
  if (installedAsLocked()) return
  say("Installing packages…")
  run("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"])
}

/** Whether node_modules holds what package-lock.json asks for; optional packages may be left out (other platforms). */
function installedAsLocked() {
  const wanted = lockedPackages("package-lock.json")
  const present = lockedPackages("node_modules/.package-lock.json")
  if (!wanted || !present) return false
  const sameVersion = ([path, { version, optional, peer }]) =>
    path === "" || (present[path] ? present[path].version === version : optional || peer)
  return Object.entries(wanted).every(sameVersion) && Object.keys(present).every((path) => path in wanted)
}

function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(join(ROOT, file), "utf8")).packages
  } catch {
    return null
  }
}

/**
 * Three artefacts: the library as tsc emits it (`dist`), the command line as one bundle (`dist/command`), and the pages
 * (`dist/web`). Each remembers what it was built from.
 */
const ARTEFACTS = [
  {
    name: "library",
    stamp: "dist/.built-from",
    sources: ["src", "tsconfig.json", "tsconfig.build.json", "package-lock.json"],
    leaveOut: /^src\/web\/|\.test\.tsx?$/,
    build: () => {
      for (const entry of readFolder("dist"))
        if (entry !== "web") rmSync(join(ROOT, "dist", entry), { recursive: true })
      run("npx", ["--no-install", "tsc", "-p", "tsconfig.build.json"])
    },
  },
  {
    name: "command line",
    stamp: "dist/command/.built-from",
    sources: ["dist/.built-from"],
    leaveOut: /^$/,
    build: () =>
      run("npx", ["--no-install", "rolldown", "-c", "rolldown.config.mjs"], {
        stdio: ["ignore", "ignore", "inherit"],
      }),
  },
  {
    name: "pages",
    stamp: "dist/web/.built-from",
    sources: ["src", "vite.config.ts", "tsconfig.web.json", "package-lock.json"],
    leaveOut: /^src\/(cli|store|readers|workspace|http)\/|\.test\.tsx?$/,
    build: () => {
      if (existsSync(join(ROOT, "vite.config.ts")))
        run("npx", ["--no-install", "vite", "build", "--logLevel", "warn"])
    },
  },
]

export function buildStale() {
  for (const { name, stamp, sources, leaveOut, build } of ARTEFACTS) {
    const fingerprint = fingerprintOf(sources.flatMap(filesUnder).filter((file) => !leaveOut.test(file)))
    const stampFile = join(ROOT, stamp)
    if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === fingerprint) continue
    say(`Building the ${name}…`)
    build()
    mkdirSync(join(stampFile, ".."), { recursive: true })
    writeFileSync(stampFile, fingerprint)
  }
}

/** Runs a program of the project with its talk on stderr; ends this process with its code when it fails. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: ["inherit", process.stderr.fd, "inherit"],
    shell: WINDOWS,
    ...options,
  })
  if (error) stop(`Could not run ${command}: ${error.message}`)
  if (status !== 0) stop(`\`${command} ${args.join(" ")}\` ended with code ${status ?? "none (killed)"}.`)
}

export function say(line) {
  process.stderr.write(`${line}\n`)
}

export function stop(line) {
  say(line)
  process.exit(1)
}

function filesUnder(path) {
  const folder = readFolder(path)
  return folder.length > 0 ? folder.flatMap((name) => filesUnder(`${path}/${name}`)) : [path]
}

function readFolder(path) {
  try {
    return readdirSync(join(ROOT, path)).sort()
  } catch {
    return []
  }
}

function fingerprintOf(files) {
  const hash = createHash("sha256")
  for (const file of files) {
    const path = join(ROOT, file)
    if (existsSync(path)) hash.update(`${file}\n`).update(readFileSync(path))
  }
  return hash.digest("hex")
}
