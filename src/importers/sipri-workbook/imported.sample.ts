import type { Observation, Workbook } from "../../model/index.ts"
import { importSource } from "../import-source.ts"
import { type Ink, type Sketch, toWorkbook } from "../nato-workbook/sketch.sample.ts"
import { requestFor } from "../request.sample.ts"
import { RELEASE_2026, sketchRelease } from "./release.sample.ts"

export function imported(content: Workbook) {
  const outcome = importSource(requestFor(content))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  const figures = outcome.value.batches.flatMap((batch) => batch.observations)
  return { ...outcome.value, figures, edition: outcome.value.recognition.edition }
}

export const SOUND = sketchRelease(RELEASE_2026)
export const WHOLE = imported(toWorkbook(SOUND)).figures

/** The newer release with some cells of one sheet drawn anew; `null` takes a cell away. */
export function redrawn(
  sheet: string,
  cells: Record<string, Ink | null>,
  sketches = SOUND,
): readonly Sketch[] {
  return sketches.map((one) => {
    if (one.name !== sheet) return one
    const drawn = Object.entries({ ...one.cells, ...cells }).filter(
      (entry): entry is [string, Ink] => entry[1] !== null,
    )
    return { ...one, cells: Object.fromEntries(drawn) }
  })
}

/** The newer release with every cell of one sheet put through a function. */
export function mapped(
  sheet: string,
  change: (ink: Ink, address: string) => Ink,
  sketches = SOUND,
): readonly Sketch[] {
  return sketches.map((one) => {
    if (one.name !== sheet) return one
    const cells = Object.entries(one.cells).map(([address, ink]) => [address, change(ink, address)])
    return { ...one, cells: Object.fromEntries(cells) }
  })
}

/** A number, dressed up or not, times a factor; anything else as it is. */
export function multiplied(ink: Ink, factor: number): Ink {
  if (typeof ink === "number") return ink * factor
  if (typeof ink !== "object") return ink
  if ("number" in ink) return { ...ink, number: ink.number * factor }
  return "ink" in ink && typeof ink.ink === "number" ? { ...ink, ink: ink.ink * factor } : ink
}

/** The row of the address. */
export function rowOf(address: string): number {
  return Number(/\d+/.exec(address)?.[0])
}

/** The address of the first cell with that text in column A, and the same row in other columns. */
export function addressOf(sheet: string, label: string, column = "A"): string {
  const cells = SOUND.find(({ name }) => name === sheet)?.cells ?? {}
  const [address] =
    Object.entries(cells).find(
      ([at, ink]) => /^A\d/.test(at) && typeof ink === "string" && ink.trim() === label,
    ) ?? []
  if (address === undefined) throw new Error(`no ${label} in ${sheet}`)
  return address.replace("A", column)
}

export function find(figures: readonly Observation[], indicator: string, member: string, period: number) {
  return figures.find((one) => one.indicator === indicator && one.member === member && one.period === period)
}

export function countsOf(figures: readonly Observation[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { indicator } of figures) counts[indicator] = (counts[indicator] ?? 0) + 1
  return counts
}
