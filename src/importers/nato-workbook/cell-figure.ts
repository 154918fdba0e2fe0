import type { Cell, IndicatorId, Measured, MemberCode, Year } from "../../model/index.ts"
import { parseFigure, shiftDecimal } from "../figure-text.ts"
import { absentReason, parseMissingMark } from "../missing-mark.ts"

export type CellReading =
  | Readonly<{ kind: "measured"; value: Measured; decimals: number | null }>
  | Readonly<{ kind: "error" }>
  | Readonly<{ kind: "unreadable" }>

/** A cell under a year → figure in its indicator's unit. No cell at all is an empty one. */
export function readCell(
  cell: Cell | null,
  about: Readonly<{ indicator: IndicatorId; member: MemberCode; period: Year; shift: number }>,
): CellReading {
  if (cell?.value.kind === "number") {
    const places = about.shift + (showsPercent(cell.numberFormat) ? 2 : 0)
    return measured(cell.value.number, places, cell)
  }
  if (cell?.value.kind === "error") return { kind: "error" }
  if (cell && cell.value.kind !== "text") return { kind: "unreadable" }
  const mark = parseMissingMark(cell?.text ?? "")
  if (mark)
    return {
      kind: "measured",
      value: { kind: "absent", reason: absentReason({ ...about, mark }) },
      decimals: null,
    }
  const figure = cell && parseFigure(cell.text)
  return cell === null || figure === null ? { kind: "unreadable" } : measured(figure, about.shift, cell)
}

function measured(number: number, places: number, cell: Cell): CellReading {
  const decimals = decimalsShown(cell.numberFormat)
  const amount = shiftDecimal(number, places)
  return {
    kind: "measured",
    value: { kind: "amount", amount },
    decimals: decimals === null ? null : decimals - places,
  }
}

/** `0.00%` shows a fraction as percent; `0.00"%"` and `0.00\%` only write the sign behind a percentage. */
function showsPercent(format: string | null): boolean {
  return format !== null && bareFormat(format).includes("%")
}

/** `#,##0.00` → 2; `null` for General and for formats without a digit. */
function decimalsShown(format: string | null): number | null {
  const bare = format === null ? "" : bareFormat(format)
  if (!/[0#?]/.test(bare)) return null
  const behindPoint = /\.([0#?]+)/.exec(bare)?.[1]?.length ?? 0
  return behindPoint + (bare.includes("%") ? 2 : 0)
}

/** The format of positive numbers without its literals. */
function bareFormat(format: string): string {
  return (
    format
      .replace(/"[^"]*"/g, "")
      .replace(/\\./g, "")
      .replace(/[_*]./g, "")
      .split(";")[0] ?? ""
  )
}
