import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { openArchive } from "./archive/index.ts"
import { LIMITS } from "./limits.ts"
import { attempt, READ_PROBLEMS } from "./problems.ts"
import { readSource } from "./source.ts"
import { readText } from "./text.ts"
import { sampleWorkbook } from "./workbook/workbook.sample.ts"

/** More with `READER_RUNS`, for a soak. */
const RUNS = { seed: 20_250_403, numRuns: Number(process.env.READER_RUNS ?? 300) }

const WORKBOOK = sampleWorkbook({
  sheets: [1, 2].map((number) => ({
    name: `Table ${number}`,
    rows: `<row r="4"><c r="A4" t="s"><v>0</v></c><c r="B4" s="1"><v>0.0129</v></c></row>
      <row r="5" hidden="1"><c r="A5" t="inlineStr"><is><r><rPr><vertAlign val="superscript"/></rPr><t>a</t></r></is></c></row>`,
  })),
  strings: ["<t>Poland</t>"],
  styles: `<fonts><font/></fonts><cellXfs><xf/><xf numFmtId="10"/></cellXfs>`,
})

async function answers(bytes: Uint8Array): Promise<void> {
  const outcome = await readSource(bytes, "a.xlsx")
  if (!outcome.ok) expect(Object.keys(READ_PROBLEMS)).toContain(outcome.problem.code)
  const text = readText(bytes, "a.txt")
  if (!text.ok) expect(Object.keys(READ_PROBLEMS)).toContain(text.problem.code)
  attempt(() => {
    const archive = openArchive(bytes, "a")
    for (const name of archive.names) attempt(() => archive.read(name))
    expect(archive.inflatedBytes()).toBeLessThanOrEqual(LIMITS.allParts + archive.names.length)
  })
}

describe("whatever the bytes, a reader answers", () => {
  test("random bytes, bare and after the marks of known formats", async () => {
    const marks = [
      "",
      "PK\x03\x04",
      "PK\x05\x06",
      "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
      "\xff\xfe",
      "\xef\xbb\xbf",
      '"',
    ]
    const bytes = fc.tuple(fc.constantFrom(...marks), fc.uint8Array({ maxLength: 400 }))
    await fc.assert(
      fc.asyncProperty(bytes, ([mark, rest]) => answers(Buffer.concat([Buffer.from(mark, "latin1"), rest]))),
      RUNS,
    )
  })

  test("a workbook with bytes changed, dropped and repeated", async () => {
    const change = fc.record({
      at: fc.nat(WORKBOOK.length - 1),
      drop: fc.nat(3),
      insert: fc.uint8Array({ maxLength: 4 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const bytes = [...WORKBOOK]
        for (const { at, drop, insert } of changes) bytes.splice(at, drop, ...insert)
        await answers(Uint8Array.from(bytes))
      }),
      RUNS,
    )
  })

  test("a workbook whose parts have changed inside a sound archive", async () => {
    const piece = fc.constantFrom(
      "<",
      ">",
      "</c>",
      "<c>",
      `<c r="XFD1048576">`,
      "<row>",
      "</row>",
      "<v>",
      "</v>",
      "&#0;",
      "&#xD800;",
      "_x0000_",
      "<!--",
      "]]>",
      "<is><t>",
      `"`,
      "'",
      "1e999",
      "-1",
      "\0",
      "<!DOCTYPE x>",
      "</sheetData>",
      "<x:c/>",
      ` t="s"`,
      ` s="99999999"`,
    )
    const rows = fc
      .array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 30 })
      .map((pieces) => pieces.join(""))
    await fc.assert(
      fc.asyncProperty(rows, rows, rows, async (row, string, style) => {
        const sheets = [
          { name: "a", rows: `<row><c><v>1</v></c>${row}` },
          { name: "b", rows: row },
        ]
        await answers(sampleWorkbook({ sheets, strings: [string], styles: style }))
      }),
      RUNS,
    )
  })
})

describe("what is written is read back", () => {
  test("fields of any text, through quotes and line ends", async () => {
    const field = fc.string({
      unit: fc.constantFrom("a", "é", " ", ",", ";", '"', "\n", "\t", "1"),
      maxLength: 6,
    })
    const rows = fc.array(fc.tuple(field, field, field), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(rows, async (written) => {
        const quoted = written.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(","))
        const outcome = await readSource(Buffer.from(`"a","b","c"\n${quoted.join("\n")}\n`), "a.csv")
        if (!outcome.ok || outcome.value.content.kind !== "table") return expect.unreachable("no table")
        const { rows: read } = outcome.value.content
        expect(read.map((row) => row.fields)).toEqual(written)
        let line = 2
        for (const row of read) {
          expect(row.line).toBe(line)
          line += 1 + row.fields.join("").split("\n").length - 1
        }
      }),
      RUNS,
    )
  })
})
