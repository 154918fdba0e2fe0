import { describe, expect, test } from "vitest"
import {
  ATOM,
  gzipMembers,
  httpAnswer,
  JSON_LD,
  MARKED_UP,
  NEWSML,
  NINJS_1,
  NINJS_3,
  NITF,
  NITF_INNER,
  RSS,
  readSample,
  STORY,
  STORY_TEXT,
  sampleNewsml,
  samplePage,
  warcRecord,
} from "./news.sample.ts"

const WHOLE = { title: STORY.title, authors: ["Anna Rask", "Jo Brandt"], language: "en" }
const ON = (field: string) => ({ published: { day: "2025-04-03", field } })

describe("a page", () => {
  test("gives the story alone, and what its head says", async () => {
    const { articles, problems } = await readSample(samplePage())
    expect(problems).toEqual([])
    expect(articles).toHaveLength(1)
    expect(articles[0]?.text.replace(`${STORY.title}\n`, "")).toBe(STORY_TEXT)
    expect(articles[0]).toMatchObject({
      format: "html",
      url: "https://times.example/world/harbour",
      extent: "full",
    })
    expect(articles[0]?.metadata).toMatchObject({
      ...WHOLE,
      ...ON("article:published_time"),
      section: "World",
      publisher: "Example Times",
      copyright: "© 2025 Example Media Ltd. All rights reserved.",
    })
  })
  test("JSON-LD says more than meta elements do", async () => {
    const head = `<script type="application/ld+json">${JSON.stringify({ "@graph": [{ "@type": "WebSite" }, JSON_LD] })}</script>`
    const { articles } = await readSample(samplePage({ head }))
    expect(articles[0]?.metadata).toMatchObject({
      ...WHOLE,
      ...ON("datePublished"),
      section: "World",
      copyright: "©2025 Example Media",
    })
    expect(articles[0]?.id).toBe("urn:example:1")
  })
  test("a teaser gives way to the whole story in its JSON-LD", async () => {
    const head = `<script type=application/ld+json>${JSON.stringify(JSON_LD)}</script>`
    const { articles } = await readSample(samplePage({ head, body: `<p>${STORY.paragraphs[1]}</p>` }))
    expect(articles[0]?.text).toBe(STORY_TEXT)
  })
  test("JSON-LD that is broken is passed by", async () => {
    const { articles, problems } = await readSample(
      samplePage({ head: `<script type="application/ld+json">{"@type": "NewsArticle", </script>` }),
    )
    expect([articles[0]?.metadata.title, problems]).toEqual([STORY.title, []])
  })
  test("a fragment without a head is a page too", async () => {
    const { articles } = await readSample(`<div>${MARKED_UP}</div>`)
    expect(articles[0]).toMatchObject({ format: "html", text: STORY_TEXT })
  })
  test("preformatted text is parted by its blank lines", async () => {
    const { articles } = await readSample(
      "<html><body><pre>One line that\nruns on.\n\nTwo.</pre></body></html>",
    )
    expect(articles[0]?.text).toBe("One line that runs on.\nTwo.")
  })
  test("a title without a headline beside it loses the site’s name", async () => {
    const title = async (text: string) =>
      (await readSample(`<html><head><title>${text}</title></head><body>${MARKED_UP}</body></html>`))
        .articles[0]?.metadata.title
    expect(await title("Ministers agree on a plan | Example Times")).toBe("Ministers agree on a plan")
    expect(await title("Ministers agree on a plan - Example Times")).toBe("Ministers agree on a plan")
    expect(await title("Ministers agree - and then not")).toBe("Ministers agree - and then not")
    expect(await title("World | Example Times")).toBe("World | Example Times")
  })
  test("letters whose small form is longer move nothing", async () => {
    const { articles } = await readSample(
      `<html><body><p>${"İ".repeat(50)}</p><SCRIPT>x</SCRIPT><p>İstanbul said.</p></body></html>`,
    )
    expect(articles[0]?.text).toBe(`${"İ".repeat(50)}\nİstanbul said.`)
  })
  test("line breaks part paragraphs, inline elements do not, cells and list entries do", async () => {
    const { articles } = await readSample(
      "<article>One <b>bold</b> wo<i>rd</i>.<br><br>Two&nbsp;words.<ul><li>Three.</li><li>Four.</li></ul></article>",
    )
    expect(articles[0]?.text).toBe("One bold word.\nTwo words.\nThree.\nFour.")
  })
})

