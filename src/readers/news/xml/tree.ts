import { XMLParser } from "fast-xml-parser"
import type { Problem } from "../../../model/index.ts"
import { decodeDeclared } from "../decode.ts"
import { NEWS_LIMITS } from "../limits.ts"
import { refuseNews } from "../problems.ts"
import { decodeReferences } from "./references.ts"

/** An element with its text and children in document order. Names keep their prefix (`content:encoded`). */
export type XmlElement = Readonly<{
  name: string
  /** The name without its prefix. */
  local: string
  attributes: ReadonlyMap<string, string>
  content: readonly (XmlElement | string)[]
}>

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  allowBooleanAttributes: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  // Entities are decoded here, by a fixed list: no document declares its own.
  processEntities: false,
  cdataPropName: "#cdata",
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: NEWS_LIMITS.depth,
})

/**
 * XML → its root element; `problem` as of `decodeDeclared`.
 * Problems: `news/doctype`, `news/bad-xml`, `news/too-deep`, `news/too-many-elements`, `news/unknown-encoding`.
 */
export function parseXml(bytes: Uint8Array, place: string): { root: XmlElement; problem: Problem | null } {
  const start = Buffer.from(bytes.subarray(0, 200)).toString("latin1")
  const declared = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(start)?.[1] ?? null
  const { text, problem } = decodeDeclared(bytes, declared, place)
  refuseDeclarations(text, place)
  refuseTooMany(text, place)
  const nodes = parseNodes(text.replace(/^\ufeff?\s*/, ""), place)
  const root = contentOf(nodes).find((node) => typeof node !== "string")
  return root ? { root, problem } : refuseNews("news/bad-xml", place, "no element")
}

function refuseDeclarations(text: string, place: string): void {
  for (let at = text.indexOf("<!"); at !== -1; at = text.indexOf("<!", at + 2)) {
    if (text.startsWith("<!--", at)) at = text.indexOf("-->", at)
    else if (text.startsWith("<![CDATA[", at)) at = text.indexOf("]]>", at)
    else refuseNews("news/doctype", place, text.slice(at, at + 40))
    if (at === -1) refuseNews("news/bad-xml", place, "a comment or a CDATA section that does not end")
  }
}

function refuseTooMany(text: string, place: string): void {
  let elements = 0
  for (let at = text.indexOf("</"); at !== -1; at = text.indexOf("</", at + 2)) elements++
  for (let at = text.indexOf("/>"); at !== -1; at = text.indexOf("/>", at + 2)) elements++
  if (elements > NEWS_LIMITS.elements) refuseNews("news/too-many-elements", place, `${elements} elements`)
}

type ParsedNode = Readonly<Record<string, unknown>>

function parseNodes(text: string, place: string): readonly ParsedNode[] {
  try {
    return parser.parse(text, { allowBooleanAttributes: true }) as readonly ParsedNode[]
  } catch (error) {
    // Only the library's own complaints: a fault of ours must not pass for bad input.
    const reason = error instanceof Error ? error.message : ""
    if (error instanceof TypeError || error instanceof RangeError) throw error
    if (/nested/i.test(reason)) return refuseNews("news/too-deep", place, reason)
    const [, said = reason, line] = /^(.*?):(\d+):\d+$/s.exec(reason) ?? []
    return refuseNews("news/bad-xml", line ? `${place}:${line}` : place, said.replace(/\.$/, ""))
  }
}

function contentOf(nodes: readonly ParsedNode[]): readonly (XmlElement | string)[] {
  return nodes.flatMap((node): readonly (XmlElement | string)[] => {
    for (const [name, value] of Object.entries(node)) {
      if (name === ":@") continue
      if (name === "#text") return [decodeReferences(String(value))]
      const children = Array.isArray(value) ? (value as readonly ParsedNode[]) : []
      if (name === "#cdata") return [children.map((child) => String(child["#text"] ?? "")).join("")]
      return [elementOf(name, children, node[":@"])]
    }
    return []
  })
}

function elementOf(name: string, children: readonly ParsedNode[], attributes: unknown): XmlElement {
  const written = Object.entries((attributes ?? {}) as Readonly<Record<string, unknown>>)
  return {
    name,
    local: name.slice(name.indexOf(":") + 1),
    attributes: new Map(written.map(([key, value]) => [key, decodeReferences(String(value))])),
    content: contentOf(children),
  }
}
