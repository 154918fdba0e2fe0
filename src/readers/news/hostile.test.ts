import { gzipSync } from "node:zlib"
import { describe, expect, test } from "vitest"
import { NEWS_LIMITS } from "./limits.ts"
import {
  gzipMembers,
  httpAnswer,
  RSS,
  readSample,
  STORY_TEXT,
  sampleNewsml,
  samplePage,
  warcRecord,
} from "./news.sample.ts"

/** What no input may take, in milliseconds; generous, since tests share a machine. */
const LONGEST = 5_000
const timed = async (content: Uint8Array | string) => {
  const start = performance.now()
  const found = await readSample(content)
  expect(performance.now() - start).toBeLessThan(LONGEST)
  return found
}
const codes = ({ problems }: { problems: readonly string[] }) => problems.map((one) => one.split(" ")[0])

describe("XML", () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>`
  test.each([
    ["entities that grow", bomb],
    ["an outer entity", `<!DOCTYPE nitf SYSTEM "file:///etc/passwd"><nitf><body/></nitf>`],
    ["a document type further down", "<rss><channel/><!DOCTYPE x></rss>"],
    ["a document type in UTF-16", Buffer.from(`\ufeff${bomb}`, "utf16le")],
  ])("%s: refused", async (_, xml) => {
    expect(codes(await timed(xml))).toEqual(["news/doctype"])
  })
  test.each([
    ["an element that is not closed", "<rss><channel><item></channel></rss>", "news/bad-xml"],
    ["a feed cut short", RSS.slice(0, 900), "news/bad-xml"],
    ["a comment that never ends", "<rss><!-- x", "news/bad-xml"],
    ["nesting", `<rss>${"<a>".repeat(5000)}${"</a>".repeat(5000)}</rss>`, "news/too-deep"],
    ["an unknown encoding", `<?xml version="1.0" encoding="klingon"?><rss></rss>`, "news/unknown-encoding"],
    ["another kind", `<?xml version="1.0"?><invoice/>`, "news/unknown-xml"],
    ["a picture in vectors", `<svg xmlns="http://www.w3.org/2000/svg"/>`, "news/unknown-xml"],
    ["too many elements", `<rss>${"<a/>".repeat(NEWS_LIMITS.elements + 1)}</rss>`, "news/too-many-elements"],
    ["too large", `<rss>${" ".repeat(NEWS_LIMITS.document)}</rss>`, "news/too-large"],
  ])("%s: refused", async (_, xml, code) => {
    expect(codes(await timed(xml))).toEqual([code])
  })
  test("unknown entities stay as written, known ones are decoded once", async () => {
    const { articles } = await readSample(
      sampleNewsml(
        '<inlineData contenttype="text/plain">&b; &amp;amp; &#0; &#x1b;[31m &euro;</inlineData>',
      ).replace("<headline>", "<headline>&amp;lt;b&amp;gt;"),
    )
    expect(articles[0]?.text).toBe("&b; &amp; &#0; [31m €")
  })
  test("elements named after what objects have", async () => {
    const found = await readSample(
      "<rss><channel><toString/><item><description>One said.</description></item></channel></rss>",
    )
    expect(found.articles[0]?.text).toBe("One said.")
    const polluting = await readSample(
      "<rss><channel><__proto__><x>1</x></__proto__><item><description>One.</description></item></channel></rss>",
    )
    expect(codes(polluting)).toEqual(["news/bad-xml"])
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })
  test("bytes that are no UTF-8 leave a mark and a problem, and the article", async () => {
    const bytes = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="UTF-8"?><rss><channel><item><description>One '),
      Buffer.from([0xff, 0xfe]),
      Buffer.from(" said.</description></item></channel></rss>"),
    ])
    const found = await readSample(bytes)
    expect([found.articles[0]?.text, codes(found)]).toEqual(["One �� said.", ["news/bad-bytes"]])
  })
  test("more articles than a feed has", async () => {
    const found = await timed(
      `<rss><channel>${"<item><description>One.</description></item>".repeat(NEWS_LIMITS.articles + 5)}</channel></rss>`,
    )
    expect([found.articles.length, codes(found)]).toEqual([NEWS_LIMITS.articles, ["news/too-many-articles"]])
  })
})

describe("a page", () => {
  const within = (content: string) => samplePage({ body: `<p>${STORY_TEXT}</p>${content}` })
  test.each([
    ["boxes in boxes", within("<div>".repeat(100_000)), "news/too-deep"],
    ["inline elements in one another", within("<b>".repeat(100_000)), "news/too-deep"],
    ["elements side by side", within("<i></i>".repeat(100_000)), "news/too-many-elements"],
    ["angle brackets", within("<".repeat(1_000_000)), "news/too-many-elements"],
    ["character references", within("&amp;".repeat(200_000)), "news/too-many-elements"],
    ["list entries in one another", `<ul>${"<ul><li>".repeat(500)}`, "news/too-deep"],
    ["too large", `<html>${" ".repeat(NEWS_LIMITS.page)}`, "news/too-large"],
    ["nothing but furniture", "<html><body><nav><a href=/>Home</a></nav></body></html>", "news/no-text"],
    [
      "a page that a script fills",
      "<!doctype html><html><body><div id=root></div><script>render()</script></body></html>",
      "news/no-text",
    ],
  ])("%s: refused", async (_, page, code) => {
    expect(codes(await timed(page))).toEqual([code])
  })
  test.each([
    ["scripts that are not closed", within("<script>".repeat(200_000))],
    ["comments that are not closed", within("<!--".repeat(200_000))],
    ["a tag that is not closed", within(`<a href="${"x".repeat(1_000_000)}`)],
    ["quotes that are not closed", within('<a href="'.repeat(50_000))],
    [
      "a tag of many attributes",
      within(`<a ${Array.from({ length: 100_000 }, (_, at) => `a${at}=1`).join(" ")}>x</a>`),
    ],
    [
      "many tags of many attributes",
      within(`<a ${Array.from({ length: 49 }, (_, at) => `a${at}=1`).join(" ")}>x</a>`.repeat(15_000)),
    ],
    ["a picture written into it", within(`<img src="data:image/png;base64,${"A".repeat(3_000_000)}">`)],
    ["angle brackets", within("<".repeat(50_000))],
    ["ampersands", within("&".repeat(20_000))],
    ["paragraphs without end tags", within("<p>One said.".repeat(20_000))],
    ["deep boxes, many times", within(`${"<div>a<p>b".repeat(90)}${"</div>".repeat(90)}`.repeat(60))],
    [
      "tables in tables",
      within(`${"<table><tr><td>".repeat(60)}x${"</td></tr></table>".repeat(60)}`.repeat(20)),
    ],
    ["classes of a megabyte", within(`<div class="${"share ".repeat(2_000)}">x</div>`.repeat(80))],
    ["spaces in a text", within(" ".repeat(2_000_000))],
  ])("%s: the story is still read, in time", async (_, page) => {
    const { articles } = await timed(page)
    expect(articles[0]?.text).toContain("who leads the opposition")
  })
  test("scripts, handlers, frames and styles leave nothing in the text", async () => {
    const { articles } = await readSample(
      within(
        '<img src=x onerror="alert(1)"><script>alert(2)</script><iframe srcdoc="<p>alert(3)</p>">alert(4)</iframe><svg><script>alert(5)</script></svg><style>alert(6)</style><noscript>alert(7)</noscript><template><p>alert(8)</p></template><p hidden>alert(9)</p>',
      ),
    )
    expect(articles[0]?.text).not.toMatch(/alert|</)
  })
  test("quotation marks that were taken for controls come back", async () => {
    const { articles } = await readSample(
      '{"text":"\\u0093One\\u0094 \\u0096 it\\u0092s\\u0085 said.","title":"It\\u0092s"}',
    )
    expect(articles[0]).toMatchObject({ text: "“One” – it’s… said.", metadata: { title: "It’s" } })
    expect((await readSample("<p>&#147;One&#148; said.</p>")).articles[0]?.text).toBe("“One” said.")
  })
  test("an address that runs a script is none", async () => {
    const page = samplePage().replace("https://times.example/world/harbour", "javascript:alert(1)")
    expect((await readSample(page)).articles[0]?.url).toBeNull()
  })
  test("control characters are taken out", async () => {
    const { articles } = await readSample(
      "<html><title>A\u001b[31m title of some words</title><p>One\u0000 \u001b]0;x\u0007said.</p></html>",
    )
    expect(articles[0]).toMatchObject({
      text: "One ]0;xsaid.",
      metadata: { title: "A[31m title of some words" },
    })
  })
  test("bytes that are not UTF-8 though it says so, and odd UTF-16", async () => {
    const page = Buffer.concat([
      Buffer.from('<html><meta charset="utf-8"><p>One '),
      Buffer.from([0xe9]),
      Buffer.from(" said.</p></html>"),
    ])
    const found = await readSample(page)
    expect([found.articles[0]?.text, codes(found)]).toEqual(["One � said.", ["news/bad-bytes"]])
    const wide = Buffer.concat([
      Buffer.from("\ufeff<html><p>One said.</p></html>", "utf16le"),
      Buffer.from([0x00, 0xd8, 0x20]),
    ])
    expect(codes(await readSample(wide))).toEqual(["news/bad-bytes"])
  })
})

