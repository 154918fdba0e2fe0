import { createRequire } from "node:module"
import { Resvg } from "@resvg/resvg-js"
import { type Chart, renderSvg } from "../charts/index.ts"

const SCALE = 2

/** The page's text face in the styles that charts use. */
const FACES = [
  "400Regular/SourceSerif4_400Regular.ttf",
  "400Regular_Italic/SourceSerif4_400Regular_Italic.ttf",
  "600SemiBold/SourceSerif4_600SemiBold.ttf",
]

/** Chart → PNG at twice its size, in the page's own text face, whatever fonts the machine has. */
export function renderPng(chart: Chart): Uint8Array {
  const { resolve } = createRequire(import.meta.url)
  const drawing = new Resvg(withNamedWeights(renderSvg(chart)), {
    fitTo: { mode: "zoom", value: SCALE },
    font: {
      loadSystemFonts: false,
      fontFiles: FACES.map((face) => resolve(`@expo-google-fonts/source-serif-4/${face}`)),
      defaultFontFamily: "Source Serif 4",
      serifFamily: "Source Serif 4",
    },
  })
  return new Uint8Array(drawing.render().asPng())
}

/** resvg reads the nine named weights only; the page's face is variable. */
function withNamedWeights(svg: string): string {
  return svg.replaceAll('font-weight="650"', 'font-weight="600"')
}

export function pixelsOf({ widthPx, heightPx }: Chart): number {
  return widthPx * heightPx * SCALE * SCALE
}
