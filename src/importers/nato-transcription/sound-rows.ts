import type { Problem, Table } from "../../model/index.ts"
import { parseMemberLabel } from "../nato/index.ts"
import { parseYearMark } from "./columns.ts"
import * as problem from "./problems.ts"

type Row = Table["rows"][number]

export type SoundTable = Readonly<{
  table: Table
  /** Lines above the header, such as a title and a unit. */
  above: readonly string[]
  problems: readonly Problem[]
}>

/** Lines above a header are fewer than this. */
const MOST_ABOVE = 20

/**
 * A table as a transcriber left it → its header, and the rows whose fields stand under it. A row with fewer fields than
 * the header, or with more, has lost or gained a separator: which figure is whose cannot be told, and it is reported.
 */
export function soundRows(content: Table, file: string): SoundTable {
  const { header: found, rows, above } = underHeader(content)
  const { header, width } = withRowNames(found, rows)
  const sound: Row[] = []
  const problems: Problem[] = []
  for (const row of rows) {
    if (isHeader(row.fields)) {
      problems.push(problem.secondTable(`${file} row ${row.line}`))
      break
    }
    if (isNote(row)) continue
    const beyond = row.fields.slice(header.length).some((field) => field.trim() !== "")
    if (beyond || row.fields.length < width) {
      problems.push(problem.brokenRow(`${file} row ${row.line}`, row.fields, width))
    } else sound.push(row)
  }
  return { table: { kind: "table", header, rows: sound }, above, problems }
}

function underHeader({ header, rows }: Table): Pick<Table, "header" | "rows"> & Pick<SoundTable, "above"> {
  const at = isHeader(header) ? -1 : rows.slice(0, MOST_ABOVE).findIndex((row) => isHeader(row.fields))
  const named = at < 0 ? undefined : rows[at]
  if (!named) return { header, rows, above: [] }
  const lines = [header, ...rows.slice(0, at).map((row) => row.fields)]
  const above = lines.map((fields) => fields.join(" ").trim()).filter(Boolean)
  return { header: named.fields, rows: rows.slice(at + 1), above }
}

/** Two columns or more are named by years. */
function isHeader(fields: readonly string[]): boolean {
  const filled = fields.filter((field) => field.trim() !== "")
  const years = filled.filter((field) => parseYearMark(field) !== null).length
  return years > 1 && years * 2 > filled.length
}

/** Some tools write the names of rows without a name above them: then every row has one field more than the header. */
function withRowNames(header: readonly string[], rows: readonly Row[]) {
  const width = header.reduce((last, name, index) => (name.trim() === "" ? last : index + 1), 0)
  const longer = rows.filter((row) => row.fields.length === header.length + 1)
  const names = longer.filter((row) => parseMemberLabel(row.fields[0] ?? "") !== null)
  return names.length * 5 >= rows.length * 4 && names.length > 1
    ? { header: ["", ...header], width: width + 1 }
    : { header, width }
}

/** A line with one text and nothing else: a note, a source. A member's name alone has lost its figures. */
function isNote({ fields }: Row): boolean {
  const [text, ...others] = fields.filter((field) => field.trim() !== "")
  return (
    others.length === 0 &&
    (text === undefined || (!/^[\d.,\s-]+$/.test(text) && parseMemberLabel(text) === null))
  )
}
