import { inflateSync } from "node:zlib"
import { expect, test } from "vitest"
import { answerChart } from "./answer-chart.ts"
import { exportAnswer } from "./export-answer.ts"
import { pixelsOf, renderPng } from "./png.ts"
import { BOARD, EDITIONS, publicationOf } from "./publication.sample.ts"

/** Chunks of a PNG by name, in order. */
function chunksOf(png: Uint8Array): ReadonlyMap<string, Buffer> {
  const bytes = Buffer.from(png)
  const chunks = new Map<string, Buffer>()
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    const name = bytes.toString("latin1", at + 4, at + 8)
    chunks.set(
      name,
      Buffer.concat([chunks.get(name) ?? Buffer.alloc(0), bytes.subarray(at + 8, at + 8 + length)]),
    )
    at += 12 + length
  }
  return chunks
}

function chart() {
  const drawn = answerChart(publicationOf(BOARD))
  if (!drawn) throw new Error("no chart")
  return drawn
}

test("a picture is the chart at twice its size, and not blank", async () => {
  const svg = await exportAnswer(publicationOf(BOARD), "svg")
  const size = /width="(\d+)" height="(\d+)"/.exec(svg.ok ? new TextDecoder().decode(svg.value) : "")
  const chunks = chunksOf(renderPng(chart()))
  const header = chunks.get("IHDR") ?? Buffer.alloc(8)
  expect([header.readUInt32BE(0), header.readUInt32BE(4)]).toEqual([
    Number(size?.[1]) * 2,
    Number(size?.[2]) * 2,
  ])
  const values = new Set(inflateSync(chunks.get("IDAT") ?? Buffer.alloc(0)))
  expect(values.size).toBeGreaterThan(50)
})

test("its letters come from the page's own face: other words make another picture", async () => {
  const drawn = chart()
  expect(Buffer.from(renderPng({ ...drawn, title: "Wer die Marke erreicht" })).equals(renderPng(drawn))).toBe(
    false,
  )
})

test("under its source stands the command that gives it again", () => {
  expect(chart().source).toMatch(
    /Again: muster benchmark two-percent .*--recorded-by 2026-12-31T23:59:59.999Z$/,
  )
})

test("an answer that no chart draws is told what can be had", async () => {
  for (const format of ["svg", "png"] as const)
    expect(await exportAnswer(publicationOf(EDITIONS), format)).toMatchObject({
      ok: false,
      problem: { code: "export/no-chart", expected: "one of csv, json, xlsx, parquet" },
    })
})

test("pixels are counted at the size that is drawn", () => {
  expect(pixelsOf({ ...chart(), widthPx: 900, heightPx: 1000 })).toBe(3_600_000)
})