describe("JSON", () => {
  test("keys of a prototype are data like any other", async () => {
    const { articles } = await readSample(
      '{"__proto__":{"text":"polluted","title":"x"},"constructor":{"prototype":{"y":1}},"id":"1","text":"One said."}',
    )
    expect(articles[0]).toMatchObject({ text: "One said.", metadata: { title: null } })
    expect(({} as Record<string, unknown>).title).toBeUndefined()
    expect(codes(await readSample('{"__proto__":{"text":"polluted"}}'))).toEqual(["news/unknown-json"])
  })
  test("values of other types than expected", async () => {
    const { articles, problems } = await readSample(
      '{"@type":["NewsArticle",7,null],"headline":{"a":1},"author":[null,7,{"name":[]},"Anna Rask"],"datePublished":20250403,"articleBody":"One said.","publisher":[[]],"inLanguage":{"name":{}},"copyrightYear":{},"copyrightHolder":"X"}',
    )
    expect([articles[0]?.metadata.authors, articles[0]?.metadata.title, problems]).toEqual([
      ["Anna Rask"],
      null,
      [],
    ])
  })
  test.each([
    ["nesting", `{"text":${"[".repeat(100_000)}${"]".repeat(100_000)}}`, "news/too-deep"],
    ["cut short", '{"text":"One said.', "news/bad-json"],
    ["no article", '{"figures":[1,2]}', "news/unknown-json"],
    ["an empty object", "{}", "news/unknown-json"],
    ["too large", `{"text":"${"a".repeat(NEWS_LIMITS.document)}"}`, "news/too-large"],
  ])("%s: refused", async (_, json, code) => {
    expect(codes(await timed(json))).toEqual([code])
  })
  test("a line that is too long is passed by", async () => {
    const found = await timed(
      `{"text":"One."}\n{"text":"${"a".repeat(NEWS_LIMITS.page)}"}\n{"text":"Two."}\n`,
    )
    expect([found.articles.map((one) => one.text), codes(found)]).toEqual([
      ["One.", "Two."],
      ["news/too-large"],
    ])
  })
  test("markup in a field becomes text", async () => {
    const { articles } = await readSample(
      '{"text":"<p>One <b>said</b></p><script>alert(1)</script>","title":"A &amp; <i>B</i>"}',
    )
    expect(articles[0]).toMatchObject({ text: "One said", metadata: { title: "A & B" } })
  })
})

