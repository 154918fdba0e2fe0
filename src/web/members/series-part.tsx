import { type ReactNode, useMemo } from "react"
import type { Canvas, Chart } from "../../charts/index.ts"
import type { AskAnswer, VintagesAnswer } from "../../questions/index.ts"
import { Caveats } from "../answer/caveats.tsx"
import { type Asked, ExportLine } from "../answer/export-line.tsx"
import { Reading } from "../answer/reading.tsx"
import { ChartView } from "../chart-view.tsx"
import type { Reader } from "./member-reads.ts"
import type { PartProps } from "./part.ts"

const CHART_PX = 720

type SeriesAnswer = AskAnswer | VintagesAnswer

type SeriesPartProps<Answer extends SeriesAnswer> = PartProps &
  Readonly<{
    read: Reader<Answer>
    /** What is being read, for the wait: `the shares`. */
    what: string
    /** Must stay the same from render to render. */
    draw: (answer: Answer, canvas: Canvas) => Chart
    /** The figures beside the chart. */
    table: (answer: Answer) => ReactNode
    /** What stands in place of a chart where no row has a number; without it the chart says so. */
    nothing?: string
    exported: Readonly<{ name: string; asked: Asked; title: string }>
  }>

/** A series of one member as a chart with its sentence, the figures beside it, caveats and exports. */
export function SeriesPart<Answer extends SeriesAnswer>({ read, what, ...rest }: SeriesPartProps<Answer>) {
  return (
    <Reading read={read} what={what}>
      {(answer) => <Series answer={answer} {...rest} />}
    </Reading>
  )
}

function Series<Answer extends SeriesAnswer>({
  answer,
  draw,
  table,
  nothing,
  exported,
  benchmarks,
  open,
  onFigure,
  frozenHref,
}: Omit<SeriesPartProps<Answer>, "read" | "what"> & Readonly<{ answer: Answer }>) {
  const drawn = useMemo(
    () => (widthPx: number) => draw(answer, { widthPx, benchmarks }),
    [answer, benchmarks, draw],
  )
  if (nothing !== undefined && answer.rows.every((row) => row.value === null))
    return <p className="nothing-held">{nothing}</p>
  return (
    <>
      <p className="chart-sentence">{drawn(CHART_PX).sentence}</p>
      <div className="spread">
        <ChartView draw={drawn} widthAtMostPx={CHART_PX} open={open} onFigure={onFigure} captioned />
        {table(answer)}
      </div>
      <Caveats caveats={answer.caveats} />
      <ExportLine {...exported} answer={answer} frozenHref={frozenHref} />
    </>
  )
}
