import fc from "fast-check"
import { expect, test } from "vitest"
import {
  ATOM,
  gzipMembers,
  httpAnswer,
  JSON_LD,
  NEWSML,
  NINJS_1,
  NITF,
  RSS,
  readSample,
  samplePage,
  warcRecord,
} from "./news.sample.ts"

const SAMPLES: readonly Buffer[] = [
  samplePage({ head: `<script type="application/ld+json">${JSON.stringify(JSON_LD)}</script>` }),
  JSON.stringify(JSON_LD),
  `${JSON.stringify(NINJS_1)}\n${JSON.stringify(JSON_LD)}\n`,
  RSS,
  ATOM,
  NITF,
  NEWSML,
  gzipMembers([warcRecord({ block: httpAnswer(samplePage()) })]),
  Buffer.concat([
    warcRecord({ block: httpAnswer(samplePage()) }),
    warcRecord({ type: "resource", contentType: "text/xml", block: RSS }),
  ]),
].map((sample) => Buffer.from(sample as string))

const PIECES = [
  "<",
  ">",
  "</",
  "<p",
  "<!--",
  "<![CDATA[",
  "]]>",
  "<script>",
  "&#x",
  "&amp;",
  '"',
  "'",
  "{",
  "}",
  "[",
  "\\ud800",
  "\0",
  "\xff",
  "İ",
  "<body>",
  "<html",
  "WARC/1.0\r\n",
  "\n",
]

/** Somewhere in a sample: bytes cut out, a piece put in, a byte changed, or a part said twice. */
const damage = fc.record({
  sample: fc.nat(SAMPLES.length - 1),
  blows: fc.array(
    fc.record({
      kind: fc.nat(3),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(60),
      piece: fc.nat(PIECES.length - 1),
    }),
    { minLength: 1, maxLength: 6 },
  ),
})

function damaged({
  sample,
  blows,
}: {
  sample: number
  blows: readonly { kind: number; at: number; length: number; piece: number }[]
}): Buffer {
  return blows.reduce((bytes, { kind, at, length, piece }) => {
    const start = Math.floor(at * bytes.length)
    const [before, after] = [bytes.subarray(0, start), bytes.subarray(start)]
    if (kind === 0) return Buffer.concat([before, after.subarray(length)])
    if (kind === 1)
      return Buffer.concat([before, Buffer.from(PIECES[piece] ?? "", piece % 2 ? "utf8" : "latin1"), after])
    if (kind === 2) return Buffer.concat([before, Buffer.from([length * 4]), after.subarray(1)])
    return Buffer.concat([before, after.subarray(0, length), after])
  }, SAMPLES[sample] ?? Buffer.alloc(0))
}

test("damaged files give articles or problems, plain and whole characters, the same each time", async () => {
  await fc.assert(
    fc.asyncProperty(damage, async (chosen) => {
      const bytes = damaged(chosen)
      const found = await readSample(bytes, "a.bin")
      for (const { format, text, metadata, url } of found.articles) {
        expect(text).not.toBe("")
        expect(text).not.toMatch(/\p{Surrogate}/u)
        if (format === "text") continue
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
        expect(`${text}${JSON.stringify(metadata)}`).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/)
        expect(url === null || /^https?:/.test(url)).toBe(true)
      }
      for (const problem of found.problems) expect(problem).toMatch(/^(?:news|read)\/[a-z-]+ a\.bin/)
      expect(await readSample(bytes, "a.bin")).toEqual(found)
    }),
    { seed: 11, numRuns: 600 },
  )
}, 60_000)

test("bytes at random never throw", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom("", "<html>", "<rss>", "{", '[{"', "WARC/1.0\r\n", "\x1f\x8b\x08"),
      fc.uint8Array({ maxLength: 400 }),
      async (start, bytes) => {
        await readSample(Buffer.concat([Buffer.from(start, "latin1"), bytes]))
      },
    ),
    { seed: 12, numRuns: 600 },
  )
}, 60_000)
