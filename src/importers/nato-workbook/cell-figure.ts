import type { Cell, IndicatorId, Measured, MemberCode, Year } from "../../model/index.ts"
import { parseFigure, shiftDecimal } from "../figure-text.ts"
import { absentReason, parseMissingMark } from "../missing-mark.ts"
import type { NumberFormat } from "./number-format.ts"

export type CellReading =
  | Readonly<{ kind: "measured"; value: Measured; decimals: number | null }>
  | Readonly<{ kind: "error" }>
  | Readonly<{ kind: "unreadable" }>

type About = Readonly<{ indicator: IndicatorId; member: MemberCode; period: Year; shift: number }>

/** A cell under a year → figure in its indicator's unit. No cell at all is an empty one. */
export function readCell(
  cell: Cell | null,
  about: About,
  formatOf: (format: string | null) => NumberFormat,
): CellReading {
  const { percent, decimals } = formatOf(cell?.numberFormat ?? null)
  const measured = (number: number, fraction: boolean): CellReading => ({
    kind: "measured",
    value: { kind: "amount", amount: shiftDecimal(number, about.shift + (fraction ? 2 : 0)) },
    decimals: decimals === null ? null : decimals - about.shift,
  })
  if (cell?.value.kind === "number") return measured(cell.value.number, percent)
  if (cell?.value.kind === "error") return { kind: "error" }
  if (cell && cell.value.kind !== "text") return { kind: "unreadable" }
  const text = cell?.text ?? ""
  const mark = parseMissingMark(text)
  if (mark) {
    const reason = absentReason({ ...about, mark })
    return { kind: "measured", value: { kind: "absent", reason }, decimals: null }
  }
  const figure = parseFigure(text)
  return figure === null ? { kind: "unreadable" } : measured(figure, false)
}
