import type { Brief } from "../../claims/index.ts"

/** A part of the text that something stands on: a claim, or the words, speaker or cue of a statement. */
export type Layer = Readonly<{
  id: string
  part: "claim" | "content" | "source" | "cue"
  start: number
  end: number
}>

/** A run of text on which the same layers stand from its first character to its last. */
export type Segment = Readonly<{
  start: number
  end: number
  text: string
  layers: readonly Layer[]
  /** Claims whose span ends with this run, in the order of their start. */
  closes: readonly string[]
}>

export type Paragraph = Readonly<{ start: number; segments: readonly Segment[] }>

export function layersOf({ claims, statements }: Pick<Brief, "claims" | "statements">): readonly Layer[] {
  const ofStatements = statements.flatMap(({ id, content, source, cueSpan }) => [
    ...content.map((span) => layer(id, "content", span)),
    ...source.map((span) => layer(id, "source", span)),
    ...cueSpan.map((span) => layer(id, "cue", span)),
  ])
  return [...ofStatements, ...claims.map(({ id, span }) => layer(id, "claim", span))]
}

/** Text and layers → paragraphs of runs. Every character but line breaks is in exactly one run; layers may overlap at will. */
export function paragraphsOf(text: string, layers: readonly Layer[]): readonly Paragraph[] {
  const paragraphs: Paragraph[] = []
  let start = 0
  for (const line of text.split("\n")) {
    const end = start + line.length
    if (line.trim() !== "") paragraphs.push({ start, segments: segmentsOf(text, start, end, layers) })
    start = end + 1
  }
  return paragraphs
}

function segmentsOf(text: string, from: number, to: number, layers: readonly Layer[]): readonly Segment[] {
  const inside = layers.filter((one) => one.start < to && one.end > from)
  const edges = new Set([from, to])
  for (const one of inside) {
    edges.add(Math.max(from, one.start))
    edges.add(Math.min(to, one.end))
  }
  const sorted = [...edges].sort((a, b) => a - b)
  return sorted.slice(1).map((end, at) => {
    const start = sorted[at] ?? from
    return {
      start,
      end,
      text: text.slice(start, end),
      layers: inside.filter((one) => one.start <= start && one.end >= end),
      closes: inside
        .filter((one) => one.part === "claim" && one.end === end)
        .sort((a, b) => a.start - b.start)
        .map((one) => one.id),
    }
  })
}

function layer(id: string, part: Layer["part"], [start, end]: readonly [number, number]): Layer {
  return { id, part, start, end }
}
