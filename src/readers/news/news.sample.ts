import { gzipSync } from "node:zlib"
import type { RawArticle } from "../../model/index.ts"
import { readNewsBytes } from "./index.ts"

/** A story made up for these tests, and the same story in every format. */
export const STORY = {
  title: "Ministers of Example Bay agree on a harbour “shield”",
  paragraphs: [
    "PORT RASK, April 3, 2025 (AP) — Defence Minister Per Holm said on Thursday that the harbour plan would cost 2.5% of output & more.",
    "“We have waited for nine years, and we will not wait for ten,” Holm told reporters after the talks.",
    "Anna Ozols, who leads the opposition, called the plan “thin ice”. She said that no more than a third of it was paid for.",
    "The bay’s council meets again on May 12, when the members will vote on the cost of the new piers and the boats that go with them.",
  ],
} as const

export const STORY_TEXT = STORY.paragraphs.join("\n")

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")
export const MARKED_UP = STORY.paragraphs.map((one) => `<p>${escaped(one)}</p>`).join("\n")

/** A page as papers serve it: the story among menus, scripts, teasers and a foot. */
export function samplePage({ head = "", body = MARKED_UP }: { head?: string; body?: string } = {}): string {
  return `<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>${STORY.title} | Example Times</title>
<meta property="og:site_name" content="Example Times"><meta property="article:section" content="World">
<meta property="article:published_time" content="2025-04-03T23:30:00-04:00">
<meta property="article:modified_time" content="2025-04-09T10:00:00Z">
<link rel="canonical" href="https://times.example/world/harbour"><meta name="author" content="Anna Rask and Jo Brandt">
${head}<script>document.write("<p>Written by a script</p>")</script><style>p { color: red }</style></head>
<body class="has-comments promo-on"><header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav></header>
<main><article class="story comments-open"><h1>${STORY.title}</h1><div class="share-tools"><button>Share</button><a href="#">Tweet</a></div>
<figure><img src="a.jpg" alt="A pier"><figcaption>A pier, seen from the sea. Photo: Example</figcaption></figure>
<div class="body">${body}<p><a href="/other">A second story of the day that readers like</a></p>
<aside class="related"><h2>Related</h2><ul><li><a href="/x">Boats sink in the harbour</a></li></ul></aside>
<div class="newsletter-signup"><p>Sign up for our newsletter and get the news of the bay in your inbox.</p></div></div></article></main>
<footer><p>© 2025 Example Media Ltd. All rights reserved.</p></footer></body></html>`
}

export const JSON_LD = {
  "@context": "https://schema.org",
  "@type": "NewsArticle",
  "@id": "urn:example:1",
  url: "https://times.example/world/harbour",
  headline: "Ministers of Example Bay agree on a harbour “shield”",
  datePublished: "2025-04-03T09:00:00+02:00",
  dateModified: "2025-04-09",
  articleSection: ["News", "World"],
  author: [
    { "@type": "Person", name: "Anna Rask" },
    { "@type": "Person", name: "Jo Brandt" },
  ],
  publisher: { "@type": "Organization", name: "Example Times" },
  copyrightHolder: { name: "Example Media" },
  copyrightYear: 2025,
  inLanguage: "en-GB",
  articleBody: STORY_TEXT,
}

export const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<!-- a feed -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Example Times</title><link>https://times.example/</link><language>en-gb</language><copyright>© 2025 Example Media</copyright>
<item><media:title>A picture</media:title><title>${STORY.title}</title><link>https://times.example/world/harbour</link><guid isPermaLink="false">t-1</guid>
<pubDate>Thu, 03 Apr 2025 09:00:00 +0200</pubDate><dc:creator>Anna Rask</dc:creator><dc:creator>Jo Brandt</dc:creator><category>World</category>
<description>Ministers agreed &lt;b&gt;at last&lt;/b&gt;.</description><content:encoded><![CDATA[${MARKED_UP}]]></content:encoded></item>
<item><title>Boats &amp;amp; piers</title><link>https://times.example/boats</link><author>jo@times.example (Jo Brandt)</author><pubDate>Fri, 4 Apr 2025 01:00:00 GMT</pubDate>
<description>&lt;p&gt;The council said that boats &amp;amp; piers were safe.&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;</description></item>
<item><title>Only a headline</title></item></channel></rss>`

export const ATOM = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Example Times</title><rights>© 2025 Example Media</rights>
<entry><id>tag:times.example,2025:1</id><title type="html">Ministers of Example Bay agree on a harbour &amp;ldquo;shield&amp;rdquo;</title>
<link rel="self" href="https://times.example/feed/1"/><link href="https://times.example/world/harbour"/>
<published>2025-04-03T09:00:00+02:00</published><updated>2025-04-09T10:00:00Z</updated><author><name>Anna Rask</name></author><contributor><name>Kim Lee</name></contributor><category term="world" label="World"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${MARKED_UP}</div></content></entry>
<entry><id>2</id><title>Boats</title><updated>2025-04-04T10:00:00Z</updated><summary>The council said that boats were safe.</summary></entry></feed>`

