// Finds a Chromium for the browser suite, or installs Debian's where that is ours to do.
import { spawnSync } from "node:child_process"
import { accessSync, constants, existsSync, readFileSync } from "node:fs"
import { delimiter, join } from "node:path"

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
  "msedge",
]

const PLACES = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => {
    const folder = process.env[name]
    return folder
      ? [
          join(folder, "Google/Chrome/Application/chrome.exe"),
          join(folder, "Chromium/Application/chrome.exe"),
          join(folder, "Microsoft/Edge/Application/msedge.exe"),
        ]
      : []
  }),
]

/** Flags for a browser that is watched by nobody and talks to nobody. */
export const CHROMIUM_FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
]

/** The path of a Chromium that runs: `MUSTER_CHROMIUM`, else on the PATH, else where it is usually installed; or `null`. */
export function findChromium() {
  const given = process.env.MUSTER_CHROMIUM
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => folder !== "")
    .flatMap((folder) => NAMES.flatMap((name) => [join(folder, name), join(folder, `${name}.exe`)]))
  const candidates = given ? [given] : [...onPath, ...PLACES]
  return candidates.find((path) => isProgram(path) && runs(path)) ?? null
}

/** The same; on Debian, as root, its own package is installed when there is none. Takes at most a few minutes. */
export function findOrInstallChromium() {
  const found = findChromium()
  if (found || process.env.MUSTER_CHROMIUM || !isRootOnDebian()) return found
  process.stderr.write("Installing Debian's Chromium for the browser suite…\n")
  const install = ["install", "--yes", "--no-install-recommends", "-qq", "chromium"]
  if (apt(install) || (apt(["update", "-qq"]) && apt(install))) return findChromium()
  return null
}

function apt(words) {
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" }
  const options = { env: environment, stdio: "ignore", timeout: 240_000 }
  return (
    spawnSync("apt-get", ["-o", "Acquire::Retries=1", "-o", "Acquire::http::Timeout=20", ...words], options)
      .status === 0
  )
}

/** Not Ubuntu, whose package of that name is only a pointer to another installer. */
function isRootOnDebian() {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get"))
    return false
  try {
    return /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"))
  } catch {
    return false
  }
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** A name on the PATH may be a stub that only tells how to install the browser. On Windows asking would open a window. */
function runs(path) {
  if (process.platform === "win32") return true
  return spawnSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0
}
