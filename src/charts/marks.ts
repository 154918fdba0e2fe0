import type { Ink, LineMark, Point, Stroke, TextMark } from "./chart.ts"

type Words = Readonly<{
  ink: Ink
  style?: TextMark["style"]
  anchor?: TextMark["anchor"]
}>

/** Words at a place; to the right of it in the label's size where nothing else is said. */
export function text(
  at: Point,
  content: string,
  { ink, style = "label", anchor = "start" }: Words,
): TextMark {
  return { kind: "text", at, text: content, ink, anchor, style }
}

export function line(from: Point, to: Point, ink: Ink, stroke: Stroke = "fine"): LineMark {
  return { kind: "line", from, to, ink, stroke }
}

/** Pixels a text takes, near enough to keep labels apart. */
export function textPx(content: string, style: TextMark["style"] = "label"): number {
  const perCharacter = style === "small" ? 6.1 : style === "strong" ? 7.4 : 7.1
  return content.length * perCharacter
}

/** A text in the room there is, cut with an ellipsis where it is longer. */
export function shortened(content: string, roomPx: number, style: TextMark["style"] = "label"): string {
  if (textPx(content, style) <= roomPx) return content
  const characters = Math.floor((roomPx / textPx(content, style)) * content.length)
  return `${content.slice(0, Math.max(1, characters - 1)).trimEnd()}…`
}
