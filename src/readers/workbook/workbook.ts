import type { Workbook } from "../../model/index.ts"
import { type Archive, openArchive } from "../archive/index.ts"
import { LIMITS } from "../limits.ts"
import { refuse } from "../problems.ts"
import { decodeEntities, decodeXml, TagWalk } from "../xml/index.ts"
import { CellReader } from "./cell.ts"
import { indexedColours } from "./colour.ts"
import { readContents } from "./contents.ts"
import { packSheet } from "./pack.ts"
import { parseCells } from "./parse.ts"
import { rowsOf } from "./rows.ts"

/** A workbook (.xlsx, .xlsm) from its bytes. Everything is checked before the parser sees anything. */
export async function readWorkbook(bytes: Uint8Array, place: string): Promise<Workbook> {
  const archive = openArchive(bytes, place)
  const contents = readContents(archive, place)
  const budget = { cells: LIMITS.cells }
  const packed = contents.sheets.map(({ part }) => {
    return packSheet(new TagWalk(partText(archive, part, place), `${place}: ${part}`), budget)
  })
  const styles = treeText(archive, contents.styles, place)
  const sharedStrings = treeText(archive, contents.sharedStrings, place)
  const theme = contents.theme === null ? null : partText(archive, contents.theme, place)
  const { datesFrom1904 } = contents
  refuseDoctypes(archive, place)

  const parsed = await parseCells({ sheets: packed, datesFrom1904, sharedStrings, styles, theme }, place)
  const reader = new CellReader({ theme: parsed.theme, indexed: indexedColours(styles) })
  const sheets = contents.sheets.map((listed, number) => {
    const where = `${place}: ${listed.name}`
    const cells = packed[number]?.places.map((one, index) =>
      reader.read(parsed.cell(number, index), one, where),
    )
    return {
      name: listed.name,
      hidden: listed.hidden,
      rows: rowsOf(packed[number]?.places ?? [], cells ?? []),
    }
  })
  return { kind: "workbook", sheets }
}

function partText(archive: Archive, part: string, place: string): string {
  return decodeXml(archive.read(part), `${place}: ${part}`)
}

/**
 * The text of a part that the parser holds as a tree of objects, many times as large. Number formats are looked
 * at for every cell, so their length is bounded too.
 */
function treeText(archive: Archive, part: string | null, place: string): string | null {
  if (part === null) return null
  const text = partText(archive, part, place)
  const walk = new TagWalk(text, `${place}: ${part}`)
  for (let elements = 0; walk.next(); ) {
    if (walk.kind !== "close") elements += 1
    if (elements > LIMITS.elements) refuse("read/too-complex", walk.place, "more elements")
    if (walk.name === "numFmt") walk.attributes((_, value) => refuseLongFormat(value, walk.place))
  }
  return text
}

function refuseLongFormat(value: string, place: string): void {
  const { length } = decodeEntities(value)
  if (length > LIMITS.numberFormat)
    refuse("read/too-complex", place, `a number format of ${length} characters`)
}

/** Also in the parts that nobody reads, whatever they are called: a document type has no place in a workbook. */
function refuseDoctypes(archive: Archive, place: string): void {
  for (const name of archive.names) {
    if (archive.wasRead(name)) continue
    const part = archive.read(name)
    if (/\.(xml|rels|vml)$/i.test(name) || startsAsMarkup(part)) decodeXml(part, `${place}: ${name}`)
  }
}

/** A `<` at its start, after a byte-order mark and white space, in one byte or two a character. */
function startsAsMarkup(part: Uint8Array): boolean {
  const start = part.subarray(0, 256)
  return start.find((byte) => byte > 32 && ![0xef, 0xbb, 0xbf, 0xfe, 0xff].includes(byte)) === 0x3c
}
