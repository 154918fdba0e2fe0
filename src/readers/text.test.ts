import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, test } from "vitest"
import { readFileSafely } from "./file.ts"
import { LIMITS } from "./limits.ts"
import { readText } from "./text.ts"

describe("an article's text", () => {
  const text = "“Allies” spent 2 %\nof GDP – in Türkiye"
  test.each<[string, Uint8Array]>([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a byte-order mark", Buffer.from(`\ufeff${text}`)],
    ["UTF-8 with CRLF", Buffer.from(text.replace("\n", "\r\n"))],
    ["UTF-16", Buffer.from(`\ufeff${text}`, "utf16le")],
    ["Windows-1252", Buffer.from("\x93Allies\x94 spent 2 %\r\nof GDP \x96 in T\xfcrkiye", "latin1")],
  ])("from %s", (_, bytes) => {
    expect(readText(bytes, "a.txt")).toEqual({ ok: true, value: text })
  })

  test("markup is left as it stands", () => {
    expect(readText(Buffer.from("<p>One</p>"), "a.html")).toEqual({ ok: true, value: "<p>One</p>" })
  })

  test.each<[string, Uint8Array, string]>([
    ["nothing", Buffer.alloc(0), "read/empty-file"],
    ["white space", Buffer.from(" \n"), "read/empty-file"],
    ["NUL bytes", Buffer.from("a\0b"), "read/binary-text"],
    ["a terminal's escape", Buffer.from("a\x1b[31mb"), "read/binary-text"],
    ["a PDF", Buffer.from("%PDF-1.4"), "read/pdf"],
    ["an archive", Buffer.from("PK\x03\x04"), "read/binary-text"],
    ["odd bytes of UTF-16", Buffer.from("fffe00d8", "hex"), "read/binary-text"],
    ["more than 5 MB", Buffer.alloc(LIMITS.article + 1, "a"), "read/too-large"],
  ])("not from %s", (_, bytes, code) => {
    expect(readText(bytes, "/x/a.txt")).toMatchObject({ ok: false, problem: { code, place: "a.txt" } })
  })
})

describe("a file on disk", () => {
  const folder = mkdtempSync(join(tmpdir(), "readers-"))
  afterAll(() => rmSync(folder, { recursive: true }))
  const inFolder = (name: string) => join(folder, name)

  test("gives its bytes and its name", async () => {
    writeFileSync(inFolder("a.txt"), "words")
    const outcome = await readFileSafely(inFolder("a.txt"))
    expect(outcome).toEqual({ ok: true, value: { name: "a.txt", bytes: Buffer.from("words") } })
  })

  test("refused where it is none, or too large", async () => {
    mkdirSync(inFolder("sub"))
    writeFileSync(inFolder("large"), "")
    truncateSync(inFolder("large"), LIMITS.file + 1)
    const cases = [
      ["sub", "read/folder"],
      ["large", "read/too-large"],
      ["nothing-here", "read/missing-file"],
      ["large/below", "read/missing-file"],
      ["a\0b", "read/missing-file"],
      ["n".repeat(5000), "read/missing-file"],
    ] as const
    for (const [name, code] of cases) {
      expect(await readFileSafely(inFolder(name))).toMatchObject({ ok: false, problem: { code } })
    }
  })

  test.skipIf(process.platform === "win32")("a device is never opened", async () => {
    expect(await readFileSafely("/dev/zero")).toMatchObject({
      ok: false,
      problem: { code: "read/not-a-plain-file" },
    })
  })
})
