import Papa from "papaparse"
import type { Table } from "../../model/index.ts"
import { LIMITS } from "../limits.ts"
import { refuse } from "../problems.ts"
import { detectSeparator } from "./separator.ts"

/**
 * A delimited text with LF line ends → its table. The first row that holds something is the header; rows
 * without a character in them are left out, all others kept as they are, short and long ones too.
 */
export function readTable(text: string, place: string): Table {
  if (text.trim() === "") refuse("read/empty-file", place, "white space only")
  const rows: { line: number; fields: readonly string[] }[] = []
  const lines = lineCounter(text)
  let fieldsLeft: number = LIMITS.tableFields
  let rowStart = 0
  Papa.parse<string[]>(text, {
    delimiter: detectSeparator(text),
    newline: "\n",
    step({ data: fields, errors, meta }) {
      const line = lines.at(rowStart)
      const where = `${place}, line ${line}`
      rowStart = meta.cursor
      refuseBrokenQuotes(errors, where)
      if (fields.length === 1 && fields[0] === "") return
      refuseTooWide(fields, where)
      fieldsLeft -= fields.length
      if (fieldsLeft < 0 || rows.length > LIMITS.tableRows) {
        refuse("read/too-many-rows", where, `row ${rows.length + 1}`)
      }
      rows.push({ line, fields })
    },
  })
  const [header, ...rest] = rows
  if (!header) return refuse("read/empty-file", place, "no row with anything in it")
  return { kind: "table", header: header.fields, rows: rest }
}

/** Lines by offset, for offsets that only grow. 1-based. */
function lineCounter(text: string) {
  let line = 1
  let counted = 0
  const at = (offset: number) => {
    for (
      let end = text.indexOf("\n", counted);
      end !== -1 && end < offset;
      end = text.indexOf("\n", counted)
    ) {
      line += 1
      counted = end + 1
    }
    return line
  }
  return { at }
}

function refuseBrokenQuotes(errors: readonly Papa.ParseError[], where: string): void {
  for (const { code } of errors) {
    if (code === "MissingQuotes") refuse("read/unterminated-quote", where, 'a " that is never closed')
    if (code === "InvalidQuotes") refuse("read/malformed-quote", where, 'text after a closing "')
  }
}

function refuseTooWide(fields: readonly string[], where: string): void {
  if (fields.length > LIMITS.tableColumns) refuse("read/too-many-columns", where, `${fields.length} columns`)
  const long = fields.find((field) => field.length > LIMITS.field)
  if (long !== undefined) refuse("read/field-too-long", where, `${long.length} characters`)
}