describe("gzip and WARC", () => {
  const page = warcRecord({ block: httpAnswer(samplePage()) })
  test("a bomb among the members ends the reading; what came before is kept", async () => {
    const bomb = gzipSync(Buffer.alloc(300 * 1024 * 1024))
    const found = await timed(Buffer.concat([gzipSync(page), bomb]))
    expect([found.articles.length, codes(found)]).toEqual([1, ["news/inflates-too-much"]])
  })
  test("an answer that is a bomb is passed by", async () => {
    const bomb = gzipSync(Buffer.alloc(100 * 1024 * 1024))
    const found = await timed(
      Buffer.concat([warcRecord({ block: httpAnswer(bomb, ["Content-Encoding: gzip"]) }), page]),
    )
    expect([found.articles.length, codes(found)]).toEqual([1, ["news/inflates-too-much"]])
  })
  test("gzip in gzip is no text", async () => {
    expect(codes(await readSample(gzipSync(gzipSync(STORY_TEXT))))).toEqual(["read/binary"])
  })
  test("a packed page", async () => {
    expect((await readSample(gzipSync(samplePage()))).articles).toHaveLength(1)
  })
  test.each([
    ["a record cut short", page.subarray(0, page.length - 900), "news/cut-short"],
    ["a member cut short", gzipSync(page).subarray(0, 700), "news/cut-short"],
    [
      "damaged gzip",
      Buffer.concat([gzipSync("x").subarray(0, 10), Buffer.from("\xff\xff\xff\xff\xff\xff", "latin1")]),
      "news/bad-gzip",
    ],
    [
      "a false length",
      Buffer.from(page.toString("latin1").replace(/Content-Length: \d+/, "Content-Length: 9"), "latin1"),
      "news/bad-record",
    ],
    ["no length", Buffer.from("WARC/1.0\r\nWARC-Type: response\r\n\r\nx"), "news/bad-record"],
    [
      "a length beyond numbers",
      Buffer.from(`WARC/1.0\r\nContent-Length: ${"9".repeat(30)}\r\n\r\nx`),
      "news/bad-record",
    ],
    ["endless headers", Buffer.from(`WARC/1.0\r\n${"A: b\r\n".repeat(1000)}\r\n`), "news/bad-record"],
    ["a header without end", Buffer.from(`WARC/1.0\r\nA: ${"b".repeat(100_000)}`), "news/bad-record"],
  ])("%s: named", async (_, bytes, code) => {
    expect(codes(await timed(bytes))).toEqual([code])
  })
  test("a record that is too large is passed by without being held", async () => {
    const large = warcRecord({
      block: Buffer.alloc(NEWS_LIMITS.page + 1, "a"),
      type: "resource",
      contentType: "text/html",
    })
    const found = await timed(Buffer.concat([large, page]))
    expect([found.articles.length, codes(found)]).toEqual([1, ["news/too-large"]])
  })
  test("a crawl cut anywhere never throws", async () => {
    const bytes = gzipMembers([page, page])
    for (let length = 1; length < bytes.length; length += 97) await readSample(bytes.subarray(0, length))
  })
})
