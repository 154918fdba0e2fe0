import { drawSeries, editionDay, figureKey, unitWords } from "../../charts/index.ts"
import { type MemberCode, memberName } from "../../model/index.ts"
import type { AnswerRow, AskAnswer } from "../../questions/index.ts"
import { FigureLink } from "../answer/figure-link.tsx"
import { askedSeries, type Reader } from "./member-reads.ts"
import type { PartProps } from "./part.ts"
import { SeriesPart } from "./series-part.tsx"

type SharePartProps = PartProps & Readonly<{ read: Reader<AskAnswer>; member: MemberCode }>

/** The share of GDP over the years, against the benchmarks as they stood, with the figures beside it. */
export function SharePart({ member, ...part }: SharePartProps) {
  return (
    <SeriesPart
      {...part}
      what="the shares"
      draw={drawSeries}
      table={(answer) => <ShareTable rows={answer.rows} hrefOf={part.hrefOf} open={part.open} />}
      exported={{
        name: "Share of GDP",
        asked: askedSeries("share-of-gdp", member),
        title: `Defence expenditure as a share of GDP: ${memberName(member)}`,
      }}
    />
  )
}

type TableProps = Pick<PartProps, "hrefOf" | "open"> & Readonly<{ rows: readonly AnswerRow[] }>

/** The figures, the newest first. */
function ShareTable({ rows, hrefOf, open }: TableProps) {
  const [first] = rows
  return (
    <div className="table-frame">
      <table>
        <caption>{first ? unitWords(first.unit) : ""}</caption>
        <thead>
          <tr>
            <th scope="col" className="plain">
              Year
            </th>
            <th scope="col" className="plain number">
              Share
            </th>
            <th scope="col" className="plain">
              Status
            </th>
            <th scope="col" className="plain">
              Edition
            </th>
          </tr>
        </thead>
        <tbody>
          {[...rows]
            .sort((a, b) => Number(b.period) - Number(a.period))
            .map((row) => (
              <tr key={figureKey(row)} className={figureKey(row) === open ? "open" : undefined}>
                <th scope="row">{row.period}</th>
                <td className={row.value === null ? "absent" : "number"}>
                  <FigureLink row={row} href={hrefOf(figureKey(row))} />
                </td>
                <td>{row.value === null ? "" : row.status.replaceAll("-", " ")}</td>
                <td className="muted">{row.edition === null ? "" : editionDay(row.edition)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  )
}
