import { decimalsOf, memberName } from "../model/index.ts"
import type { Cell, Figure, FiguresAsOf } from "../records/index.ts"
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
      caveat: differs(used, figure) ? differenceCaveat(used, figure, cell) : null,
    }))
}

/** Half a unit of the coarser figure's last decimal may be rounding; more is a difference. */
export function differs(a: Figure, b: Figure): boolean {
  const [one, other] = [a.observation.value, b.observation.value]
  if (one.kind === "absent" || other.kind === "absent") return one.kind !== other.kind
  const decimals = Math.min(decimalsOf(one.amount), decimalsOf(other.amount))
  return Math.abs(one.amount - other.amount) > 0.5 * 10 ** -decimals * (1 + 1e-9)
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
