import { useMemo } from "react"
import { drawVintages } from "../../charts/index.ts"
import type { VintagesAnswer } from "../../questions/index.ts"
import { Caveats } from "../answer/caveats.tsx"
import { EditionsTable } from "../answer/editions-table.tsx"
import { type Asked, ExportLine } from "../answer/export-line.tsx"
import { Reading } from "../answer/reading.tsx"
import { ChartView } from "../chart-view.tsx"
import { MemberSelect } from "../controls/member-select.tsx"
import type { Reader } from "../members/member-reads.ts"
import type { PartProps } from "../members/part.ts"

const CHART_PX = 900

type MemberPanelProps = PartProps &
  Readonly<{
    read: Reader<VintagesAnswer>
    member: string
    asked: Asked
    onMember: (member: string) => void
  }>

/** One member's figures as each edition printed them: years against editions. */
export function MemberPanelPart({ read, member, onMember, ...rest }: MemberPanelProps) {
  return (
    <>
      <form className="year-of-part" onSubmit={(event) => event.preventDefault()}>
        <MemberSelect label="Member " value={member} withAggregates onMember={onMember} />
      </form>
      <Reading read={read} what="the editions">
        {(answer) => <MemberPanel answer={answer} {...rest} />}
      </Reading>
    </>
  )
}

type PanelProps = PartProps & Readonly<{ answer: VintagesAnswer; asked: Asked }>

function MemberPanel({ answer, asked, benchmarks, open, onFigure, hrefOf, frozenHref }: PanelProps) {
  const draw = useMemo(
    () => (widthPx: number) => drawVintages(answer, { widthPx, benchmarks }),
    [answer, benchmarks],
  )
  const { title, sentence } = draw(CHART_PX)
  return (
    <>
      <p className="chart-sentence">{sentence}</p>
      <div className="stacked">
        <ChartView draw={draw} widthAtMostPx={CHART_PX} open={open} onFigure={onFigure} captioned />
        <EditionsTable rows={answer.rows} open={open} hrefOf={hrefOf} />
      </div>
      <Caveats caveats={answer.caveats} />
      <ExportLine name="Panel" asked={asked} answer={answer} title={title} frozenHref={frozenHref} />
    </>
  )
}
