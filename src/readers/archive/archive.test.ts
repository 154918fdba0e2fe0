import { zipSync } from "fflate"
import { describe, expect, test } from "vitest"
import { LIMITS } from "../limits.ts"
import { attempt } from "../problems.ts"
import { deflatedZeros, type SampleArchive, type SampleEntry, sampleArchive } from "./archive.sample.ts"
import { type Archive, openArchive } from "./index.ts"

const MEBIBYTE = 1024 * 1024

function opened(entries: readonly SampleEntry[], archive?: SampleArchive): Archive {
  return openArchive(sampleArchive(entries, archive), "a.xlsx")
}

/** The code of the problem in opening the archive and reading all of it, and the bytes inflated until then. */
function refusal(bytes: Uint8Array): Readonly<{ code: string | null; inflated: number }> {
  let archive: Archive | null = null
  const outcome = attempt(() => {
    archive = openArchive(bytes, "a.xlsx")
    for (const name of archive.names) archive.read(name)
  })
  const inflated = (archive as Archive | null)?.inflatedBytes() ?? 0
  return { code: outcome.ok ? null : outcome.problem.code, inflated }
}

describe("an honest archive gives its parts back", () => {
  const text = "some words, some words, some words"
  const asText = (bytes: Uint8Array) => Buffer.from(bytes).toString()

  test.each<[string, SampleEntry, SampleArchive]>([
    ["deflated", { name: "xl/a.xml", data: text }, {}],
    ["stored", { name: "xl/a.xml", data: text, method: 0 }, {}],
    ["with sizes after the data", { name: "xl/a.xml", data: text, descriptor: true }, {}],
    ["with 64-bit sizes", { name: "xl/a.xml", data: text, wide: true }, { wideEnd: true }],
    ["with a comment at the end", { name: "xl/a.xml", data: text }, { comment: "PK\x05\x06 is not the end" }],
    ["with a backslash in the name", { name: "xl\\a.xml", data: text }, {}],
    ["found without regard to case", { name: "XL/A.xml", data: text }, {}],
  ])("%s", (_, entry, archive) => {
    expect(asText(opened([entry], archive).read("xl/a.xml"))).toBe(text)
  })

  test("written by another library", () => {
    const archive = openArchive(zipSync({ "a.xml": Buffer.from(text), "b.xml": new Uint8Array() }), "a")
    expect(archive.names).toEqual(["a.xml", "b.xml"])
    expect(asText(archive.read("a.xml"))).toBe(text)
    expect(archive.read("b.xml")).toHaveLength(0)
    expect(archive.inflatedBytes()).toBe(text.length)
  })
})

describe("a bomb is refused", () => {
  const bomb = deflatedZeros(600)

  test("600 MB in 0.6 MB, declared: before a byte is inflated", () => {
    expect(bomb.length).toBeLessThan(0.65 * MEBIBYTE)
    const bytes = sampleArchive([{ name: "xl/sheet1.xml", deflated: bomb, declaredSize: 600 * MEBIBYTE }])
    expect(refusal(bytes)).toEqual({ code: "read/too-much-data", inflated: 0 })
  })

  test.each([0, 1, 1000, MEBIBYTE, 20 * MEBIBYTE])(
    "600 MB declared as %i bytes: one byte after those",
    (declaredSize) => {
      const { code, inflated } = refusal(sampleArchive([{ name: "a", deflated: bomb, declaredSize }]))
      expect(code).toBe("read/false-size")
      expect(inflated).toBeLessThanOrEqual(declaredSize + 1)
    },
  )

  test("spread over parts that are each within bounds", () => {
    const deflated = Buffer.concat([deflatedZeros(30), Buffer.alloc(200_000)])
    const entries = ["a", "b", "c"].map((name) => ({ name, deflated, declaredSize: 30 * MEBIBYTE }))
    expect(refusal(sampleArchive(entries.slice(0, 1))).code).toBe("read/corrupt-archive")
    expect(refusal(sampleArchive(entries))).toEqual({ code: "read/too-much-data", inflated: 0 })
  })

  test("a part read again and again", () => {
    const archive = opened([{ name: "a", data: Buffer.alloc(MEBIBYTE - 1) }])
    const outcome = attempt(() => {
      for (let times = 0; times < 100; times++) archive.read("a")
    })
    expect(outcome).toMatchObject({ ok: false, problem: { code: "read/too-much-data" } })
    expect(archive.inflatedBytes()).toBeLessThanOrEqual(LIMITS.allParts)
  })

  test("64-bit sizes beyond anything", () => {
    const bytes = sampleArchive([{ name: "a", data: "x", declaredSize: 2 ** 52, wide: true }], {
      wideEnd: true,
    })
    expect(refusal(bytes).code).toBe("read/too-much-data")
  })

  test("parts that share their bytes", () => {
    const entries = [
      { name: "a", data: "some words" },
      { name: "a", sharesHeaderOf: 0, data: "some words" },
    ]
    const renamed = entries.map((entry, index) => (index === 1 ? { ...entry, name: "b" } : entry))
    expect(refusal(sampleArchive(entries)).code).toBe("read/overlapping-parts")
    expect(refusal(sampleArchive(renamed)).code).toBe("read/corrupt-archive")
  })

  test("a part that lies inside another", () => {
    const inner = Buffer.from(sampleArchive([{ name: "b", data: "some words" }]))
    const bytes = Buffer.from(
      sampleArchive([
        { name: "a", data: inner, method: 0 },
        { name: "b", data: "some words" },
      ]),
    )
    const directory = bytes.lastIndexOf(Buffer.from("PK\x01\x02", "latin1"))
    bytes.writeUInt32LE(bytes.indexOf(Buffer.from("PK\x03\x04", "latin1"), 4), directory + 42)
    expect(refusal(bytes).code).toBe("read/overlapping-parts")
  })
})

