import type { Cell, Row } from "../../model/index.ts"
import type { PackedPlace } from "./pack.ts"

/**
 * Cells in the order of the file → rows and cells in the order of the sheet. Of two cells at one place the later
 * counts. `cells[n]` belongs to `places[n]`; `null` holds nothing.
 */
export function rowsOf(places: readonly PackedPlace[], cells: readonly (Cell | null)[]): readonly Row[] {
  const rows: (Row & { cells: Cell[] })[] = []
  for (const index of orderOf(places)) {
    const place = places[index]
    const cell = cells[index]
    if (!place || !cell) continue
    const last = rows.at(-1)
    if (!last || last.number !== place.row) {
      rows.push({ number: place.row, hidden: place.rowHidden, cells: [cell] })
    } else if (last.cells.at(-1)?.column === cell.column) last.cells[last.cells.length - 1] = cell
    else last.cells.push(cell)
  }
  return rows
}

function orderOf(places: readonly PackedPlace[]): Iterable<number> {
  const inOrder = places.every(
    (place, index) => index === 0 || compare(places[index - 1] ?? place, place) < 0,
  )
  if (inOrder) return places.keys()
  const byPlace = (a: number, b: number) => {
    const [left, right] = [places[a], places[b]]
    return (left && right ? compare(left, right) : 0) || a - b
  }
  return [...places.keys()].sort(byPlace)
}

function compare(a: PackedPlace, b: PackedPlace): number {
  return a.row - b.row || a.column - b.column
}
