import { zipSync } from "fflate"

/** A workbook as its parts, for what spreadsheet libraries will not write. All members hold XML. */
export type SampleWorkbook = Readonly<{
  /** `rows` stands inside `<sheetData>`. */
  sheets?: readonly Readonly<{ name: string; rows: string; state?: string }>[]
  /** What stands inside each `<si>`. */
  strings?: readonly string[]
  /** What stands inside `<styleSheet>`. */
  styles?: string
  theme?: string
  workbookPr?: string
  /** Parts added or, by the same name, put in place of the usual ones; `null` leaves a part out. */
  parts?: Readonly<Record<string, string | Uint8Array | null>>
}>

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

/** One sheet with the given rows: the shortest way to a workbook. */
export function sampleSheet(rows: string, others: Omit<SampleWorkbook, "sheets"> = {}): Uint8Array {
  return sampleWorkbook({ ...others, sheets: [{ name: "Sheet1", rows }] })
}

export function sampleWorkbook(sample: SampleWorkbook): Uint8Array {
  const sheets = sample.sheets ?? [{ name: "Sheet1", rows: "" }]
  const listed = sheets.map(({ name, state }, index) => {
    const visibility = state ? ` state="${state}"` : ""
    return `<sheet name="${name}" sheetId="${index + 1}"${visibility} r:id="rId${index + 1}"/>`
  })
  const relations = [
    ...sheets.map((_, index) => relation(`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`)),
    relation("rIdT", "theme", "theme/theme1.xml"),
    relation("rIdS", "styles", "styles.xml"),
    relation("rIdX", "sharedStrings", "sharedStrings.xml"),
  ]
  const parts: Record<string, string | Uint8Array | null> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": relationships([relation("rId1", "officeDocument", "xl/workbook.xml")]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${TYPES}">${sample.workbookPr ?? ""}<sheets>${listed.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(relations),
    ...Object.fromEntries(
      sheets.map(({ rows }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
  }
  if (sample.strings) {
    const items = sample.strings.map((item) => `<si>${item}</si>`).join("")
    parts["xl/sharedStrings.xml"] = `<sst xmlns="${MAIN}">${items}</sst>`
  }
  if (sample.styles) parts["xl/styles.xml"] = `<styleSheet xmlns="${MAIN}">${sample.styles}</styleSheet>`
  if (sample.theme) parts["xl/theme/theme1.xml"] = sample.theme
  return zipped({ ...parts, ...sample.parts })
}

function zipped(parts: Readonly<Record<string, string | Uint8Array | null>>): Uint8Array {
  const kept = Object.entries(parts).flatMap(([name, content]): [string, Uint8Array][] =>
    content === null ? [] : [[name, typeof content === "string" ? Buffer.from(content) : content]],
  )
  return zipSync(Object.fromEntries(kept))
}

function relationships(relations: readonly string[]): string {
  return `<Relationships xmlns="${RELATIONS}">${relations.join("")}</Relationships>`
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"/>`
}
