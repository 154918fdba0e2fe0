import type { Edition, Problem, Sheet, Workbook, Year } from "../../model/index.ts"
import { type Figure, type Years, yearsOf } from "../nato/index.ts"
import { type Block, isTitle, readBlocks } from "./blocks.ts"
import { readFigures } from "./figures.ts"
import { readNotes } from "./notes.ts"
import { numberFormats } from "./number-format.ts"
import { ofOnePriceBase } from "./price-base.ts"
import * as problem from "./problems.ts"

/** A workbook taken apart: every figure with its cell, and what it says of its edition. */
export type ReadWorkbook = Readonly<{
  /** Sheets with a title of the form `Table 3: …`. */
  titledSheets: number
  blocks: readonly Block[]
  figures: readonly Figure[]
  /** Their places are sheet and cell; the file's name is the caller's to add. */
  problems: readonly Problem[]
  /** `null` when there are no figures. */
  years: Years | null
  priceBase: Year | null
  definition: Edition["definition"]
}>

/** Recognising a workbook reads it whole; importing it then need not read it again. */
const alreadyRead = new WeakMap<Workbook, ReadWorkbook>()

export function readWorkbook(workbook: Workbook): ReadWorkbook {
  const read = alreadyRead.get(workbook) ?? takeApart(workbook)
  alreadyRead.set(workbook, read)
  return read
}

function takeApart(workbook: Workbook): ReadWorkbook {
  const formatOf = numberFormats()
  const visible = workbook.sheets.filter((sheet) => !sheet.hidden)
  const titled = visible.filter((sheet) => sheet.rows.some((row) => row.cells.some(isTitle)))
  // Without a single title the workbook is another publisher's, however its sheets look.
  const rest = titled.length > 0 ? visible.filter((sheet) => !titled.includes(sheet)) : []
  const untitled = rest.filter(looksLikeTable)
  const sheets = titled.map((sheet) => {
    const { blocks, headless } = readBlocks(sheet)
    const surroundings = { sheet: sheet.name, notes: readNotes(sheet), formatOf }
    const read = blocks.map((block) => readFigures(block, surroundings))
    const noYears = headless?.label ? [problem.noHeader(`${sheet.name}!${headless.label.address}`)] : []
    return {
      blocks,
      figures: read.flatMap(({ figures }) => figures),
      problems: [...noYears, ...read.flatMap(({ problems }) => problems)],
    }
  })
  const blocks = sheets.flatMap((sheet) => sheet.blocks)
  const { figures, problems, priceBase } = ofOnePriceBase(sheets.flatMap((sheet) => sheet.figures))
  return {
    titledSheets: titled.length,
    blocks,
    figures,
    problems: [
      ...sheets.flatMap((sheet) => sheet.problems),
      ...untitled.map((sheet) => problem.noTitle(sheet.name)),
      ...problems,
    ],
    years: yearsOf(figures.map(({ period }) => period)),
    priceBase,
    definition: blocks.some((block) => /\bcore defen[cs]e\b/i.test(block.title)) ? "core" : "classic",
  }
}

/** Rows of members under years: what a table looks like when its title is gone. */
function looksLikeTable(sheet: Sheet): boolean {
  const rows = readBlocks(sheet).blocks.flatMap((block) => block.rows)
  return rows.filter((row) => row.member !== null).length >= 5
}