describe("an archive that no spreadsheet program writes is refused", () => {
  test.each<[string, readonly SampleEntry[], SampleArchive, string]>([
    ["a name that climbs out", [{ name: "xl/../../etc/passwd" }], {}, "read/unsafe-part-name"],
    ["an absolute name", [{ name: "/etc/passwd" }], {}, "read/unsafe-part-name"],
    ["a drive letter", [{ name: "C:\\a.xml" }], {}, "read/unsafe-part-name"],
    ["a NUL in a name", [{ name: "a\0.xml" }], {}, "read/unsafe-part-name"],
    ["an endless name", [{ name: "a".repeat(LIMITS.partName + 1) }], {}, "read/unsafe-part-name"],
    ["a nest of folders", [{ name: "a/".repeat(100) }], {}, "read/unsafe-part-name"],
    ["a part that is there twice", [{ name: "a.xml" }, { name: "A.XML" }], {}, "read/duplicate-part"],
    ["an encrypted part", [{ name: "a", flags: 1 }], {}, "read/encrypted-part"],
    ["an encrypted directory", [{ name: "a", flags: 0x2000 }], {}, "read/encrypted-part"],
    ["another compression", [{ name: "a", data: "x", method: 12 }], {}, "read/unsupported-compression"],
    ["two names for one part", [{ name: "a", localName: "b" }], {}, "read/corrupt-archive"],
    [
      "a stored part of two sizes",
      [{ name: "a", data: "xy", method: 0, declaredSize: 1 }],
      {},
      "read/false-size",
    ],
    ["less than declared", [{ name: "a", data: "xy", declaredSize: 3 }], {}, "read/false-size"],
    ["a checksum that does not fit", [{ name: "a", data: "xy", declaredCrc: 1 }], {}, "read/corrupt-archive"],
    [
      "data that cannot be unpacked",
      [{ name: "a", deflated: Buffer.from("zzzz"), declaredSize: 9 }],
      {},
      "read/corrupt-archive",
    ],
    ["more entries than declared to be there", [{ name: "a" }], { entryCount: 2 }, "read/corrupt-archive"],
  ])("%s", (_, entries, archive, code) => {
    expect(refusal(sampleArchive(entries, archive)).code).toBe(code)
  })

  test("too many parts", () => {
    const entries = Array.from({ length: LIMITS.parts + 1 }, (_, index) => ({ name: `${index}` }))
    expect(refusal(sampleArchive(entries)).code).toBe("read/too-many-parts")
  })

  test("an archive cut anywhere", () => {
    const bytes = sampleArchive([
      { name: "a.xml", data: "some words" },
      { name: "b.xml", data: "others" },
    ])
    for (let length = 0; length < bytes.length; length++) {
      expect(refusal(bytes.subarray(0, length)).code).toBe("read/truncated-archive")
    }
  })
})
