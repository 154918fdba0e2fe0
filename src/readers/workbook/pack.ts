import { LIMITS } from "../limits.ts"
import { refuse } from "../problems.ts"
import type { TagWalk } from "../xml/index.ts"
import { type CellPlace, parseAddress } from "./address.ts"

/**
 * A sheet with its filled cells moved together: cell `n` lies in row `n / PACKED_WIDTH`, and `places[n]` says
 * where it came from. The parser behind us builds a full rectangle from A1 to the farthest cell; packed, that
 * rectangle is as large as what the sheet holds, and nothing else of the sheet reaches the parser.
 */
export type PackedSheet = Readonly<{ xml: string; places: readonly PackedPlace[] }>

export type PackedPlace = CellPlace & Readonly<{ rowHidden: boolean; type: string }>

export const PACKED_WIDTH = 256

const CELL_TYPES = new Set(["n", "s", "str", "inlineStr", "b", "e", "d"])

/** What may stand inside an inline string (ECMA-376 part 1, 18.4.8, 18.4.7). */
const STRING_TAGS = new Set(
  "is t r rPr rFont charset family b i strike outline shadow condense extend color sz u vertAlign scheme rPh phoneticPr".split(
    " ",
  ),
)

/** Packs the cells of a worksheet part that hold a value. `budget.cells` is what is left for the workbook. */
export function packSheet(walk: TagWalk, budget: { cells: number }): PackedSheet {
  const places: PackedPlace[] = []
  const pieces = ["<worksheet><sheetData>"]
  while (walk.next()) {
    if (walk.name === "sheetData" && walk.kind === "open") packRows(walk, { places, pieces, budget })
  }
  pieces.push(places.length > 0 ? "</row></sheetData></worksheet>" : "</sheetData></worksheet>")
  return { xml: pieces.join(""), places }
}

type Packing = { places: PackedPlace[]; pieces: string[]; budget: { cells: number } }

function packRows(walk: TagWalk, packing: Packing): void {
  const attributes = new CellAttributes(walk)
  let row = 0
  while (walk.next()) {
    if (walk.name === "sheetData" && walk.kind === "close") return
    if (walk.name !== "row" || walk.kind === "close") continue
    let rowHidden = false
    row += 1
    walk.attributes((name, value) => {
      if (name === "r") row = rowNumber(walk, value)
      else if (name === "hidden") rowHidden = value === "1" || value === "true"
    })
    if (walk.kind === "open") packCells(attributes, { row, rowHidden }, packing)
  }
  walk.corrupt("a sheet that ends too early")
}

function rowNumber(walk: TagWalk, value: string): number {
  const row = /^\d{1,7}$/.test(value) ? Number(value) : 0
  return row >= 1 && row <= LIMITS.sheetRows ? row : walk.corrupt(`row number ${value}`)
}

function packCells(
  attributes: CellAttributes,
  { row, rowHidden }: { row: number; rowHidden: boolean },
  { places, pieces, budget }: Packing,
): void {
  const { walk } = attributes
  let column = 0
  while (walk.next()) {
    if (walk.name === "row" && walk.kind === "close") return
    if (walk.name === "row" || walk.name === "sheetData") walk.corrupt("a row inside a row")
    if (walk.name !== "c" || walk.kind === "close") continue
    attributes.read({ row, column: column + 1 })
    const { place, style, type } = attributes
    column = place.column
    const value = walk.kind === "empty" ? "" : cellValue(walk)
    if (value === "") continue
    if (places.length % PACKED_WIDTH === 0) pieces.push(places.length > 0 ? "</row><row>" : "<row>")
    pieces.push(`<c s="${style}" t="${type}">${value}</c>`)
    places.push({ row: place.row, column, rowHidden, type })
    budget.cells -= 1
    if (budget.cells < 0) refuse("read/too-many-cells", walk.place, `more than ${LIMITS.cells} cells`)
  }
  walk.corrupt("a row that does not end")
}

/** The attributes of one cell after another; one object a sheet, for there may be half a million cells. */
class CellAttributes {
  readonly walk: TagWalk
  place: CellPlace = { row: 1, column: 1 }
  style = "0"
  type = "n"

  constructor(walk: TagWalk) {
    this.walk = walk
  }

  /** `next` is where a cell without a reference stands: to the right of the one before. */
  read(next: CellPlace): void {
    this.place = next
    this.style = "0"
    this.type = "n"
    this.walk.attributes(this.#take)
  }

  readonly #take = (name: string, value: string): void => {
    if (name === "r") this.place = parseAddress(value) ?? this.walk.corrupt(`cell reference ${value}`)
    else if (name === "s") this.style = STYLE.test(value) ? value : this.walk.corrupt(`cell style ${value}`)
    else if (name === "t") this.type = CELL_TYPES.has(value) ? value : this.walk.corrupt(`cell type ${value}`)
  }
}

const STYLE = /^\d{1,9}$/

/** The cell's value as it stands (`<v>` or `<is>`); formulas and extensions are left behind. */
function cellValue(walk: TagWalk): string {
  let value = ""
  let depth = 0
  while (walk.next()) {
    if (depth === 0 && walk.name === "c" && walk.kind === "close") return value
    if (walk.name === "c" || walk.name === "row" || walk.name === "sheetData")
      walk.corrupt("a cell that does not end")
    if (depth === 0 && walk.kind === "open" && walk.name === "v") value += plainContent(walk)
    else if (depth === 0 && walk.kind === "open" && walk.name === "is") value += inlineString(walk)
    else if (walk.kind === "open") depth += 1
    else if (walk.kind === "close") depth -= 1
  }
  return walk.corrupt("a cell that does not end")
}

function plainContent(walk: TagWalk): string {
  const from = walk.end
  if (!walk.next() || walk.name !== "v" || walk.kind !== "close")
    walk.corrupt("a value with something inside")
  const content = walk.xml.slice(from, walk.start)
  return content === "" ? "" : `<v>${content}</v>`
}

function inlineString(walk: TagWalk): string {
  const from = walk.end
  while (walk.next()) {
    if (!STRING_TAGS.has(walk.name)) walk.corrupt(`<${walk.name}> in a text`)
    if (walk.name === "is" && walk.kind === "close") return `<is>${walk.xml.slice(from, walk.start)}</is>`
    if (walk.name === "is") walk.corrupt("a text inside a text")
  }
  return walk.corrupt("a text that does not end")
}
