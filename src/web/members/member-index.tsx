import { useMemo } from "react"
import { amountText, drawSeries, editionDay, figureKey } from "../../charts/index.ts"
import { findMember, memberName } from "../../model/index.ts"
import { type AnswerRow, type AskAnswer, dayName } from "../../questions/index.ts"
import type { Benchmark } from "../../records/index.ts"
import { Link, navigate } from "../address.tsx"
import { Caveats } from "../answer/caveats.tsx"
import { ExportLine } from "../answer/export-line.tsx"
import { held, Reading } from "../answer/reading.tsx"
import { apiPath, useRead } from "../api.ts"
import { ChartView } from "../chart-view.tsx"
import { DayField } from "../controls/day-field.tsx"
import { FrozenNote } from "../controls/frozen-note.tsx"
import { FigurePanel } from "../evidence/figure-panel.tsx"
import { Title } from "../title.tsx"
import { type MembersView, memberHref, membersHref } from "./view.ts"
import "../controls/controls.css"
import "../styles/table.css"

const NO_BENCHMARKS: readonly Benchmark[] = []
const SHEET_PX = 1200
const PARAMETERS = { indicator: "share-of-gdp", member: "all", period: null }

/** All members on one sheet, a small plot each, and in a table with their newest figure. */
export function MemberIndex({ view }: Readonly<{ view: MembersView }>) {
  const cut = { asOf: view.asOf, recordedBy: view.recordedBy }
  const read = useRead<AskAnswer>(apiPath("/observations", { ...PARAMETERS, ...cut }))
  const benchmarks = held(
    useRead<Readonly<{ benchmarks: readonly Benchmark[] }>>(apiPath("/benchmarks", cut)),
  )
  const answer = held(read)
  return (
    <article className="members" aria-busy={read.state === "loading"}>
      <Title words="Members · Muster" />
      <header className="page-head">
        <p className="kicker">Members</p>
        <h1>Every ally on one sheet</h1>
        <p className="standfirst">
          Defence expenditure as a share of GDP, year by year, on one scale. A name in the table leads to the
          member’s own page.
        </p>
      </header>
      <form className="controls" onSubmit={(event) => event.preventDefault()}>
        <DayField
          label="As known on"
          day={view.asOf ?? answer?.asOf ?? ""}
          onDay={(asOf) => navigate(membersHref({ ...view, asOf, recordedBy: null }))}
        />
        <FrozenNote recordedBy={view.recordedBy} hrefWithout={membersHref({ ...view, recordedBy: null })} />
      </form>
      <Reading read={read} what="the figures">
        {(value) => <Sheet view={view} answer={value} benchmarks={benchmarks?.benchmarks ?? NO_BENCHMARKS} />}
      </Reading>
    </article>
  )
}

type SheetProps = Readonly<{ view: MembersView; answer: AskAnswer; benchmarks: readonly Benchmark[] }>

function Sheet({ view, answer, benchmarks }: SheetProps) {
  const draw = useMemo(
    () => (widthPx: number) => drawSeries(answer, { widthPx, benchmarks }),
    [answer, benchmarks],
  )
  const open = (figure: string | null) => navigate(membersHref({ ...view, figure }))
  const row = answer.rows.find((one) => figureKey(one) === view.figure)
  const pinned = { asOf: answer.asOf, recordedBy: answer.recordedBy, figure: null }
  return (
    <>
      <p className="chart-sentence">
        {draw(SHEET_PX).sentence} As known on {dayName(answer.asOf)}.
      </p>
      <ChartView draw={draw} widthAtMostPx={SHEET_PX} open={view.figure} onFigure={open} captioned />
      <NewestFigures view={view} rows={answer.rows} />
      <footer className="page-foot">
        <p>{answer.method}</p>
        <Caveats caveats={answer.caveats} />
        <ExportLine
          name="Shares of GDP"
          asked={{ resource: "/observations", parameters: PARAMETERS }}
          answer={answer}
          title={draw(SHEET_PX).title}
          frozenHref={membersHref(pinned)}
        />
      </footer>
      {row ? (
        <FigurePanel
          key={figureKey(row)}
          row={row}
          evidence={answer.evidence}
          asOf={answer.asOf}
          onClose={() => open(null)}
        />
      ) : null}
    </>
  )
}

/** Each member's newest figure, in the order of their names. */
function NewestFigures({ view, rows }: Readonly<{ view: MembersView; rows: readonly AnswerRow[] }>) {
  const members = [...new Set(rows.map((row) => row.member))]
  return (
    <div className="table-frame member-list">
      <table>
        <caption>Newest figure of each, % of GDP</caption>
        <thead>
          <tr>
            {["Member", "Joined"].map((name) => (
              <th key={name} scope="col" className="plain">
                {name}
              </th>
            ))}
            <th scope="col" className="plain number">
              Share
            </th>
            {["Year", "Status", "Edition"].map((name) => (
              <th key={name} scope="col" className="plain">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {members.map((member) => {
            const newest = rows.filter((row) => row.member === member).findLast((row) => row.value !== null)
            const joined = findMember(member)?.joinedOn
            return (
              <tr key={member}>
                <th scope="row">
                  <Link href={memberHref(member, { asOf: view.asOf, recordedBy: view.recordedBy })}>
                    {memberName(member)}
                  </Link>
                </th>
                <td className="muted">{joined ? dayName(joined) : ""}</td>
                <td className={newest ? "number" : "absent"}>
                  {newest?.value == null ? (
                    "no figure"
                  ) : (
                    <Link
                      href={membersHref({ ...view, figure: figureKey(newest) })}
                      label={`${memberName(member)}: ${amountText(newest.value, newest.indicator)}, open its evidence`}
                    >
                      {amountText(newest.value, newest.indicator)}
                    </Link>
                  )}
                </td>
                <td>{newest?.period}</td>
                <td>{newest?.status.replaceAll("-", " ")}</td>
                <td className="muted">{newest?.edition ? editionDay(newest.edition) : ""}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
