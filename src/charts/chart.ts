import type { Benchmark } from "../records/index.ts"

/** A chart, ready to draw: marks in pixels, and the words that go with it. No DOM, no colour: an ink says what a mark means. */
export type Chart = Readonly<{
  id: string
  /** What is shown, in a line. */
  title: string
  /** What it says, in a sentence: the text alternative as well. */
  sentence: string
  /** How to read the marks that occur in it: `Hollow: an estimate.` */
  notes: readonly string[]
  /** Where the figures come from. */
  source: string
  widthPx: number
  heightPx: number
  marks: readonly Mark[]
}>

/**
 * `text` what is read first, `quiet` what is read second, `stem` what leads to a mark, `rule` lines that only guide,
 * `accent` what the chart is about.
 */
export type Ink = "text" | "quiet" | "stem" | "rule" | "accent"

/** A final figure is solid, an estimate hollow, a figure that cannot be compared crossed. */
export type Look = "solid" | "hollow" | "crossed"

/** `heavy` for the line a chart is about, `dotted` for a gap, `dashed` for what has not happened yet. */
export type Stroke = "fine" | "heavy" | "dotted" | "dashed"

export type Mark = LineMark | PathMark | StepMark | BandMark | BarMark | DotMark | TextMark | FigureMark

export type LineMark = Readonly<{
  kind: "line"
  from: Point
  to: Point
  ink: Ink
  stroke: Stroke
}>

/** Points joined by straight lines. */
export type PathMark = Readonly<{ kind: "path"; points: readonly Point[]; ink: Ink; stroke: Stroke }>

/** The room between two lines over the same places: a range, or how much something spreads. */
export type BandMark = Readonly<{
  kind: "band"
  upper: readonly Point[]
  lower: readonly Point[]
  ink: Ink
}>

/** A length from a base. Hollow where it rests on an estimate or lies ahead. */
export type BarMark = Readonly<{
  kind: "bar"
  /** Its upper left corner. */
  at: Point
  widthPx: number
  heightPx: number
  ink: Ink
  look: "solid" | "hollow"
}>

export type DotMark = Readonly<{ kind: "dot"; at: Point; radiusPx: number; ink: Ink; look: Look }>

export type TextMark = Readonly<{
  kind: "text"
  at: Point
  text: string
  ink: Ink
  anchor: "start" | "middle" | "end"
  /** `aside` is set in italics: a reason, never a number. */
  style: "label" | "strong" | "small" | "aside"
}>

/** A line that keeps its height until the next point: what was said stays said until somebody says otherwise. */
export type StepMark = Readonly<{ kind: "step"; points: readonly Point[]; ink: Ink }>

/** The marks of one figure; a click on them opens its evidence. */
export type FigureMark = Readonly<{
  kind: "figure"
  /** What tells it from the chart's other figures: a member, or an edition. */
  key: string
  /** All of it in words. */
  title: string
  marks: readonly Mark[]
}>

export type Point = Readonly<{ x: number; y: number }>

/** Where a chart is to stand, and what it stands among. Height follows from what it holds. */
export type Canvas = Readonly<{
  widthPx: number
  /** Benchmarks known at the answer's date; those on its scale become lines. */
  benchmarks: readonly Benchmark[]
}>
