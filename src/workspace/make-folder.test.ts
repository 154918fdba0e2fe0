import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { makeFolder } from "./make-folder.ts"

const folder = mkdtempSync(join(tmpdir(), "muster-folder-"))
afterAll(() => rmSync(folder, { recursive: true }))

test("a folder is made with those above it, and again without harm", () => {
  const wanted = join(folder, "a", "b", "c")
  expect(makeFolder(wanted)).toBeNull()
  expect(makeFolder(wanted)).toBeNull()
  expect(statSync(wanted).isDirectory()).toBe(true)
})

test("a file in the way is a problem that names the place", () => {
  const file = join(folder, "file")
  writeFileSync(file, "")
  expect(makeFolder(file)).toMatchObject({ code: "workspace/cannot-create", place: file })
  expect(makeFolder(join(file, "below"))).toMatchObject({ code: "workspace/cannot-create" })
})

test.runIf(existsSync("/proc/self"))(
  'a place that answers "no such file" to everything is a problem, not a hang',
  () => {
    expect(makeFolder("/proc/muster/workspace")).toMatchObject({ code: "workspace/cannot-create" })
  },
)
