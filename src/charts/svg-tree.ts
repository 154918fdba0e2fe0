import type { Chart, Ink, Mark, TextMark } from "./chart.ts"

/** An SVG element before it is text or a component: names and attributes as SVG spells them. */
export type SvgElement = Readonly<{
  name: string
  attributes: Readonly<Record<string, string | number>>
  children: readonly (SvgElement | string)[]
}>

/** Colours of a chart that stands alone, on white paper. A page that shows it sets its own by class. */
const COLOURS: Readonly<Record<Ink, string>> = {
  text: "#1f1d1a",
  quiet: "#6b665d",
  stem: "#b9b2a4",
  rule: "#e9e4d9",
  accent: "#0b5d6e",
}

const PAPER = "#ffffff"

const STROKES = { fine: 1, heavy: 1.75, dotted: 1.25 } as const

const TEXT_STYLES: Readonly<Record<TextMark["style"], Readonly<Record<string, string | number>>>> = {
  label: { "font-size": 14 },
  strong: { "font-size": 14, "font-weight": 650 },
  small: { "font-size": 12.5 },
  aside: { "font-size": 13.5, "font-style": "italic" },
}

/** A chart's marks as SVG elements, each with its colours and, beside them, the class of its ink and kind. */
export function markTree(chart: Chart): readonly SvgElement[] {
  return chart.marks.map(elementOf)
}

function elementOf(mark: Mark): SvgElement {
  switch (mark.kind) {
    case "line":
      return element("line", {
        class: `stroke-${mark.ink}`,
        x1: px(mark.from.x),
        y1: px(mark.from.y),
        x2: px(mark.to.x),
        y2: px(mark.to.y),
        stroke: COLOURS[mark.ink],
        "stroke-width": STROKES[mark.stroke],
        ...(mark.stroke === "dotted" ? { "stroke-dasharray": "1.5 3" } : {}),
      })
    case "dot":
      return mark.look === "crossed" ? crossOf(mark) : dotOf(mark)
    case "text":
      return element(
        "text",
        {
          class: `fill-${mark.ink} halo`,
          x: px(mark.at.x),
          y: px(mark.at.y),
          fill: COLOURS[mark.ink],
          "text-anchor": mark.anchor,
          stroke: PAPER,
          "stroke-width": 3,
          "stroke-linejoin": "round",
          "paint-order": "stroke",
          ...TEXT_STYLES[mark.style],
        },
        [mark.text],
      )
    case "step":
      return element("path", {
        class: `stroke-${mark.ink}`,
        d: stepPath(mark.points),
        fill: "none",
        stroke: COLOURS[mark.ink],
        "stroke-width": STROKES.fine,
      })
    case "figure":
      return element("g", { class: "figure", "data-figure": mark.key }, [
        element("title", {}, [mark.title]),
        ...mark.marks.map(elementOf),
      ])
  }
}

function dotOf({ at, radiusPx, ink, look }: Extract<Mark, { kind: "dot" }>): SvgElement {
  const hollow = look === "hollow"
  return element("circle", {
    class: hollow ? `stroke-${ink} fill-paper` : `stroke-${ink} fill-${ink}`,
    cx: px(at.x),
    cy: px(at.y),
    r: hollow ? radiusPx - 0.5 : radiusPx,
    fill: hollow ? PAPER : COLOURS[ink],
    stroke: COLOURS[ink],
    "stroke-width": hollow ? 1.75 : 0,
  })
}

function crossOf({ at, radiusPx, ink }: Extract<Mark, { kind: "dot" }>): SvgElement {
  const [left, right, top, bottom] = [at.x - radiusPx, at.x + radiusPx, at.y - radiusPx, at.y + radiusPx]
  return element("path", {
    class: `stroke-${ink}`,
    d: `M${px(left)} ${px(top)}L${px(right)} ${px(bottom)}M${px(left)} ${px(bottom)}L${px(right)} ${px(top)}`,
    fill: "none",
    stroke: COLOURS[ink],
    "stroke-width": 1.75,
  })
}

function stepPath(points: readonly Readonly<{ x: number; y: number }>[]): string {
  return points.map(({ x, y }, at) => (at === 0 ? `M${px(x)} ${px(y)}` : `H${px(x)}V${px(y)}`)).join("")
}

function element(
  name: string,
  attributes: SvgElement["attributes"],
  children: SvgElement["children"] = [],
): SvgElement {
  return { name, attributes, children }
}

function px(length: number): number {
  return Math.round(length * 100) / 100
}
