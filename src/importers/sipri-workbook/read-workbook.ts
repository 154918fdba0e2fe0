import type { Observation, Problem, Workbook, Year } from "../../model/index.ts"
import { type Years, yearsOf } from "../nato/index.ts"
import { agreeing } from "./checks/agreement.ts"
import { withoutImpossibleFigures } from "./checks/impossible-figures.ts"
import { withoutImpossibleZeros } from "./checks/impossible-zeros.ts"
import { readFigures, type SheetFigures } from "./figures.ts"
import { readTable, type Table } from "./header.ts"
import { inOneOrder } from "./order.ts"
import { parsePlaceLabel } from "./places.ts"
import * as problem from "./problems.ts"
import { readSubject, type Subject } from "./subject.ts"

/** A workbook taken apart: every figure with its cell, and what it says of its release. */
export type ReadWorkbook = Readonly<{
  /** `named`: sheets with its titles name the publisher, or are too many to be another's. `titled`: they only could be. */
  family: "named" | "titled" | "none"
  figures: readonly Observation[]
  /** Their places are sheet and cell; the file's name is the caller's to add. */
  problems: readonly Problem[]
  /** `null` when there are no figures. */
  years: Years | null
  priceBase: Year | null
}>

/** Recognising a workbook reads it whole; importing it then need not read it again. */
const alreadyRead = new WeakMap<Workbook, ReadWorkbook>()

export function readWorkbook(workbook: Workbook): ReadWorkbook {
  const read = alreadyRead.get(workbook) ?? takeApart(workbook)
  alreadyRead.set(workbook, read)
  return read
}

type TitledTable = Readonly<{ table: Table; subject: Subject }>

function takeApart(workbook: Workbook): ReadWorkbook {
  const tables = workbook.sheets.flatMap((sheet) => readTable(sheet) ?? [])
  const readings = tables.map((table) => ({ table, reading: readSubject(table) }))
  const known = readings.filter(({ reading }) => reading.kind !== "none")
  const namesPublisher = known.some(({ table }) => table.lines.some(({ text }) => PUBLISHER.test(text)))
  if (known.length === 0) return { family: "none", figures: [], problems: [], years: null, priceBase: null }
  const problems: Problem[] = []
  const titled: TitledTable[] = []
  for (const { table, reading } of readings) {
    if (reading.kind === "subject") titled.push({ table, subject: reading.subject })
    else if (reading.kind === "unclear") problems.push(reading.problem)
    else if (holdsPlaces(table)) problems.push(problem.extraSheet(table.sheet.name))
  }
  const single = withoutRepeatedSheets(titled)
  const based = ofOnePriceBase(single.tables)
  const read = based.tables.map(({ table, subject }) => readFigures(table, subject))
  const { sheets, problems: disagreements } = agreeing(read)
  const sound = withoutImpossibleZeros(sheets.map(withoutImpossibleFigures))
  const { figures, problems: conflicts } = inOneOrder(sound)
  const inSheets = read.flatMap((sheet) => (soundOf(sheet, sound) ?? sheet).problems)
  return {
    family: namesPublisher || known.length >= MANY_TITLES ? "named" : "titled",
    figures,
    problems: [
      ...problems,
      ...single.problems,
      ...based.problems,
      ...inSheets,
      ...disagreements,
      ...conflicts,
    ],
    years: yearsOf(figures.map(({ period }) => period)),
    priceBase: based.priceBase,
  }
}

const MANY_TITLES = 3
const PUBLISHER = /\bSIPRI\b|\bStockholm International Peace Research Institute\b/

function soundOf({ sheet }: SheetFigures, sound: readonly SheetFigures[]): SheetFigures | undefined {
  return sound.find((one) => one.sheet === sheet)
}

function holdsPlaces({ header, rows }: Table): boolean {
  return rows.some(({ cells }) => {
    const label = cells.find(({ column }) => column === header.nameColumn)
    return label !== undefined && parsePlaceLabel(label.text) !== null
  })
}

/** One sheet a kind of figures: a visible one before a hidden one, then the first. */
function withoutRepeatedSheets(
  titled: readonly TitledTable[],
): Readonly<{ tables: readonly TitledTable[]; problems: readonly Problem[] }> {
  const kept = new Map<string, TitledTable>()
  const problems: Problem[] = []
  const isHidden = ({ table }: TitledTable) => Number(table.sheet.hidden)
  for (const one of [...titled].sort((a, b) => isHidden(a) - isHidden(b))) {
    const { indicator, prices, rows } = one.subject
    const kind = `${indicator} ${prices} ${rows}`
    const first = kept.get(kind)
    if (first) problems.push(problem.repeatedSheet(one.table.sheet.name, first.table.sheet.name))
    else kept.set(kind, one)
  }
  return { tables: [...kept.values()], problems }
}

/** An edition has one price base: that of the sheet of states, else of the first that states one. */
function ofOnePriceBase(
  tables: readonly TitledTable[],
): Readonly<{ tables: readonly TitledTable[]; problems: readonly Problem[]; priceBase: Year | null }> {
  const based = tables.filter(({ subject }) => subject.base !== null)
  const first = based.find(({ subject }) => subject.rows === "states") ?? based[0]
  const priceBase = first?.subject.base ?? null
  const problems: Problem[] = []
  const kept = tables.filter(({ table, subject }) => {
    if (subject.base === null || priceBase === null || subject.base === priceBase) return true
    problems.push(problem.otherPriceBase(table.sheet.name, subject.base, priceBase))
    return false
  })
  return { tables: kept, problems, priceBase }
}
