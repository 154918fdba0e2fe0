import { type Chart, drawAnswer } from "../charts/index.ts"
import type { Publication } from "./publication.ts"

const WIDTH_PX = 900

/** The chart of an answer, with the words that lead to it again under its source; `null` where no chart draws such an answer. */
export function answerChart({ answer, benchmarks, frozen }: Publication): Chart | null {
  const chart = drawAnswer(answer, { widthPx: WIDTH_PX, benchmarks })
  return chart && { ...chart, source: `${chart.source} Again: ${frozen.command}` }
}
