import type { CalendarDate, SourceContent, Table } from "../model/index.ts"
import type { EditionRegistry, ImportRequest } from "./importer.ts"

/** A request as the workspace makes it, for tests. */
export function requestFor(content: SourceContent, change: Partial<ImportRequest> = {}): ImportRequest {
  return {
    file: { name: "some-file", sha256: "0".repeat(64), size: 1 },
    content,
    editions: NO_EDITIONS,
    published: "2027-07-01" as CalendarDate,
    publisher: null,
    ...change,
  }
}

export const NO_EDITIONS: EditionRegistry = { editions: [] }

/** CSV text without quotes → table, as the reader gives it. */
export function tableOf(text: string, separator = ","): Table {
  const [header = "", ...lines] = text.trim().split("\n")
  return {
    kind: "table",
    header: header.split(separator),
    rows: lines.map((line, index) => ({ line: index + 2, fields: line.split(separator) })),
  }
}