describe("the text of a page is told from its encoding", () => {
  const page = (charset: string) =>
    `<html><head><meta charset="${charset}"></head><body><article><p>“Ministers” said – in Türkiye – that it was €5.</p></article></body></html>`
  const TEXT = "“Ministers” said – in Türkiye – that it was €5."
  const cp1252 = (text: string) =>
    Buffer.from(
      text.replace(/[“”–€]/g, (one) => ({ "“": "\x93", "”": "\x94", "–": "\x96", "€": "\x80" })[one] ?? one),
      "latin1",
    )
  test.each<[string, Uint8Array]>([
    ["UTF-8", Buffer.from(page("utf-8"))],
    ["Windows-1252 declared", cp1252(page("windows-1252"))],
    ["Latin-1 declared, which on the web is Windows-1252", cp1252(page("iso-8859-1"))],
    ["nothing declared", cp1252(page("x").replace(/<meta[^>]*>/, ""))],
    ["Latin-1 declared, UTF-8 sent", Buffer.from(page("iso-8859-1"))],
    ["UTF-16 with a mark", Buffer.from(`\ufeff${page("utf-16")}`, "utf16le")],
    ["UTF-16 without a mark", Buffer.from(page("utf-16"), "utf16le")],
    ["UTF-8 with a mark under another declaration", Buffer.from(`\ufeff${page("windows-1252")}`)],
  ])("%s", async (_, bytes) => {
    const { articles, problems } = await readSample(bytes)
    expect([articles[0]?.text, problems]).toEqual([TEXT, []])
  })
  test("Windows-1251 declared", async () => {
    const bytes = Buffer.concat([
      Buffer.from('<html><meta charset="windows-1251"><p>'),
      Buffer.from([0xcc, 0xe8, 0xf0]),
      Buffer.from("</p></html>"),
    ])
    expect((await readSample(bytes)).articles[0]?.text).toBe("Мир")
  })
})

describe("JSON", () => {
  test("a NewsArticle alone", async () => {
    const { articles } = await readSample(JSON.stringify(JSON_LD, null, 2))
    expect(articles[0]).toMatchObject({
      format: "json-ld",
      position: null,
      text: STORY_TEXT,
      id: "urn:example:1",
    })
    expect(articles[0]?.metadata).toMatchObject({
      ...WHOLE,
      ...ON("datePublished"),
      publisher: "Example Times",
    })
  })
  test.each([
    ["first", NINJS_1, "firstcreated"],
    ["third", NINJS_3, "versionCreated"],
  ])("ninjs of the %s generation", async (_, item, field) => {
    const { articles } = await readSample(JSON.stringify(item))
    expect(articles[0]).toMatchObject({ format: "ninjs", text: STORY_TEXT, id: item.uri })
    expect(articles[0]?.metadata).toMatchObject({
      ...WHOLE,
      ...ON(field),
      copyright: "© 2025 Example Agency",
    })
  })
  test("a list of either, and a service’s wrapper round a list", async () => {
    const list = [JSON_LD, NINJS_1, { id: 7, text: "One.\n\nTwo.", date: "April 4, 2025" }]
    for (const value of [list, { _items: list, _meta: {} }]) {
      const { articles, problems } = await readSample(JSON.stringify(value))
      expect(articles.map(({ format, position }) => [format, position])).toEqual([
        ["json-ld", "item 1"],
        ["ninjs", "item 2"],
        ["record", "item 3"],
      ])
      expect(articles[2]).toMatchObject({
        id: "7",
        text: "One.\n\nTwo.",
        metadata: { published: { day: "2025-04-04" } },
      })
      expect(problems).toEqual([])
    }
  })
  test("a picture has no words", async () => {
    expect(await readSample(JSON.stringify([{ ...NINJS_1, type: "picture" }]))).toEqual({
      articles: [],
      problems: [],
    })
  })
  test("lines, each on its own: what cannot be read is named and the rest goes on", async () => {
    const lines = [
      '{"id":"a","text":"One said.","published":"2025-04-03"}',
      '{"id":"b","text":',
      "",
      '{"id":"c","title":"No text"}',
      JSON.stringify(JSON_LD),
      '{"id":"d","body":"<p>Two <b>said</b>.</p><p>Three.</p>","published":1743638400}',
    ]
    const { articles, problems } = await readSample(lines.join("\n"), "x.jsonl")
    expect(articles.map((one) => [one.position, one.id, one.text.slice(0, 20)])).toEqual([
      ["line 1", "a", "One said."],
      ["line 5", "urn:example:1", STORY_TEXT.slice(0, 20)],
      ["line 6", "d", "Two said.\nThree."],
    ])
    expect(articles[2]?.metadata.published).toEqual({ day: "2025-04-03", field: "published" })
    expect(problems).toEqual(["news/bad-json x.jsonl:2", "news/unknown-json x.jsonl:4"])
  })
  test("lines that are longer than what is looked at first", async () => {
    const long = JSON.stringify({ id: "1", text: "Word. ".repeat(30_000) })
    expect((await readSample(`${long}\n${long}\n`)).articles).toHaveLength(2)
  })
})

