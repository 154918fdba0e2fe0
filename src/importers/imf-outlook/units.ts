import type { Problem } from "../../model/index.ts"
import { inUnit, unknownScale } from "../macro/index.ts"
import type { PrintedFigure } from "./read.ts"
import { scaleBySize } from "./scale.ts"

/** Printed figures in their indicators' units. */
export type InUnits = Readonly<{
  figures: readonly Readonly<{ figure: PrintedFigure; amount: number | null }>[]
  problems: readonly Problem[]
}>

/** A scale that no word says is told from all amounts of its subject; where their size does not tell, they are left out. */
export function inUnits(printed: readonly PrintedFigure[], file: string): InUnits {
  const scales = new Map<string, number | null>()
  const unsaid = printed.filter(({ subject, scale }) => subject.sizes !== null && scale === null)
  for (const subject of new Set(unsaid.map((one) => one.subject))) {
    const amounts = unsaid.flatMap((one) => (one.subject === subject ? (one.printed ?? []) : []))
    scales.set(subject.code, scaleBySize(subject, amounts))
  }
  const problems = [...scales]
    .filter(([, scale]) => scale === null)
    .map(([code]) => unknownScale(file, code, "some amounts as of units, others as of millions or billions"))
  const figures = printed.flatMap((figure) => {
    const { subject } = figure
    const scale = subject.sizes === null ? 0 : (figure.scale ?? scales.get(subject.code) ?? null)
    if (scale === null) return []
    return [
      { figure, amount: figure.printed === null ? null : inUnit(figure.printed, scale + subject.places) },
    ]
  })
  return { figures, problems }
}
