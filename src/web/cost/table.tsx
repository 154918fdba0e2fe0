import { absenceText, amountText, costKey, differenceText } from "../../charts/index.ts"
import { findAggregate } from "../../model/index.ts"
import type { CostAnswer, CostRow } from "../../questions/index.ts"
import { Link, navigate } from "../address.tsx"
import { OpeningRow } from "../answer/opening-row.tsx"
import { SortHeader, sorted } from "../answer/sort-header.tsx"
import { type CostColumn, MONEY_COLUMNS, rowName } from "./columns.ts"
import { type CostView, costHref } from "./view.ts"
import "../styles/table.css"

type TableProps = Readonly<{ view: CostView; answer: CostAnswer }>

const FIRST_SORT = { column: "usd", descending: true }

/** Every row: share, gap in points and in money, and the growth it takes. Each share opens its evidence. */
export function CostTable({ view, answer }: TableProps) {
  const columns = MONEY_COLUMNS.filter(({ amount }) => answer.rows.some((row) => amount(row) !== null))
  const sort = view.sort ?? FIRST_SORT
  const onSort = (next: typeof sort) => navigate(costHref({ ...view, sort: next }), { replace: true })
  const of = accessorOf(sort.column, columns)
  const isTogether = (row: CostRow) => row.member !== null && findAggregate(row.member) !== null
  const members = sorted(
    answer.rows.filter((row) => !isTogether(row)),
    of,
    sort.descending,
  )
  const together = answer.rows.filter(isTogether)
  const head = { sort, onSort }
  return (
    <div className="table-frame cost-table">
      <table>
        <caption>
          Share of GDP in {answer.period}, and what is lacking to {answer.question.targetPercent} % a year; an
          estimate is marked e
        </caption>
        <thead>
          <tr>
            <SortHeader id="member" title="Member" isNumber={false} {...head} />
            <SortHeader id="share" title="Share, %" isNumber {...head} />
            <SortHeader id="gap" title="Gap, points" isNumber {...head} />
            {columns.map(({ id, title }) => (
              <SortHeader key={id} id={id} title={title} isNumber {...head} />
            ))}
          </tr>
        </thead>
        <tbody>
          {members.map((row) => (
            <Row key={costKey(row)} row={row} view={view} columns={columns} />
          ))}
        </tbody>
        {together.length > 0 ? (
          <tbody className="together">
            {together.map((row) => (
              <Row key={costKey(row)} row={row} view={view} columns={columns} />
            ))}
          </tbody>
        ) : null}
      </table>
    </div>
  )
}

function accessorOf(
  column: string,
  columns: readonly CostColumn[],
): (row: CostRow) => number | string | null {
  if (column === "member") return rowName
  if (column === "share") return (row) => row.value
  return columns.find(({ id }) => id === column)?.amount ?? ((row) => row.gapPercentPoints)
}

type RowProps = Readonly<{ row: CostRow; view: CostView; columns: readonly CostColumn[] }>

function Row({ row, view, columns }: RowProps) {
  const name = rowName(row)
  const words =
    row.value === null ? absenceText(row.absent ?? "not-reported") : amountText(row.value, row.indicator)
  const href = costHref({ ...view, figure: costKey(row) })
  return (
    <OpeningRow href={href} isOpen={view.figure === costKey(row)}>
      <th scope="row">
        {row.member === null ? (
          name
        ) : (
          <Link href={costHref({ ...view, member: row.member, figure: null })} label={`${name} alone`}>
            {name}
          </Link>
        )}
      </th>
      <td className={row.value === null ? "absent" : "number"}>
        <Link href={href} label={`${name}: ${words}, open its evidence`}>
          {words}
        </Link>
        {row.value !== null && row.status !== "final" ? <span className="muted">e</span> : null}
      </td>
      <td className="number">
        {row.gapPercentPoints === null ? "" : differenceText(row.gapPercentPoints, row.indicator)}
      </td>
      {columns.map(({ id, words: wordsOf, amount }) => (
        <td key={id} className={`number${(amount(row) ?? 0) < 0 ? " muted" : ""}`}>
          {wordsOf(row)}
        </td>
      ))}
    </OpeningRow>
  )
}
