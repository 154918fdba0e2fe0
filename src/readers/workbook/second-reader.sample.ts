import ExcelJS from "exceljs"
import { strFromU8, unzipSync } from "fflate"
import type { Cell, CellValue, Workbook } from "../../model/index.ts"

/** What both readers must agree on. */
type CellFacts = Omit<Cell, "column" | "address">

/** Why the second reader may say something else, each a fault of its own. */
export const SECOND_READERS_FAULTS = {
  "covered-cell": "ExcelJS shows a merged area's first cell all over it, whatever the others hold",
  "no-result": "ExcelJS has no result for a formula that gives 0, nor for one that gives nothing",
  "theme-colour": "ExcelJS names a theme's colour and does not resolve it",
  "own-palette": "ExcelJS does not read a workbook's own indexed colours",
} as const
export type Fault = keyof typeof SECOND_READERS_FAULTS

export type Comparison = Readonly<{
  /** Cells that either reader shows. */
  cells: number
  /** `Sheet!A1: ours …, theirs …`; none when the readers agree. */
  disagreements: readonly string[]
  /** How often the second reader's known faults came in the way. */
  faults: Readonly<Partial<Record<Fault, number>>>
}>

/** Our reading of a workbook against another library's of the same bytes, cell by cell. */
export async function compareReaders(bytes: Uint8Array, workbook: Workbook): Promise<Comparison> {
  const [ours, theirs] = [factsOfOurReader(workbook), await factsOfSecondReader(bytes)]
  const disagreements: string[] = []
  const faults: Partial<Record<Fault, number>> = {}
  let cells = 0
  for (const address of new Set([...ours.keys(), ...theirs.keys()])) {
    const [our, their] = [ours.get(address), theirs.get(address)]
    if (!our && !their?.facts) continue
    cells += 1
    for (const fault of differences(our, their)) {
      if (fault in SECOND_READERS_FAULTS) faults[fault as Fault] = (faults[fault as Fault] ?? 0) + 1
      else disagreements.push(`${address}: ${fault}`)
    }
  }
  return { cells, disagreements, faults }
}

type TheirFacts = Readonly<{
  /** `null` for a cell that a merged area covers. */
  facts: CellFacts | null
  /** A formula without a result. */
  hasNoResult: boolean
  /** Why the font's colour is not known. */
  colourFault: Fault | null
}>

function differences(our: CellFacts | undefined, their: TheirFacts | undefined): readonly string[] {
  if (!their) return [`ours ${JSON.stringify(our)}, theirs nothing`]
  if (!their.facts) return our ? ["covered-cell"] : []
  if (!our && their.hasNoResult) return ["no-result"]
  if (!our) return [`ours nothing, theirs ${JSON.stringify(their.facts)}`]
  const { fontColour: ourColour, ...ourRest } = our
  const { fontColour: theirColour, ...theirRest } = their.facts
  const found: string[] = []
  const [a, b] = [JSON.stringify(ourRest), JSON.stringify(theirRest)]
  if (a !== b) found.push(`ours ${a}, theirs ${b}`)
  if (ourColour !== theirColour)
    found.push(their.colourFault ?? `colour ours ${ourColour}, theirs ${theirColour}`)
  return found
}

function factsOfOurReader(workbook: Workbook): ReadonlyMap<string, CellFacts> {
  const facts = new Map<string, CellFacts>()
  for (const { name, rows } of workbook.sheets) {
    for (const { value, text, marks, numberFormat, fontColour, address } of rows.flatMap(
      (row) => row.cells,
    )) {
      const look = { numberFormat: plainFormat(numberFormat), fontColour: plainColour(fontColour) }
      facts.set(`${name}!${address}`, { value, text, marks, ...look })
    }
  }
  return facts
}