describe("feeds", () => {
  test("RSS: whole stories and teasers, each by its entry", async () => {
    const { articles, problems } = await readSample(RSS, "feed.xml")
    expect(articles[0]).toMatchObject({
      format: "rss",
      position: "item 1",
      id: "t-1",
      extent: "full",
      text: STORY_TEXT,
      metadata: {
        ...WHOLE,
        ...ON("pubDate"),
        section: "World",
        publisher: "Example Times",
        copyright: "© 2025 Example Media",
      },
    })
    expect(articles[1]).toMatchObject({
      extent: "summary",
      text: "The council said that boats & piers were safe.",
      metadata: { title: "Boats & piers", authors: ["Jo Brandt"], published: { day: "2025-04-04" } },
    })
    expect(problems).toEqual(["news/no-text feed.xml: item 3"])
  })
  test("RSS 1.0", async () => {
    const { articles } = await readSample(
      `<rdf:RDF xmlns:rdf="x" xmlns="y" xmlns:dc="z"><channel><title>Times</title></channel><item rdf:about="https://times.example/1"><title>T</title><description>One said.</description><dc:date>2025-04-03T10:00Z</dc:date></item></rdf:RDF>`,
    )
    expect(articles[0]).toMatchObject({
      format: "rss",
      url: "https://times.example/1",
      metadata: { ...ON("dc:date"), publisher: "Times" },
    })
  })
  test("Atom: the day of publication, not of the update", async () => {
    const { articles } = await readSample(ATOM)
    expect(articles[0]).toMatchObject({
      format: "atom",
      text: STORY_TEXT,
      url: "https://times.example/world/harbour",
      metadata: {
        ...ON("published"),
        title: STORY.title,
        section: "World",
        contributors: ["Kim Lee"],
        language: "en",
      },
    })
    expect(articles[1]).toMatchObject({
      extent: "summary",
      metadata: { published: { day: "2025-04-04", field: "updated" } },
    })
  })
})

