import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFns,
  tableFeatures,
  useTable,
} from "@tanstack/react-table"
import { useMemo } from "react"
import { absenceText, amountText, differenceText, shortText, unitWords } from "../../charts/index.ts"
import { findMember, memberName } from "../../model/index.ts"
import type { BenchmarkAnswer, BenchmarkRow } from "../../questions/index.ts"
import { Link, navigate } from "../address.tsx"
import { memberHref } from "../members/view.ts"
import { type ScoreboardView, scoreboardHref } from "./view.ts"
import "../styles/table.css"

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel(), sortFns })
const column = createColumnHelper<typeof features, BenchmarkRow>()

const COLUMNS = column.columns([
  column.accessor((row) => memberName(row.member), { id: "member", header: "Member", sortFn: "text" }),
  column.accessor((row) => shownValue(row) ?? undefined, {
    id: "value",
    header: "Value",
    sortUndefined: "last",
    sortFn: "basic",
  }),
  column.accessor((row) => row.gapPercentPoints ?? undefined, {
    id: "gap",
    header: "Gap",
    sortUndefined: "last",
    sortFn: "basic",
  }),
  column.accessor((row) => verdictWord(row), { id: "verdict", header: "Benchmark", sortFn: "text" }),
  column.accessor((row) => statusWord(row), { id: "status", header: "Status", sortFn: "text" }),
])

/** Only where a benchmark has a part that nobody publishes: the published part against its own threshold. */
const CORE_COLUMNS = column.columns([
  ...COLUMNS,
  column.accessor((row) => coreWord(row), { id: "core", header: "Core", sortFn: "text" }),
])

type TableProps = Readonly<{ view: ScoreboardView; answer: BenchmarkAnswer }>

/** Every row of the answer, sortable; the alliance and its parts stand apart. Each value opens its evidence. */
export function ScoreboardTable({ view, answer }: TableProps) {
  const data = useMemo(() => [...answer.rows], [answer])
  const sorting = view.sort ? [{ id: view.sort.column, desc: view.sort.descending }] : []
  const core = answer.rows.find((row) => row.core)?.core
  const columns = core ? CORE_COLUMNS : COLUMNS
  const table = useTable({ features, columns, data, state: { sorting }, enableSortingRemoval: false })
  const sortBy = (id: string) => {
    const descending = view.sort?.column === id ? !view.sort.descending : id === "value" || id === "gap"
    navigate(scoreboardHref({ ...view, sort: { column: id, descending } }), { replace: true })
  }
  const rows = table.getRowModel().rows.map((row) => row.original)
  return (
    <div className="table-frame">
      <table>
        <caption>
          {unitWords(answer.benchmark.unit)}, against {shortText(answer.benchmark.threshold)} %
          {core ? `; the core against ${shortText(core.threshold)} %` : ""}
        </caption>
        <thead>
          <tr>
            {columns.map((one) => {
              const id = one.id ?? ""
              const direction =
                view.sort?.column === id ? (view.sort.descending ? "descending" : "ascending") : "none"
              return (
                <th
                  key={id}
                  scope="col"
                  aria-sort={direction}
                  className={isNumber(id) ? "number" : undefined}
                >
                  <button type="button" onClick={() => sortBy(id)}>
                    {String(one.header)}
                    <span aria-hidden="true" className="sort-mark">
                      {direction === "ascending" ? "▲" : direction === "descending" ? "▼" : ""}
                    </span>
                  </button>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.member} row={row} view={view} withCore={core !== undefined} />
          ))}
        </tbody>
        {answer.aggregates.length > 0 ? (
          <tbody className="together">
            {answer.aggregates.map((row) => (
              <Row key={row.member} row={row} view={view} withCore={core !== undefined} />
            ))}
          </tbody>
        ) : null}
      </table>
    </div>
  )
}

type RowProps = Readonly<{ row: BenchmarkRow; view: ScoreboardView; withCore: boolean }>

function Row({ row, view, withCore }: RowProps) {
  const value = shownValue(row)
  const open = view.figure === row.member
  return (
    <tr className={open ? "open" : undefined} data-verdict={row.verdict}>
      <th scope="row">
        {findMember(row.member) ? (
          <Link href={memberHref(row.member, { asOf: view.asOf })}>{memberName(row.member)}</Link>
        ) : (
          memberName(row.member)
        )}
      </th>
      <td className={value === null ? "absent" : "number"}>
        <Link
          href={scoreboardHref({ ...view, figure: row.member })}
          label={`${memberName(row.member)}: ${value === null ? absenceText(row.absent ?? "not-reported") : amountText(value, row.indicator)}, open its evidence`}
        >
          {value === null ? absenceText(row.absent ?? "not-reported") : amountText(value, row.indicator)}
        </Link>
      </td>
      <td className="number">
        {row.gapPercentPoints === null ? "" : differenceText(row.gapPercentPoints, row.indicator)}
      </td>
      <td>{verdictWord(row)}</td>
      <td>{statusWord(row)}</td>
      {withCore ? <td>{coreWord(row)}</td> : null}
    </tr>
  )
}

const isNumber = (id: string) => id === "value" || id === "gap"

/** The value compared; where a part is unpublished, the part that is. */
function shownValue(row: BenchmarkRow): number | null {
  return row.value ?? row.core?.value ?? null
}

/** Empty where the reason in the value's place says it all. */
function verdictWord(row: BenchmarkRow): string {
  return shownValue(row) === null ? "" : row.verdict.replaceAll("-", " ")
}

function coreWord(row: BenchmarkRow): string {
  return row.core?.verdict.replaceAll("-", " ") ?? ""
}

function statusWord(row: BenchmarkRow): string {
  return shownValue(row) === null ? "" : row.status
}
