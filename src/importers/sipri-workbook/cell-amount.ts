import type { AbsentReason, Cell } from "../../model/index.ts"
import { parseFigure } from "../figure-text.ts"
import { parseMissingMark } from "../missing-mark.ts"

export type CellAmount =
  /** `isPercent`: a text that writes the sign itself. */
  | Readonly<{ kind: "number"; number: number; isPercent: boolean }>
  | Readonly<{ kind: "absent"; reason: AbsentReason }>
  | Readonly<{ kind: "error" }>
  | Readonly<{ kind: "unreadable" }>

const NOT_REPORTED: CellAmount = { kind: "absent", reason: "not-reported" }
const DID_NOT_EXIST: CellAmount = { kind: "absent", reason: "did-not-exist" }

/**
 * A cell under a year. `xxx`: there was no such state, or none independent, in all or part of that year. Any other mark,
 * a dash too, and a blank say that no figure is available: where a state spends nothing this publisher prints 0.
 */
export function readAmount(cell: Cell | undefined): CellAmount {
  if (!cell) return NOT_REPORTED
  if (cell.value.kind === "number") return { kind: "number", number: cell.value.number, isPercent: false }
  if (cell.value.kind === "error") return { kind: "error" }
  if (cell.value.kind !== "text") return { kind: "unreadable" }
  const mark = parseMissingMark(cell.text)
  if (mark) return mark === "did-not-exist" ? DID_NOT_EXIST : NOT_REPORTED
  const number = parseFigure(cell.text)
  if (number === null) return { kind: "unreadable" }
  return { kind: "number", number, isPercent: cell.text.trimEnd().endsWith("%") }
}
