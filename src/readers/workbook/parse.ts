import { zipSync } from "fflate"
import type { Cell as ParsedCell, Workbook as ParsedWorkbook } from "hucre/xlsx"
import { refuse } from "../problems.ts"
import { PACKED_WIDTH, type PackedSheet } from "./pack.ts"

export type { ParsedCell }

/** What the parser is given: text that has passed the guard, and sheets packed by us. */
export type ParserInput = Readonly<{
  sheets: readonly PackedSheet[]
  datesFrom1904: boolean
  sharedStrings: string | null
  styles: string | null
  theme: string | null
}>

export type Parsed = Readonly<{
  /** The cell in packed position `index` of a sheet, or `undefined` where it holds nothing. In the default font it has no font. */
  cell: (sheet: number, index: number) => ParsedCell | undefined
  theme: readonly string[]
}>

/**
 * Values, shared strings, number formats and fonts by hucre. It sees a workbook that we write from checked parts
 * and that holds nothing else: no drawings, links, pivots, names or column definitions, and no name of a sheet.
 */
export async function parseCells(input: ParserInput, place: string): Promise<Parsed> {
  const workbook = await parseOrRefuse(packageOf(input), place)
  const cells = workbook.sheets.map((sheet) => sheet.cells)
  return {
    cell: (sheet, index) => cells[sheet]?.get(`${Math.floor(index / PACKED_WIDTH)},${index % PACKED_WIDTH}`),
    theme: workbook.themeColors ?? [],
  }
}

async function parseOrRefuse(bytes: Uint8Array, place: string): Promise<ParsedWorkbook> {
  // Loaded when first needed: a refused file and an article cost no parser.
  const { readXlsx } = await import("hucre/xlsx")
  try {
    return await readXlsx(bytes, { readStyles: true })
  } catch (error) {
    return refuse(
      "read/corrupt-workbook",
      place,
      error instanceof Error ? error.message : "an unreadable part",
    )
  }
}

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
/** Without a style sheet the parser keeps no details of cells. */
const PLAIN_STYLES = "<styleSheet><fonts><font/></fonts><cellXfs><xf/></cellXfs></styleSheet>"

function packageOf({ sheets, datesFrom1904, sharedStrings, styles, theme }: ParserInput): Uint8Array {
  const listed = sheets.map((_, index) => `<sheet name="${index}" sheetId="${index + 1}" r:id="s${index}"/>`)
  const links = sheets.map((_, index) => relation(`s${index}`, "worksheet", `sheet${index}.xml`))
  if (sharedStrings !== null) links.push(relation("strings", "sharedStrings", "strings.xml"))
  links.push(relation("styles", "styles", "styles.xml"))
  const texts: [path: string, xml: string][] = [
    ["[Content_Types].xml", "<Types/>"],
    [
      "_rels/.rels",
      `<Relationships>${relation("main", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    ],
    [
      "xl/workbook.xml",
      `<workbook><workbookPr date1904="${datesFrom1904}"/><sheets>${listed.join("")}</sheets></workbook>`,
    ],
    ["xl/_rels/workbook.xml.rels", `<Relationships>${links.join("")}</Relationships>`],
    ["xl/styles.xml", styles ?? PLAIN_STYLES],
    ...sheets.map(({ xml }, index): [string, string] => [`xl/sheet${index}.xml`, xml]),
  ]
  if (sharedStrings !== null) texts.push(["xl/strings.xml", sharedStrings])
  if (theme !== null) texts.push(["xl/theme/theme1.xml", theme])
  return zipSync(Object.fromEntries(texts.map(([path, xml]) => [path, Buffer.from(xml)])), { level: 0 })
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`
}
