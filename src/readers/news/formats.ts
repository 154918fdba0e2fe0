import type { ByteSource } from "./byte-source.ts"
import { NEWS_LIMITS } from "./limits.ts"
import { newsProblem, refuseNews } from "./problems.ts"
import { type Entry, rawArticle } from "./raw.ts"
import type { Head } from "./sniff.ts"

/** Where a file or a record within one comes from, and what its carrier said of it. */
export type Origin = Readonly<{
  place: string
  /** Within its file, for a record of a WARC file. */
  position: string | null
  url: string | null
  charset: string | null
}>

/** One way of writing articles down: how its first bytes look, and its reader, loaded when it is needed. */
export type NewsFormat = Readonly<{
  id: string
  /** Of any length, and never held whole. */
  isStream?: true
  recognises: (head: Head) => boolean
  read: (source: ByteSource, origin: Origin) => AsyncIterable<Entry>
}>

/** Asked in this order; the last takes what no other knows. */
export const NEWS_FORMATS: readonly NewsFormat[] = [
  {
    id: "warc",
    isStream: true,
    recognises: ({ text }) => /^WARC\/\d/.test(text),
    read: async function* (source, origin) {
      yield* (await import("./warc.ts")).readWarc(source, origin.place)
    },
  },
  {
    id: "json-lines",
    isStream: true,
    recognises: ({ text }) => isJsonLines(text),
    read: async function* (source, origin) {
      yield* (await import("./json-lines.ts")).readJsonLines(source, origin.place)
    },
  },
  {
    id: "json",
    recognises: ({ text }) => /^\{\s*["}]|^\[\s*[{\]]/.test(text),
    read: async function* (source, origin) {
      const bytes = await whole(source, NEWS_LIMITS.document, origin.place)
      yield* (await import("./json.ts")).readJson(bytes, origin.place)
    },
  },
  {
    id: "html",
    recognises: ({ root, isHtmlDoctype, text }) =>
      isHtmlDoctype ||
      (root !== null && HTML_ELEMENTS.has(root)) ||
      /^[^<]{0,2000}<(?:html|body)[\s>]/i.test(text),
    read: async function* (source, origin) {
      const bytes = await whole(source, NEWS_LIMITS.page, origin.place)
      yield* (await import("./html.ts")).readHtml({ bytes, ...origin })
    },
  },
  {
    id: "rss",
    recognises: ({ root }) => root === "rss" || root === "rdf",
    read: async function* (source, origin) {
      yield* readXmlDocument(source, origin, (await import("./xml/rss.ts")).readRss)
    },
  },
  {
    id: "atom",
    recognises: ({ root }) => root === "feed" || root === "entry",
    read: async function* (source, origin) {
      yield* readXmlDocument(source, origin, (await import("./xml/atom.ts")).readAtom)
    },
  },
  {
    id: "newsml-g2",
    recognises: ({ root }) => root === "newsitem" || root === "newsmessage",
    read: async function* (source, origin) {
      yield* readXmlDocument(source, origin, (await import("./xml/newsml.ts")).readNewsml)
    },
  },
  {
    id: "nitf",
    recognises: ({ root }) => root === "nitf",
    read: async function* (source, origin) {
      yield* readXmlDocument(source, origin, (await import("./xml/nitf.ts")).readNitf)
    },
  },
  {
    id: "another-xml",
    recognises: ({ root, text }) => root !== null && /^<\?xml|\sxmlns(?::\w+)?=/.test(text.slice(0, 4096)),
    read: async function* (_, { place }) {
      yield newsProblem("news/unknown-xml", place, "XML of another kind")
    },
  },
  {
    id: "text",
    recognises: () => true,
    read: async function* (source, { place, position, url }) {
      const { readText } = await import("../text.ts")
      const read = readText(await source.take(NEWS_LIMITS.page + 1), place)
      // A plain text keeps its lines as they stand: where its paragraphs are is told from them.
      if (read.ok) yield { ...rawArticle({ format: "text", position, url, text: "" }), text: read.value }
      else yield read.problem
    },
  },
]

const HTML_ELEMENTS = new Set(
  "html head body title meta link base style script article main section header div p h1 h2 h3 h4 h5 h6 span a b i em strong ul ol table blockquote figure img br hr nav aside center font".split(
    " ",
  ),
)

/** A line that begins an object, and another that does so too. */
function isJsonLines(text: string): boolean {
  const end = text.indexOf("\n")
  return end !== -1 && /^\{\s*"/.test(text.slice(0, end)) && /^\s*\{\s*"/.test(text.slice(end, end + 200))
}

async function whole(source: ByteSource, most: number, place: string): Promise<Uint8Array> {
  const bytes = await source.rest(most)
  return bytes ?? refuseNews("news/too-large", place, `more than ${most} bytes`)
}

async function* readXmlDocument(
  source: ByteSource,
  { place }: Origin,
  read: Parameters<typeof import("./xml.ts").readXml>[1]["read"],
): AsyncGenerator<Entry> {
  const bytes = await whole(source, NEWS_LIMITS.document, place)
  yield* (await import("./xml.ts")).readXml(bytes, { place, read })
}
