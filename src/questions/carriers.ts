import { memberName } from "../model/index.ts"
import { agree, type Cell, type Figure, type FiguresAsOf } from "../records/index.ts"
import type { Caveat } from "./answer.ts"
import type { Reading } from "./reading.ts"

/** The same edition's other carriers of a printed cell; each with a caveat when it differs beyond its own rounding. */
export function carriersDiffer(
  view: FiguresAsOf,
  reading: Reading,
  cell: Cell,
): readonly Readonly<{ figure: Figure; caveat: Caveat | null }>[] {
  const used = reading.figures[0]
  if (!used) return []
  return view
    .all(cell)
    .filter((figure) => figure !== used && figure.batch.edition.id === reading.edition.id)
    .map((figure) => ({
      figure,
      caveat: agree({ one: used, other: figure, rounding: view.rounding })
        ? null
        : differenceCaveat(used, figure, cell),
    }))
}

function differenceCaveat(used: Figure, other: Figure, cell: Cell): Caveat {
  return {
    code: "carriers-differ",
    text:
      `${memberName(cell.member)} ${cell.period}: the ${used.batch.carrier} ${used.batch.file.name} has ${shown(used)}, ` +
      `the ${other.batch.carrier} ${other.batch.file.name} ${shown(other)}; the first is used.`,
  }
}

function shown({ observation: { value } }: Figure): string {
  return value.kind === "amount" ? String(value.amount) : value.reason
}
