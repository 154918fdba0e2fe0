import type { Edition, Problem, Workbook, Year } from "../../model/index.ts"
import type { Figure } from "../nato/index.ts"
import { type Block, isTitle, readBlocks } from "./blocks.ts"
import { readFigures } from "./figures.ts"
import { readNotes } from "./notes.ts"
import * as problem from "./problems.ts"

/** A workbook taken apart: every figure with its cell, and what it says of its edition. */
export type ReadWorkbook = Readonly<{
  /** Sheets with a title of the form `Table 3: …`. */
  titledSheets: number
  blocks: readonly Block[]
  figures: readonly Figure[]
  problems: readonly Problem[]
  firstYear: Year | null
  lastYear: Year | null
  priceBase: Year | null
  definition: Edition["definition"]
}>

export function readWorkbook(workbook: Workbook, file: string): ReadWorkbook {
  const blocks: Block[] = []
  const read: Figure[] = []
  const problems: Problem[] = []
  let titledSheets = 0
  for (const sheet of workbook.sheets.filter((one) => !one.hidden)) {
    if (!sheet.rows.some((row) => row.cells.some(isTitle))) continue
    titledSheets++
    const notes = readNotes(sheet)
    const found = readBlocks(sheet)
    if (found.headless?.label)
      problems.push(problem.noHeader(`${file} ${sheet.name}!${found.headless.label.address}`))
    for (const block of found.blocks) {
      const { figures, problems: inBlock } = readFigures(block, sheet, notes, file)
      blocks.push(block)
      read.push(...figures)
      problems.push(...inBlock)
    }
  }
  const based = ofOnePriceBase(read, file)
  const periods = based.figures.map((figure) => figure.period)
  return {
    titledSheets,
    blocks,
    figures: based.figures,
    problems: [...problems, ...based.problems],
    firstYear: periods.length === 0 ? null : (Math.min(...periods) as Year),
    lastYear: periods.length === 0 ? null : (Math.max(...periods) as Year),
    priceBase: based.priceBase,
    definition: blocks.some((block) => /\bcore defen[cs]e\b/i.test(block.title)) ? "core" : "classic",
  }
}

function ofOnePriceBase(
  figures: readonly Figure[],
  file: string,
): Readonly<{ figures: readonly Figure[]; problems: readonly Problem[]; priceBase: Year | null }> {
  const counts = new Map<Year, number>()
  for (const { base } of figures) if (base !== null) counts.set(base, (counts.get(base) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  if (!most) return { figures, problems: [], priceBase: null }
  const priceBase = most[0]
  const reported = new Set<string>()
  const problems: Problem[] = []
  const kept = figures.filter((figure) => {
    if (figure.prices !== "constant" || figure.base === null || figure.base === priceBase) return true
    const block = `${figure.locator.split("!")[0]} ${figure.indicator}`
    if (!reported.has(block))
      problems.push(problem.otherPriceBase(`${file} ${figure.locator}`, figure.base, priceBase))
    reported.add(block)
    return false
  })
  return { figures: kept, problems, priceBase }
}
