import type { Chart } from "./chart.ts"
import { markTree, type SvgElement } from "./svg-tree.ts"

const MARGIN_PX = 20
const LINE_PX = 18

/** A chart as a file of its own: title, sentence, marks, notes and source line, on white paper. */
export function renderSvg(chart: Chart): string {
  const charactersPerLine = Math.floor((chart.widthPx - 8) / 6.4)
  const head = [
    ...wrap(chart.title, charactersPerLine * 0.72).map((line) => ({ line, size: 20, weight: 650, step: 26 })),
    ...wrap(chart.sentence, charactersPerLine).map((line, at) => ({
      line,
      size: 14,
      weight: 400,
      step: at === 0 ? LINE_PX + 4 : LINE_PX,
    })),
  ]
  const foot = wrap([...chart.notes, chart.source].join(" "), charactersPerLine)
  const headPx = head.reduce((sum, line) => sum + line.step, 14)
  const heightPx = headPx + chart.heightPx + foot.length * LINE_PX + 16
  const [width, height] = [chart.widthPx + 2 * MARGIN_PX, heightPx + 2 * MARGIN_PX]

  let y = MARGIN_PX
  const headText = head.map(({ line, size, weight, step }) => {
    y += step
    return textElement(line, {
      x: MARGIN_PX,
      y: y - 6,
      "font-size": size,
      "font-weight": weight,
      fill: "#1f1d1a",
    })
  })
  const footTop = MARGIN_PX + headPx + chart.heightPx + 12
  const footText = foot.map((line, at) =>
    textElement(line, {
      x: MARGIN_PX,
      y: footTop + (at + 1) * LINE_PX - 4,
      "font-size": 12.5,
      fill: "#6b665d",
    }),
  )
  return renderElement({
    name: "svg",
    attributes: {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      "aria-label": chart.sentence,
      "font-family": "'Source Serif 4 Variable', 'Source Serif 4', 'Source Serif Pro', Georgia, serif",
      "font-variant-numeric": "lining-nums tabular-nums",
    },
    children: [
      { name: "rect", attributes: { width, height, fill: "#ffffff" }, children: [] },
      ...headText,
      {
        name: "g",
        attributes: { transform: `translate(${MARGIN_PX} ${MARGIN_PX + headPx})` },
        children: markTree(chart),
      },
      ...footText,
    ],
  })
}

function textElement(line: string, attributes: SvgElement["attributes"]): SvgElement {
  return { name: "text", attributes, children: [line] }
}

function renderElement({ name, attributes, children }: SvgElement): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
  const inside = children.map((child) =>
    typeof child === "string" ? escapeXml(child) : renderElement(child),
  )
  return inside.length === 0
    ? `<${name}${written.join("")}/>`
    : `<${name}${written.join("")}>${inside.join("")}</${name}>`
}

/** Text safe inside XML: markup escaped, characters that XML does not allow left out. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
}

function wrap(text: string, maxCharacters: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(" ")) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length + 1 <= maxCharacters)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
