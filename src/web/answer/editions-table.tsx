import { differenceText, editionDay, vintageKey } from "../../charts/index.ts"
import type { VintageRow } from "../../questions/index.ts"
import { FigureLink } from "./figure-link.tsx"

type EditionsTableProps = Readonly<{
  /** One member's figures as each edition has them. */
  rows: readonly VintageRow[]
  /** Years shown, the newest first; all where nothing is said. */
  years?: number
  open: string | null
  hrefOf: (figure: string) => string
}>

/** Years against editions: each figure, and how far it moved from the first edition that has it to the newest. */
export function EditionsTable({ rows, years, open, hrefOf }: EditionsTableProps) {
  const editions = [...new Set(rows.flatMap((row) => row.edition ?? []))].sort((a, b) =>
    a.slice(-10) < b.slice(-10) ? -1 : 1,
  )
  const periods = [...new Set(rows.map((row) => row.period))].sort().reverse().slice(0, years)
  const shown = editions.filter((edition) =>
    rows.some((row) => row.edition === edition && periods.includes(row.period)),
  )
  return (
    <div className="table-frame">
      <table className="editions-table">
        <caption>As printed in the edition of …; an estimate is marked e</caption>
        <thead>
          <tr>
            <th scope="col" className="plain">
              Year
            </th>
            {shown.map((edition) => (
              <th key={edition} scope="col" className="plain number">
                {shortDay(edition)}
              </th>
            ))}
            <th scope="col" className="plain number">
              Step
            </th>
          </tr>
        </thead>
        <tbody>
          {periods.map((period) => {
            const own = rows.filter((row) => row.period === period)
            return (
              <tr key={period}>
                <th scope="row">{period}</th>
                {shown.map((edition) => (
                  <EditionCell
                    key={edition}
                    row={own.find((row) => row.edition === edition)}
                    open={open}
                    hrefOf={hrefOf}
                  />
                ))}
                <td className="number muted">{stepOf(own)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

type CellProps = Pick<EditionsTableProps, "open" | "hrefOf"> & Readonly<{ row: VintageRow | undefined }>

function EditionCell({ row, open, hrefOf }: CellProps) {
  if (!row) return <td />
  const key = vintageKey(row)
  return (
    <td className={`${row.value === null ? "absent" : "number"}${key === open ? " open" : ""}`}>
      <FigureLink
        row={row}
        href={hrefOf(key)}
        about={`${row.period}, edition of ${editionDay(row.edition ?? row.published)}`}
      />
      {row.value !== null && row.status !== "final" ? <span className="muted">e</span> : null}
    </td>
  )
}

/** From the first edition to the newest; empty where only one has the figure, or the two cannot be subtracted. */
function stepOf(own: readonly VintageRow[]): string {
  const known = own.filter((row) => row.value !== null).sort((a, b) => (a.published < b.published ? -1 : 1))
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last || first === last) return ""
  if (!first.unit.startsWith("percent") && first.priceBase !== last.priceBase) return "other prices"
  return differenceText((last.value ?? 0) - (first.value ?? 0), first.indicator)
}

/** `17 June 2024` → `Jun 2024`. */
function shortDay(edition: string): string {
  const [, month = "", year = ""] = editionDay(edition).split(" ")
  return year === "" ? edition : `${month.slice(0, 3)} ${year}`
}
