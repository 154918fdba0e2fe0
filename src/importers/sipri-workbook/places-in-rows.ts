import type { Cell, MemberCode, Problem, Row } from "../../model/index.ts"
import type { Table } from "./header.ts"
import { parsePlaceLabel } from "./places.ts"
import * as problem from "./problems.ts"
import type { Subject } from "./subject.ts"

/** A row whose figures are read. */
export type PlaceRow = Readonly<{ number: number; place: MemberCode; cells: readonly Cell[] }>

/**
 * The rows of states, or of regions in the regional sheet. Headings and notes are told by holding nothing under the years;
 * a row that holds something and names nobody, or somebody for the second time, is a problem.
 */
export function placeRows(
  { sheet, header, rows }: Table,
  subject: Subject,
): Readonly<{ rows: readonly PlaceRow[]; problems: readonly Problem[] }> {
  const read: PlaceRow[] = []
  const problems: Problem[] = []
  const seen = new Set<MemberCode>()
  const years = new Set(header.columns.map(({ column }) => column))
  for (const row of rows) {
    const label = row.cells.find((cell) => cell.column === header.nameColumn && cell.value.kind === "text")
    const filled = row.cells.find((cell) => years.has(cell.column) && cell.text.trim() !== "")
    const named = label ? parsePlaceLabel(label.text) : null
    const place = `${sheet.name}!${(label ?? filled)?.address ?? `row ${row.number}`}`
    if (named?.kind === "part") {
      if (subject.rows === "states" && holdsNumber(row, years)) {
        problems.push(problem.unknownPlace(place, label?.text ?? ""))
      }
    } else if (named?.kind === (subject.rows === "states" ? "state" : "region")) {
      if (!seen.has(named.code)) read.push({ number: row.number, place: named.code, cells: row.cells })
      else if (filled) problems.push(problem.repeatedMember(place, label?.text.trim() ?? ""))
      seen.add(named.code)
    } else if (filled && !isHeaderAgain(label)) {
      problems.push(problem.unknownPlace(place, label?.text ?? ""))
    }
  }
  return { rows: read, problems }
}

function holdsNumber(row: Row, years: ReadonlySet<number>): boolean {
  return row.cells.some(({ column, value }) => years.has(column) && value.kind === "number")
}

/** A page break may repeat the header. */
function isHeaderAgain(label: Cell | undefined): boolean {
  return label !== undefined && /^(?:country|region)$/i.test(label.text.trim())
}
