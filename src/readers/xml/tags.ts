import { LIMITS } from "../limits.ts"
import { refuse } from "../problems.ts"

/** A walk over the tags of an XML part, left to right. Comments, CDATA and instructions are stepped over. */
export class TagWalk {
  readonly xml: string
  readonly place: string
  /** The tag's name without its prefix. */
  name = ""
  kind: "open" | "close" | "empty" = "open"
  /** Offsets of `<` and of the character after `>`. */
  start = 0
  end = 0
  #attributesAt = 0

  constructor(xml: string, place: string) {
    this.xml = xml
    this.place = place
  }

  /** Moves to the next tag; `false` at the end of the part. */
  next(): boolean {
    const { xml } = this
    let at = xml.indexOf("<", this.end)
    while (at !== -1 && isAside(xml, at)) at = xml.indexOf("<", this.#asideEnd(at))
    if (at === -1) return false
    const closes = xml.charCodeAt(at + 1) === SLASH
    const nameAt = closes ? at + 2 : at + 1
    let nameEnd = nameAt
    let prefixEnd = nameAt
    for (let code = xml.charCodeAt(nameEnd); !endsName(code); code = xml.charCodeAt(++nameEnd)) {
      if (code === COLON) prefixEnd = nameEnd + 1
    }
    const close = this.#closeOf(nameEnd)
    this.start = at
    if (closes && xml.slice(nameEnd, close).trim() !== "") this.corrupt("a closing tag with attributes")
    this.end = close + 1
    this.name = xml.slice(prefixEnd, nameEnd)
    this.kind = closes ? "close" : xml.charCodeAt(close - 1) === SLASH ? "empty" : "open"
    this.#attributesAt = nameEnd
    return true
  }

  /** The current tag's attributes in order, names with their prefix, values as written. */
  attributes(visit: (name: string, value: string) => void): void {
    ATTRIBUTE.lastIndex = this.#attributesAt
    let end = this.#attributesAt
    for (let match = ATTRIBUTE.exec(this.xml); match; match = ATTRIBUTE.exec(this.xml)) {
      if (match.index + match[0].length > this.end) break
      end = ATTRIBUTE.lastIndex
      visit(match[1] ?? "", match[2] ?? match[3] ?? "")
    }
    if (!/^\s*\/?>$/.test(this.xml.slice(end, this.end))) this.corrupt("an attribute without quotes")
  }

  corrupt(found: string): never {
    return refuse("read/corrupt-workbook", this.place, `${found}, at character ${this.start}`)
  }

  /** `>` inside quotes does not end a tag. */
  #closeOf(from: number): number {
    const { xml } = this
    const longest = Math.min(xml.length, from + LIMITS.tag)
    let quote = 0
    for (let at = from; at < longest; at++) {
      const code = xml.charCodeAt(at)
      if (quote) quote = code === quote ? 0 : quote
      else if (code === CLOSE) return at
      else if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) quote = code
      else if (code === OPEN) break
    }
    this.start = from
    return this.corrupt("a tag that does not end")
  }

  #asideEnd(at: number): number {
    const { xml } = this
    const [opening, closing] = ASIDES.find(([mark]) => xml.startsWith(mark, at)) ?? ["<!", ">"]
    const end = xml.indexOf(closing, at + opening.length)
    this.start = at
    return end === -1 ? this.corrupt("a comment that does not end") : end + closing.length
  }
}

/** Character references and the five named entities of XML; anything else stays as written. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi,
    (written, decimal, hex, named) => {
      if (named) return NAMED[String(named).toLowerCase()] ?? written
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : written
    },
  )
}

const OPEN = 60
const CLOSE = 62
const SLASH = 47
const COLON = 58
const DOUBLE_QUOTE = 34
const SINGLE_QUOTE = 39
const ASIDES = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
] as const
const ATTRIBUTE = /\s+([^\s=/>"'<]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }

function isAside(xml: string, at: number): boolean {
  const code = xml.charCodeAt(at + 1)
  return code === 33 || code === 63
}

/** White space, `/`, `>`, `<`, or the end of the text (NaN). */
function endsName(code: number): boolean {
  return !(code > 32) || code === SLASH || code === CLOSE || code === OPEN
}
