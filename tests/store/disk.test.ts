import { execFileSync, spawnSync } from "node:child_process"
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { type Instant, ProblemError } from "../../src/model/index.ts"
import { openSqliteStore, type Store } from "../../src/store/index.ts"
import { buildChild } from "./killing.ts"
import { generatedBatch } from "./made-up-batch.ts"

const NOW = "2026-01-01T12:00:00.000Z" as Instant
const isRoot = process.getuid?.() === 0
const isWindows = process.platform === "win32"
const NOBODY = 65_534

const child = await buildChild()
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "muster-disk-"))
  chmodSync(folder, 0o755)
})
afterEach(() => {
  for (const entry of readdirSync(folder)) chmodSync(join(folder, entry), 0o755)
  rmSync(folder, { recursive: true })
})

// Root may write anywhere, so that the reader is another user; where that one cannot reach the checkout there is nothing to try.
describe.skipIf(isWindows || (isRoot && !nobodyCanRun()))("a folder that cannot be written", () => {
  test.each([
    ["closed properly", async (store: Store) => store.close()],
    ["still open in a writer", async () => {}],
    ["left by a killed writer, its log pending", async () => rmSync(join(folder, "store/muster.db-shm"))],
  ])("reads whole and takes nothing in: %s", async (_, leave) => {
    const store = await openedIn("store")
    for (const index of [1, 2]) await store.append([generatedBatch({ series: "made-up", index })], NOW)
    const head = await store.head()
    await leave(store)
    close("store")
    expect(inspect("store")).toEqual({ readOnly: true, head, problems: [], refusal: "store/read-only" })
    await store.close()
  })

  test("and holds nothing cannot become a store", () => {
    mkdirSync(join(folder, "empty"))
    close("empty")
    expect(inspect("empty")).toEqual({ problem: "store/read-only" })
  })

  test("a store whose database file cannot be written reads too", async () => {
    const store = await openedIn("store")
    await store.append([generatedBatch({ series: "made-up", index: 1 })], NOW)
    await store.close()
    chmodSync(join(folder, "store"), 0o755)
    chmodSync(join(folder, "store/muster.db"), 0o444)
    expect(inspect("store")).toMatchObject({ readOnly: true, problems: [], refusal: "store/read-only" })
  })
})

describe.skipIf(isWindows)("a file that may grow no further", () => {
  test("is a problem; what was acknowledged is whole, and the store is sound", async () => {
    mkdirSync(join(folder, "store"))
    const limited = `ulimit -f 300; exec "$0" "$@"`
    const lines = said(
      spawnSync("sh", [
        "-c",
        limited,
        process.execPath,
        child,
        "append",
        join(folder, "store"),
        "made-up",
        "500",
      ]),
    )
    expect(lines.at(-1)).toMatch(/^problem store\/(disk-full|disk-error)$/)
    await expectWhole(lines)
  })
})

describe.skipIf(!canMount())("a full disk", () => {
  beforeEach(() => {
    mkdirSync(join(folder, "store"))
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=800k", "tmpfs", join(folder, "store")])
  })
  afterEach(() => {
    execFileSync("umount", [join(folder, "store")])
  })

  test("is a problem; what was acknowledged is whole, and appending goes on once there is room", async () => {
    const ballast = join(folder, "store/ballast")
    writeFileSync(ballast, Buffer.alloc(200_000))
    const lines = said(
      spawnSync(process.execPath, [child, "append", join(folder, "store"), "made-up", "500"]),
    )
    expect(lines.at(-1)).toBe("problem store/disk-full")
    rmSync(ballast)
    await expectWhole(lines)
    const more = said(spawnSync(process.execPath, [child, "append", join(folder, "store"), "made-up", "1"]))
    expect(more).toEqual(["open", `ack ${lines.filter((line) => line.startsWith("ack")).length}`])
  })
})

async function openedIn(name: string): Promise<Store> {
  mkdirSync(join(folder, name), { recursive: true })
  const opened = await openSqliteStore({ directory: join(folder, name) })
  if (!opened.ok) throw new ProblemError(opened.problem)
  return opened.value
}

/** Takes the right to write from everybody. */
function close(name: string): void {
  for (const entry of readdirSync(join(folder, name))) chmodSync(join(folder, name, entry), 0o444)
  chmodSync(join(folder, name), 0o555)
}

function inspect(name: string) {
  const options = isRoot ? { uid: NOBODY, gid: NOBODY } : {}
  const { stdout } = spawnSync(process.execPath, [child, "inspect", join(folder, name)], options)
  return JSON.parse(stdout.toString())
}

async function expectWhole(lines: readonly string[]): Promise<void> {
  const acknowledged = lines.filter((line) => line.startsWith("ack")).length
  expect(acknowledged).toBeGreaterThan(0)
  const copy = mkdtempSync(join(tmpdir(), "muster-copy-"))
  cpSync(join(folder, "store"), copy, { recursive: true })
  const opened = await openSqliteStore({ directory: copy })
  if (!opened.ok) throw new ProblemError(opened.problem)
  const held = await opened.value.read()
  expect(held.map((batch) => batch.observations.length)).toEqual(
    Array.from(
      { length: acknowledged },
      (_, index) => generatedBatch({ series: "made-up", index }).observations.length,
    ),
  )
  expect(await opened.value.verify()).toEqual([])
  await opened.value.close()
  rmSync(copy, { recursive: true })
}

function said({ stdout }: { stdout: Buffer }): readonly string[] {
  return stdout.toString().trim().split("\n")
}

function nobodyCanRun(): boolean {
  return (
    spawnSync(process.execPath, [child, "inspect", "/nowhere"], { uid: NOBODY, gid: NOBODY }).status === 0
  )
}

function canMount(): boolean {
  if (process.platform !== "linux" || !isRoot) return false
  const point = mkdtempSync(join(tmpdir(), "muster-mount-"))
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", point])
  if (status === 0) spawnSync("umount", [point])
  rmSync(point, { recursive: true })
  return status === 0
}
