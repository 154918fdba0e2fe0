import { createHash } from "node:crypto"
import { zipSync } from "fflate"
import { writeXlsx } from "hucre/xlsx"
import { describe, expect, test } from "vitest"
import { LIMITS } from "./limits.ts"
import { baseName, readSource } from "./source.ts"
import { sampleSheet } from "./workbook/workbook.sample.ts"

const WORKBOOK = sampleSheet(`<row r="1"><c r="A1"><v>1</v></c></row>`)

async function problemOf(bytes: Uint8Array | string, name = "a.xlsx") {
  const outcome = await readSource(typeof bytes === "string" ? Buffer.from(bytes) : bytes, name)
  return outcome.ok ? null : outcome.problem
}

describe("what a file is, is told from its content", () => {
  test("a workbook that is called a table, and a table that is called a workbook", async () => {
    expect(await readSource(WORKBOOK, "a.csv")).toMatchObject({
      ok: true,
      value: { content: { kind: "workbook" } },
    })
    expect(await readSource(Buffer.from("a,b\n"), "a.xlsx")).toMatchObject({
      ok: true,
      value: { content: { kind: "table" } },
    })
  })

  test("the file is known by its name without folders, its size and its hash", async () => {
    const sha256 = createHash("sha256").update(WORKBOOK).digest("hex")
    const file = { name: "a.xlsx", size: WORKBOOK.length, sha256 }
    expect(await readSource(WORKBOOK, "/home/x/a.xlsx")).toMatchObject({ value: { file } })
  })

  test.each([
    ["/a/b.xlsx", "b.xlsx"],
    ["C:\\a\\b.xlsx", "b.xlsx"],
    ["b.xlsx", "b.xlsx"],
  ])("%s is called %s", (path, name) => {
    expect(baseName(path)).toBe(name)
  })

  test("bytes that are a view into a larger buffer", async () => {
    const larger = new Uint8Array(WORKBOOK.length + 20)
    larger.set(WORKBOOK, 10)
    const view = larger.subarray(10, 10 + WORKBOOK.length)
    expect(await readSource(view, "a")).toEqual(await readSource(WORKBOOK, "a"))
  })
})

describe("a file that is neither is refused with what it is", () => {
  const ole = (stream: string) =>
    Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600), Buffer.from(stream, "utf16le")])

  test.each<[string, Uint8Array | string, string]>([
    ["nothing", "", "read/empty-file"],
    ["white space", "\n \n", "read/empty-file"],
    ["a PDF", "%PDF-1.7\n1 0 obj", "read/pdf"],
    [
      "a web page called a workbook",
      "  <!DOCTYPE html><html><table><tr><td>1</td></tr></table></html>",
      "read/markup",
    ],
    ["a workbook of Excel 2003 in XML", `<?xml version="1.0"?><Workbook/>`, "read/markup"],
    ["an old workbook", ole("Workbook"), "read/old-workbook"],
    ["an older workbook", ole("Book"), "read/old-workbook"],
    ["an old text document", ole("WordDocument"), "read/binary"],
    ["a gzip archive", Buffer.from("1f8b0800", "hex"), "read/binary"],
    ["bytes with NUL", Buffer.from([1, 0, 2, 0, 3]), "read/binary"],
    ["bytes with control characters", Buffer.from([65, 1, 2, 3]), "read/binary"],
    ["the start of an archive", "PK\x03\x04", "read/truncated-archive"],
    ["an empty archive", zipSync({}), "read/not-a-workbook"],
    ["an archive of tables", zipSync({ "a.csv": Buffer.from("a,b") }), "read/not-a-workbook"],
    [
      "an OpenDocument sheet",
      zipSync({
        mimetype: [Buffer.from("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }],
        "content.xml": Buffer.from("<x/>"),
      }),
      "read/open-document",
    ],
    [
      "a text document",
      sampleSheet("", { parts: { "xl/workbook.xml": "<w:document/>" } }),
      "read/not-a-workbook",
    ],
    [
      "a binary workbook",
      sampleSheet("", {
        parts: {
          "_rels/.rels": `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>`,
        },
      }),
      "read/binary-workbook",
    ],
    [
      "a package without a document",
      sampleSheet("", { parts: { "_rels/.rels": "<Relationships/>" } }),
      "read/not-a-workbook",
    ],
  ])("%s", async (_, bytes, code) => {
    const problem = await problemOf(bytes)
    expect(problem?.code).toBe(code)
    expect(problem?.place).toMatch(/^a\.xlsx/)
    for (const text of [problem?.found, problem?.expected, problem?.remedy]) expect(text).toMatch(/\S/)
  })

  test("a workbook with a password", async () => {
    const locked = await writeXlsx({
      sheets: [{ name: "a", rows: [[1]] }],
      encryption: { password: "secret", spinCount: 10 },
    })
    expect((await problemOf(locked))?.code).toBe("read/password-protected")
  })

  test("a workbook cut anywhere", async () => {
    for (let length = 4; length < WORKBOOK.length; length += 7) {
      expect((await problemOf(WORKBOOK.subarray(0, length)))?.code).toBe("read/truncated-archive")
    }
  })

  test("a file over the limit", async () => {
    expect((await problemOf(new Uint8Array(LIMITS.file + 1)))?.code).toBe("read/too-large")
    expect((await problemOf(Buffer.alloc(LIMITS.table + 1, "a")))?.code).toBe("read/too-large")
  })

  test("what a message quotes from a file is one short line without control characters", async () => {
    const problem = await problemOf(
      `<\x1b\n\u202e${"x".repeat(5000)}`.replace("\x1b", ""),
      `${"n".repeat(999)}\n.xlsx`,
    )
    expect(problem?.found).not.toMatch(/[\n\u202e]/)
    expect(problem?.place).not.toMatch(/\n/)
    expect(problem?.place.length).toBeLessThanOrEqual(201)
  })
})
