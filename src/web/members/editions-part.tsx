import { useMemo } from "react"
import { drawVintages } from "../../charts/index.ts"
import { type MemberCode, memberName } from "../../model/index.ts"
import type { VintagesAnswer } from "../../questions/index.ts"
import { Caveats } from "../answer/caveats.tsx"
import { EditionsTable } from "../answer/editions-table.tsx"
import { ExportLine } from "../answer/export-line.tsx"
import { Reading } from "../answer/reading.tsx"
import { ChartView } from "../chart-view.tsx"
import { askedVintages, type Reader } from "./member-reads.ts"
import type { PartProps } from "./part.ts"

const CHART_PX = 720
const LAST_YEARS = 8

type EditionsPartProps = PartProps & Readonly<{ read: Reader<VintagesAnswer>; member: MemberCode }>

/** The same series in each edition, and for the last years how far the figures moved. */
export function EditionsPart({ read, ...rest }: EditionsPartProps) {
  return (
    <Reading read={read} what="the editions">
      {(answer) => <Editions answer={answer} {...rest} />}
    </Reading>
  )
}

function Editions({
  answer,
  member,
  benchmarks,
  open,
  onFigure,
  hrefOf,
  frozenHref,
}: Omit<EditionsPartProps, "read"> & Readonly<{ answer: VintagesAnswer }>) {
  const draw = useMemo(
    () => (widthPx: number) => drawVintages(answer, { widthPx, benchmarks }),
    [answer, benchmarks],
  )
  if (answer.rows.every((row) => row.value === null))
    return <p className="nothing-held">No edition held gives a number, so none could change it.</p>
  return (
    <>
      <p className="chart-sentence">{draw(CHART_PX).sentence}</p>
      <div className="spread">
        <ChartView draw={draw} widthAtMostPx={CHART_PX} open={open} onFigure={onFigure} captioned />
        <EditionsTable rows={answer.rows} years={LAST_YEARS} open={open} hrefOf={hrefOf} />
      </div>
      <Caveats caveats={answer.caveats} />
      <ExportLine
        name="Editions"
        asked={askedVintages(member)}
        answer={answer}
        title={`Defence expenditure as a share of GDP as each edition printed it: ${memberName(member)}`}
        frozenHref={frozenHref}
      />
    </>
  )
}
