import type { Chart, Ink, Mark, Point, Stroke, TextMark } from "./chart.ts"

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

const STROKES: Readonly<Record<Stroke, Readonly<Record<string, string | number>>>> = {
  fine: { "stroke-width": 1 },
  heavy: { "stroke-width": 1.75 },
  dotted: { "stroke-width": 1.25, "stroke-dasharray": "1.5 3" },
  dashed: { "stroke-width": 1.5, "stroke-dasharray": "5 3.5" },
}

const BAND_OPACITY = 0.16

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
        ...STROKES[mark.stroke],
      })
    case "path":
      return element("path", {
        class: `stroke-${mark.ink}`,
        d: linesThrough(mark.points),
        fill: "none",
        stroke: COLOURS[mark.ink],
        "stroke-linejoin": "round",
        ...STROKES[mark.stroke],
      })
    case "band":
      return element("path", {
        class: `fill-${mark.ink}`,
        d: `${linesThrough([...mark.upper, ...[...mark.lower].reverse()])}Z`,
        fill: COLOURS[mark.ink],
        "fill-opacity": BAND_OPACITY,
      })
    case "bar":
      return barOf(mark)
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
        ...STROKES.fine,
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

function barOf({ at, widthPx, heightPx, ink, look }: Extract<Mark, { kind: "bar" }>): SvgElement {
  const inset = look === "hollow" ? 0.6 : 0
  return element("rect", {
    class: look === "hollow" ? `stroke-${ink} fill-paper` : `fill-${ink}`,
    x: px(at.x + inset),
    y: px(at.y + inset),
    width: px(Math.max(0, widthPx - 2 * inset)),
    height: px(Math.max(0, heightPx - 2 * inset)),
    fill: look === "hollow" ? PAPER : COLOURS[ink],
    ...(look === "hollow" ? { stroke: COLOURS[ink], "stroke-width": 1.2 } : {}),
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

function stepPath(points: readonly Point[]): string {
  return points.map(({ x, y }, at) => (at === 0 ? `M${px(x)} ${px(y)}` : `H${px(x)}V${px(y)}`)).join("")
}

function linesThrough(points: readonly Point[]): string {
  return points.map(({ x, y }, at) => `${at === 0 ? "M" : "L"}${px(x)} ${px(y)}`).join("")
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