export const NINJS_1 = {
  uri: "urn:example:ninjs:1",
  type: "text",
  versioncreated: "2025-04-09T10:00:00Z",
  firstcreated: "2025-04-03T07:00:00Z",
  headline: STORY.title,
  byline: "By Anna Rask and Jo Brandt",
  located: "Port Rask, Example Bay",
  copyrightnotice: "© 2025 Example Agency",
  infosource: [{ name: "Example Agency" }],
  language: "en-GB",
  body_xhtml: MARKED_UP,
  body_text: STORY.paragraphs.join(" "),
}

export const NINJS_3 = {
  uri: "urn:example:ninjs:3",
  standard: { name: "ninjs", version: "3.0" },
  versionCreated: "2025-04-03T07:00:00Z",
  by: "Anna Rask and Jo Brandt",
  copyrightNotice: "© 2025 Example Agency",
  language: "en",
  headlines: [
    { role: "short", value: "Harbour" },
    { role: "main", value: STORY.title },
  ],
  bodies: [
    { role: "text", contentType: "text/plain", value: STORY.paragraphs.join(" ") },
    { role: "xhtml", contentType: "text/html", value: `<body>${MARKED_UP}</body>` },
  ],
}

export const NITF_INNER = `<head><title>Harbour</title><docdata><doc-id id-string="nitf-1"/><date.issue norm="20250403T070000Z"/><doc.copyright year="2025" holder="Example Agency"/></docdata>
<pubdata name="Example Times" position.section="World" date.publication="20250404"/></head>
<body><body.head><hedline><hl1>${STORY.title}</hl1><hl2>A second line</hl2></hedline><note><p>Editors: not for print</p></note>
<byline>By <person>Anna Rask</person> and <person>Jo Brandt</person><byttl>Staff</byttl></byline><distributor>Example Wire</distributor>
<dateline><location><city>Port Rask</city>, Example Bay</location><story.date norm="20250403"/></dateline></body.head>
<body.content><media media-type="image"><media-caption><p>A pier</p></media-caption></media><block>${MARKED_UP}</block></body.content>
<body.end><tagline>With help from <person>Kim Lee</person></tagline></body.end></body>`
export const NITF = `<?xml version="1.0" encoding="UTF-8"?>\n<nitf xml:lang="en">${NITF_INNER}</nitf>`

export function sampleNewsml(content: string): string {
  return `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:example:1" version="2" standard="NewsML-G2" xml:lang="en">
<rightsInfo><copyrightHolder><name>Example Agency</name></copyrightHolder><copyrightNotice>© 2025 Example Agency</copyrightNotice></rightsInfo>
<itemMeta><itemClass qcode="ninat:text"/><provider><name>Example Agency</name></provider><versionCreated>2025-04-09T10:00:00Z</versionCreated><firstCreated>2025-04-03T07:00:00+00:00</firstCreated></itemMeta>
<contentMeta><located><name>Port Rask</name></located><contributor><name>Kim Lee</name></contributor><language tag="en-GB"/><headline>${STORY.title}</headline><by>By Anna Rask and Jo Brandt</by><creditline>Example Wire</creditline></contentMeta>
<contentSet>${content}</contentSet></newsItem>`
}
export const NEWSML = `<?xml version="1.0" encoding="UTF-8"?>\n${sampleNewsml(`<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${MARKED_UP}</body></html></inlineXML>`)}`

export type SampleRecord = Readonly<{
  type?: string
  contentType?: string
  uri?: string
  block: Uint8Array | string
  length?: number
}>

export function warcRecord(record: SampleRecord): Buffer {
  const block = Buffer.from(record.block as string)
  const head = [
    "WARC/1.0",
    `WARC-Type: ${record.type ?? "response"}`,
    `WARC-Target-URI: ${record.uri ?? "https://times.example/world/harbour"}`,
    `Content-Type: ${record.contentType ?? "application/http; msgtype=response"}`,
    `Content-Length: ${record.length ?? block.length}`,
  ]
  return Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n\r\n`), block, Buffer.from("\r\n\r\n")])
}

export function httpAnswer(
  content: Uint8Array | string,
  headers: readonly string[] = ["Content-Type: text/html"],
  status = "200 OK",
): Buffer {
  const head = [`HTTP/1.1 ${status}`, ...headers].join("\r\n")
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`), Buffer.from(content as string)])
}

export function gzipMembers(records: readonly Uint8Array[]): Buffer {
  return Buffer.concat(records.map((record) => gzipSync(record)))
}

/** All a reader gives for some bytes: its articles, and the codes of its problems with their places. */
export async function readSample(
  content: Uint8Array | string,
  name = "a.bin",
): Promise<{ articles: readonly RawArticle[]; problems: readonly string[] }> {
  const articles: RawArticle[] = []
  const problems: string[] = []
  for await (const outcome of readNewsBytes(Buffer.from(content as string), name)) {
    if (outcome.ok) articles.push(outcome.value)
    else problems.push(`${outcome.problem.code} ${outcome.problem.place}`)
  }
  return { articles, problems }
}
