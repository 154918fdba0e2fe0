import Papa from "papaparse"

export type Separator = "," | ";" | "\t" | "|"

const SEPARATORS: readonly Separator[] = [",", ";", "\t", "|"]
const ROWS_LOOKED_AT = 200
const CHARACTERS_LOOKED_AT = 262_144

/**
 * The separator that parts the most of the first rows into the same number of fields; of equals, the one that
 * gives more fields, then the comma. Lines above a table and decimal commas do not mislead it.
 */
export function detectSeparator(text: string): Separator {
  let best: Separator = ","
  let bestScore: readonly [evenness: number, width: number] = [0, 0]
  const start = text.slice(0, CHARACTERS_LOOKED_AT)
  for (const separator of SEPARATORS) {
    const [evenness, width] = score(start, separator)
    if (evenness > bestScore[0] || (evenness === bestScore[0] && width > bestScore[1])) {
      best = separator
      bestScore = [evenness, width]
    }
  }
  return best
}

/** Share of the rows that have the commonest width above one, and that width. */
function score(text: string, separator: Separator): readonly [number, number] {
  const { data } = Papa.parse<string[]>(text, {
    delimiter: separator,
    newline: "\n",
    preview: ROWS_LOOKED_AT,
  })
  const rows = data.filter((fields) => fields.length > 1 || fields[0] !== "")
  const widths = new Map<number, number>()
  for (const { length } of rows) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1)
  const [width, count] = [...widths].sort(([a, m], [b, n]) => n - m || b - a)[0] ?? [0, 0]
  return [count / Math.max(1, rows.length), width]
}