describe("the agencies’ XML", () => {
  test("NITF", async () => {
    const { articles, problems } = await readSample(NITF)
    expect([articles[0]?.text, problems]).toEqual([STORY_TEXT, []])
    expect(articles[0]).toMatchObject({ format: "nitf", id: "nitf-1" })
    expect(articles[0]?.metadata).toMatchObject({
      ...WHOLE,
      ...ON("date.issue"),
      section: "World",
      distributor: "Example Wire",
      copyright: "©2025 Example Agency",
      contributors: ["Kim Lee"],
      place: ["Port Rask"],
    })
  })
  const newsml: readonly (readonly [string, string])[] = [
    ["XHTML", NEWSML],
    [
      "NITF within",
      sampleNewsml(`<inlineXML contenttype="application/nitf+xml"><nitf>${NITF_INNER}</nitf></inlineXML>`),
    ],
    [
      "text within",
      sampleNewsml(
        `<inlineData contenttype="text/plain">${STORY_TEXT.replaceAll("&", "&amp;")}</inlineData>`,
      ),
    ],
  ]
  for (const [title, xml] of newsml)
    test(`NewsML-G2 with ${title}`, async () => {
      const { articles, problems } = await readSample(xml)
      expect([articles[0]?.text, problems]).toEqual([STORY_TEXT, []])
      expect(articles[0]).toMatchObject({ format: "newsml-g2", id: "urn:newsml:example:1" })
      expect(articles[0]?.metadata).toMatchObject({
        ...WHOLE,
        ...ON("firstCreated"),
        credit: "Example Wire",
        place: ["Port Rask"],
        contributors: ["Kim Lee"],
      })
    })
  test("a message of several items, of which one is a picture", async () => {
    const item = sampleNewsml(`<inlineData>One said.</inlineData>`)
    const picture = item.replace("ninat:text", "ninat:picture")
    const { articles } = await readSample(
      `<newsMessage xmlns="x"><itemSet>${item}${picture}${item}</itemSet></newsMessage>`,
    )
    expect(articles.map((one) => one.position)).toEqual(["item 1", "item 2"])
  })
})

describe("WARC", () => {
  const page = samplePage()
  const RECORDS = [
    warcRecord({ type: "warcinfo", contentType: "application/warc-fields", block: "software: x" }),
    warcRecord({
      type: "request",
      contentType: "application/http; msgtype=request",
      block: "GET / HTTP/1.1\r\n\r\n",
    }),
    warcRecord({ block: httpAnswer(page) }),
    warcRecord({ block: httpAnswer("x", ["Content-Type: image/png"]) }),
    warcRecord({ block: httpAnswer(page, [], "404 Not Found") }),
    warcRecord({ type: "resource", contentType: "application/rss+xml", block: RSS }),
    warcRecord({ type: "conversion", contentType: "text/plain", block: STORY_TEXT }),
  ]
  const FOUND = [
    ["html", "record 3"],
    ["rss", "record 6, item 1"],
    ["rss", "record 6, item 2"],
    ["text", "record 7"],
  ]
  test.each([
    ["as it is", Buffer.concat(RECORDS)],
    ["a gzip member a record", gzipMembers(RECORDS)],
  ])("%s: pages and feeds, nothing else", async (_, bytes) => {
    const { articles, problems } = await readSample(bytes, "c.warc")
    expect(articles.map((one) => [one.format, one.position])).toEqual(FOUND)
    expect(problems).toEqual(["news/no-text c.warc: record 6: item 3"])
    expect(articles[0]).toMatchObject({ position: "record 3", metadata: WHOLE })
  })
  test.each([
    [
      "in chunks",
      (page: string) =>
        httpAnswer(`${Buffer.byteLength(page).toString(16)}\r\n${page}\r\n0\r\n\r\n`, [
          "Transfer-Encoding: chunked",
        ]),
    ],
    ["packed", (page: string) => httpAnswer(gzipMembers([Buffer.from(page)]), ["Content-Encoding: gzip"])],
    [
      "with a charset",
      (page: string) =>
        httpAnswer(Buffer.from(page.replace(/[“”—’]/g, "-"), "latin1"), [
          "Content-Type: text/html; charset=iso-8859-1",
        ]),
    ],
  ])("an answer sent %s", async (_, answer) => {
    const { articles, problems } = await readSample(warcRecord({ block: answer(page) }))
    expect([articles[0]?.text.includes("will not wait for ten"), problems]).toEqual([true, []])
  })
})

describe("plain text", () => {
  test("stays as it is, whatever it starts with", async () => {
    for (const text of [
      "A headline\n\nWords.\n",
      "[Editor: new]\n\nWords.",
      "{curly} words",
      "<Name withheld> said so.",
      "a < b",
    ]) {
      const { articles } = await readSample(text)
      expect(articles).toMatchObject([{ format: "text", text, metadata: { title: null, published: null } }])
    }
  })
  test("a name never tells the format", async () => {
    expect((await readSample(STORY_TEXT, "a.html")).articles[0]?.format).toBe("text")
    expect((await readSample(samplePage(), "a.txt")).articles[0]?.format).toBe("html")
  })
})
