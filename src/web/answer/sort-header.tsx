export type Sorting = Readonly<{ column: string; descending: boolean }>

type SortHeaderProps = Readonly<{
  id: string
  title: string
  isNumber: boolean
  sort: Sorting | null
  onSort: (sort: Sorting) => void
}>

/** The head of a column that sorts by it: numbers from the largest first, names from A. */
export function SortHeader({ id, title, isNumber, sort, onSort }: SortHeaderProps) {
  const direction = sort?.column === id ? (sort.descending ? "descending" : "ascending") : "none"
  const next = { column: id, descending: sort?.column === id ? !sort.descending : isNumber }
  return (
    <th scope="col" aria-sort={direction} className={isNumber ? "number" : undefined}>
      <button type="button" onClick={() => onSort(next)}>
        {title}
        <span aria-hidden="true" className="sort-mark">
          {direction === "ascending" ? "▲" : direction === "descending" ? "▼" : ""}
        </span>
      </button>
    </th>
  )
}

/** Rows by what a column holds of them; those that hold nothing stay last whichever way. */
export function sorted<Row>(
  rows: readonly Row[],
  of: (row: Row) => number | string | null,
  descending: boolean,
): readonly Row[] {
  return [...rows].sort((a, b) => {
    const [one, other] = [of(a), of(b)]
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    const order = typeof one === "string" ? one.localeCompare(String(other), "en") : one - Number(other)
    return descending ? -order : order
  })
}
