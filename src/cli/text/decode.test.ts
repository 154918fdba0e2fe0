import { expect, test } from "vitest"
import { decodeText } from "./decode.ts"

const bytes = (...values: number[]) => Uint8Array.from(values)

test("UTF-8 with or without a mark, UTF-16 with one, and Windows-1252 give the same text", () => {
  const expected = { ok: true, value: "Türkiye" }
  const utf8 = new TextEncoder().encode("Türkiye")
  const utf16 = bytes(0xff, 0xfe, ...[..."Türkiye"].flatMap((letter) => [letter.charCodeAt(0), 0]))
  expect(decodeText("x", utf8)).toEqual(expected)
  expect(decodeText("x", bytes(0xef, 0xbb, 0xbf, ...utf8))).toEqual(expected)
  expect(decodeText("x", utf16)).toEqual(expected)
  expect(decodeText("x", bytes(0x54, 0xfc, 0x72, 0x6b, 0x69, 0x79, 0x65))).toEqual(expected)
})

test("bytes with NUL are no text", () => {
  expect(decodeText("photo.png", bytes(0x89, 0x50, 0, 0x4e))).toMatchObject({
    ok: false,
    problem: { code: "cli/not-text", place: "photo.png" },
  })
})
