import type { Problem } from "../../model/index.ts"
import { inUnit, unknownScale } from "../macro/index.ts"
import type { PrintedFigure } from "./read.ts"
import { scaleBySize } from "./scale.ts"
import type { Subject } from "./subjects.ts"

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
  const unfit = subjectsSaidWrongly(printed)
  const problems = [
    ...[...scales]
      .filter(([, scale]) => scale === null)
      .map(([code]) =>
        unknownScale(file, code, "some amounts as of units, others as of millions or billions"),
      ),
    ...[...unfit].map(([code, found]) => unknownScale(file, code, found)),
  ]
  const figures = printed.flatMap((figure) => {
    const { subject } = figure
    const scale = subject.sizes === null ? 0 : (figure.scale ?? scales.get(subject.code) ?? null)
    if (scale === null || (figure.scale !== null && unfit.has(subject.code))) return []
    return [
      { figure, amount: figure.printed === null ? null : inUnit(figure.printed, scale + subject.places) },
    ]
  })
  return { figures, problems }
}

/** Subjects whose largest amount, in the scale its row says, no economy or people of one state up to the world can have. */
function subjectsSaidWrongly(printed: readonly PrintedFigure[]): ReadonlyMap<string, string> {
  const largest = new Map<Subject, PrintedFigure & { printed: number; scale: number }>()
  for (const figure of printed) {
    const { subject, printed: amount, scale } = figure
    if (subject.sizes === null || amount === null || scale === null) continue
    const known = largest.get(subject)
    if (!known || amount * 10 ** scale > known.printed * 10 ** known.scale)
      largest.set(subject, { ...figure, printed: amount, scale })
  }
  return new Map(
    [...largest].flatMap(([subject, { printed: amount, scale, locator }]) => {
      const [least, most] = subject.sizes?.largest ?? [0, 0]
      const inUnits = amount * 10 ** scale
      if (inUnits >= least && inUnits <= most) return []
      return [[subject.code, `${amount} at most (${locator}), in a row that says 10^${scale}`] as const]
    }),
  )
}
