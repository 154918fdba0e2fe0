import { describe, expect, test } from "vitest"
import { LIMITS } from "../limits.ts"
import { readSource } from "../source.ts"

async function read(content: string | Uint8Array) {
  return readSource(typeof content === "string" ? Buffer.from(content) : content, "a.csv")
}

async function tableOf(content: string | Uint8Array) {
  const outcome = await read(content)
  if (!outcome.ok || outcome.value.content.kind !== "table") return expect.unreachable("no table")
  return outcome.value.content
}

async function problemOf(content: string | Uint8Array) {
  const outcome = await read(content)
  return outcome.ok ? null : outcome.problem
}

describe("the separator is told from the rows", () => {
  test.each([
    ["comma", "Country,2014,2015\nPoland,1.85,2.22\n"],
    ["semicolon", "Country;2014;2015\nPoland;1.85;2.22\n"],
    ["tab", "Country\t2014\t2015\nPoland\t1.85\t2.22\n"],
    ["semicolon beside decimal commas", "Country;2014;2015\nPoland;1,85;2,22\n"],
    ["comma beside quoted semicolons", `Country,2014,2015\n"Poland;x",1.85,"2;3"\n`],
  ])("%s", async (_, text) => {
    const { header, rows } = await tableOf(text)
    expect(header).toEqual(["Country", "2014", "2015"])
    expect(rows[0]?.fields).toHaveLength(3)
  })

  test("lines above the table do not mislead", async () => {
    const lines = Array.from({ length: 20 }, (_, index) => `Poland,Tank ${index},2020;2021;2022`)
    const { rows } = await tableOf(`A register; of transfers\n\nSupplier,Weapon,Years\n${lines.join("\n")}\n`)
    expect(rows.at(-1)).toEqual({ line: 23, fields: ["Poland", "Tank 19", "2020;2021;2022"] })
  })

  test("one column has none", async () => {
    expect(await tableOf("Country\nPoland\nSpain")).toMatchObject({
      header: ["Country"],
      rows: [{ line: 2 }, { line: 3 }],
    })
  })
})

describe("fields stay as they are", () => {
  test("spaces, quotes, ragged rows and rows of empty fields", async () => {
    const { header, rows } = await tableOf(`a,b,c\n  x , "y,z\n1,2,3,4\n,,\n"say ""no""",1,\n`)
    expect(header).toEqual(["a", "b", "c"])
    expect(rows.map((row) => row.fields)).toEqual([
      ["  x ", ' "y', "z"],
      ["1", "2", "3", "4"],
      ["", "", ""],
      ['say "no"', "1", ""],
    ])
  })

  test("names that mean something to JavaScript", async () => {
    const names = ["__proto__", "constructor", "toString"]
    const { header, rows } = await tableOf(`${names.join()}\n${names.join()}\n`)
    expect(header).toEqual(names)
    expect(rows[0]?.fields).toEqual(names)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

describe("every row knows its line", () => {
  const table = [`a,b`, `"one`, ``, `two",2`, ``, `x,"y`, `z"`, `last,1`]
  test.each([
    ["LF", "\n"],
    ["CRLF", "\r\n"],
    ["CR", "\r"],
  ])("after quoted and empty lines, with %s", async (_, end) => {
    const { rows } = await tableOf(table.join(end))
    expect(rows).toEqual([
      { line: 2, fields: ["one\n\ntwo", "2"] },
      { line: 6, fields: ["x", "y\nz"] },
      { line: 8, fields: ["last", "1"] },
    ])
  })
  test("without any quote, after empty lines", async () => {
    expect((await tableOf("\n\na,b\n\n1,2\n\n\n3,4\n")).rows.map((row) => row.line)).toEqual([5, 8])
  })
})

describe("encodings", () => {
  const text = "Country,2024e\nTürkiye,2.09\n"
  test.each<[string, Uint8Array]>([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a byte-order mark", Buffer.from(`\ufeff${text}`)],
    ["Windows-1252", Buffer.from(text, "latin1")],
    ["UTF-16, little end first", Buffer.from(`\ufeff${text}`, "utf16le")],
    ["UTF-16, little end first, without a mark", Buffer.from(text, "utf16le")],
    ["UTF-16, big end first", Buffer.from(`\ufeff${text}`, "utf16le").swap16()],
  ])("%s", async (_, bytes) => {
    expect(await tableOf(bytes)).toEqual({
      kind: "table",
      header: ["Country", "2024e"],
      rows: [{ line: 2, fields: ["Türkiye", "2.09"] }],
    })
  })
  test("the signs of Windows-1252 that Latin-1 has not", async () => {
    expect((await tableOf(Buffer.from([0x80, 0x2c, 0x96, 0x2c, 0x93, 0x61, 0x94]))).header).toEqual([
      "€",
      "–",
      "“a”",
    ])
  })
})

describe("a table that cannot be trusted is refused, with its line", () => {
  test.each([
    ["a quote that never closes", 'a,b\n1,2\n"x,3\n4,5\n', "read/unterminated-quote", "line 3"],
    ["text after a quote", 'a,b\n1,2\n"x"y,3\n', "read/malformed-quote", "line 3"],
    [
      "a row of too many fields",
      `a,b\n1,2\n${",".repeat(LIMITS.tableColumns)}\n`,
      "read/too-many-columns",
      "line 3",
    ],
    ["an endless field", `a,b\n${"x".repeat(LIMITS.field + 1)},2\n`, "read/field-too-long", "line 2"],
  ])("%s", async (_, text, code, place) => {
    const problem = await problemOf(text)
    expect(problem?.code).toBe(code)
    expect(problem?.place).toBe(`a.csv, ${place}`)
  })
  test("too many rows", async () => {
    expect((await problemOf("a\n".repeat(LIMITS.tableRows + 2)))?.code).toBe("read/too-many-rows")
  })
  test.each(["", " \n \n"].map((text) => [JSON.stringify(text), text]))(
    "nothing in it: %s",
    async (_, text) => {
      expect((await problemOf(text))?.code).toBe("read/empty-file")
    },
  )
})