/** The same file through ExcelJS, in our terms. Only what holds something. */
async function factsOfSecondReader(bytes: Uint8Array): Promise<ReadonlyMap<string, TheirFacts>> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes.slice().buffer)
  const indexedFault = hasOwnPalette(bytes) ? "own-palette" : null
  const facts = new Map<string, TheirFacts>()
  workbook.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        const address = `${sheet.name}!${cell.address}`
        const covered = cell.isMerged && cell.master !== cell
        const shown = covered ? null : shownBy(cell.formula === undefined ? cell.value : (cell.result ?? 0))
        if (!covered && !shown) return
        const { colour, fault } = colourOf(cell, indexedFault)
        const look = { numberFormat: formatOf(cell), fontColour: colour }
        facts.set(address, {
          facts: shown && { ...shown, ...look },
          hasNoResult: cell.formula !== undefined && cell.result === undefined,
          colourFault: fault,
        })
      })
    })
  })
  return facts
}

type Shown = Readonly<{ value: CellValue; text: string; marks: readonly string[] }>

function shownBy(value: ExcelJS.CellValue): Shown | null {
  const plain = (kind: CellValue, text: string): Shown => ({ value: kind, text, marks: [] })
  if (value === null || value === undefined || value === "") return null
  if (typeof value === "number") return plain({ kind: "number", number: value }, String(value))
  if (typeof value === "boolean") return plain({ kind: "boolean", boolean: value }, value ? "TRUE" : "FALSE")
  if (typeof value === "string") return plain({ kind: "text" }, value)
  if (value instanceof Date) {
    const iso = value.toISOString().replace(/(T00:00:00)?\.\d{3}Z$/, "")
    return plain({ kind: "date", iso }, iso)
  }
  if ("error" in value) return plain({ kind: "error" }, value.error)
  if ("hyperlink" in value) return shownBy(value.text)
  if (!("richText" in value)) throw new Error(`a cell of an unknown kind: ${JSON.stringify(value)}`)
  const raised = value.richText.filter((run) => run.font?.vertAlign === "superscript")
  const words = value.richText.filter((run) => !raised.includes(run))
  return {
    value: { kind: "text" },
    text: words.map((run) => run.text).join(""),
    marks: raised.map((run) => run.text),
  }
}

function formatOf({ numFmt }: ExcelJS.Cell): string | null {
  const format: string | undefined = numFmt
  return plainFormat(format === undefined || format === "General" ? null : format)
}

/** ExcelJS takes escapes out of a format, and has another spelling for the built-in date. */
function plainFormat(format: string | null): string | null {
  return format === "mm-dd-yy" ? "m/d/yyyy" : (format?.replaceAll("\\", "") ?? null)
}

/** Automatic and black are one: a theme's text is black in one reader and automatic in the other. */
function plainColour(colour: string | null): string | null {
  return colour === "000000" ? null : colour
}

/** The first eight indexed colours, which the next eight repeat (ECMA-376 part 1, 18.8.27). */
const FIRST_COLOURS = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF".split(" ")

function colourOf(
  { font }: ExcelJS.Cell,
  indexedFault: Fault | null,
): Readonly<{ colour: string | null; fault: Fault | null }> {
  const stated: (Partial<ExcelJS.Color> & { indexed?: number }) | undefined = font?.color
  if (stated?.argb !== undefined) return { colour: plainColour(stated.argb.slice(2)), fault: null }
  if (stated?.theme !== undefined) return { colour: null, fault: "theme-colour" }
  const indexed =
    stated?.indexed !== undefined && stated.indexed < 16 ? FIRST_COLOURS[stated.indexed % 8] : undefined
  return { colour: plainColour(indexed ?? null), fault: indexed === undefined ? null : indexedFault }
}

function hasOwnPalette(bytes: Uint8Array): boolean {
  const parts = unzipSync(bytes, { filter: ({ name }) => name === "xl/styles.xml" })
  const styles = parts["xl/styles.xml"]
  return styles !== undefined && strFromU8(styles).includes("<indexedColors>")
}
