import type { Status } from "../../model/index.ts"

/** What the workbook's coloured figures are. */
export type Legend = Readonly<{ blue: Status; red: Status }>

const USUAL: Legend = { blue: "estimate", red: "highly-uncertain" }

/**
 * What a sheet's own lines say of its colours: `Figures in blue are SIPRI estimates. Figures in red indicate highly
 * uncertain data.` In the regional totals red stands for totals that rest on estimates. What they do not say is as usual.
 */
export function readLegend(lines: readonly string[]): Legend {
  const legend = { ...USUAL }
  for (const sentence of lines.flatMap((line) => line.slice(0, 500).split(/[.;]\s+/))) {
    const colour = /\bin (blue|red)\b/i.exec(sentence)?.[1]?.toLowerCase()
    if (colour !== "blue" && colour !== "red") continue
    if (/uncertain/i.test(sentence)) legend[colour] = "highly-uncertain"
    else if (/estimat/i.test(sentence)) legend[colour] = "estimate"
  }
  return legend
}

/** `0000FF` → what blue stands for. Shades count by their hue; black, grey and any other colour say nothing. */
export function statusOf(colour: string | null, legend: Legend): Status {
  const hue = colour === null ? null : hueOf(colour)
  return hue === null ? "final" : legend[hue]
}

/** How much weaker the other two must be: orange, purple and the grey blue that office themes give texts are neither. */
const CLEARLY = 0.62
const CLEARLY_RED = 0.45

function hueOf(colour: string): keyof Legend | null {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  if (blue > 0 && Math.max(red, green) <= CLEARLY * blue) return "blue"
  return red > 0 && Math.max(green, blue) <= CLEARLY_RED * red ? "red" : null
}
