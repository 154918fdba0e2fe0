import type { Evidence } from "../../questions/index.ts"
import { FigurePanel, type OpenFigure } from "./figure-panel.tsx"

/** Rows whose numbers can be opened, with what they rest on and what tells one from another. */
export type Openable = Readonly<{
  asOf: string
  rows: readonly OpenFigure[]
  evidence: readonly Evidence[]
  keyOf: (row: never) => string
}>

/** Ties an answer to the keys its figures have in the address; `null` while it is not here. */
export function openable<Row extends OpenFigure>(
  answer: Readonly<{ asOf: string; rows: readonly Row[]; evidence: readonly Evidence[] }> | null,
  keyOf: (row: Row) => string,
): readonly Openable[] {
  return answer === null ? [] : [{ ...answer, keyOf: keyOf as (row: never) => string }]
}

/** The panel of the figure named in the address, whichever answer it stands in. */
export function Opened({
  figure,
  among,
  onClose,
}: Readonly<{ figure: string | null; among: readonly Openable[]; onClose: () => void }>) {
  for (const { rows, evidence, asOf, keyOf } of among) {
    const row = rows.find((one) => keyOf(one as never) === figure)
    if (row) return <FigurePanel key={figure} row={row} evidence={evidence} asOf={asOf} onClose={onClose} />
  }
  return null
}
