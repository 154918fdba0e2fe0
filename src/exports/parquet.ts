import { parquetWriteBuffer, type SchemaElement } from "hyparquet-writer"
import type { CellKind, Table } from "./table.ts"

const TYPES: Readonly<Record<CellKind, Omit<SchemaElement, "name" | "repetition_type">>> = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  number: { type: "DOUBLE" },
  whole: { type: "INT32" },
  flag: { type: "BOOLEAN" },
  day: { type: "INT32", converted_type: "DATE" },
}

/** Table → Parquet: a typed column each, an empty cell as null, and `particulars` as the file's key-value metadata. */
export function renderParquet(table: Table, particulars: ReadonlyMap<string, string>): Uint8Array {
  const cells = (at: number, kind: CellKind) =>
    table.rows.map((row) => {
      const value = row[at] ?? null
      return kind === "day" && typeof value === "string" ? new Date(`${value}T00:00:00Z`) : value
    })
  const buffer = parquetWriteBuffer({
    columnData: table.columns.map(({ name, kind }, at) => ({ name, data: cells(at, kind) })),
    schema: [
      { name: "root", num_children: table.columns.length },
      ...table.columns.map(({ name, kind }) => ({
        ...TYPES[kind],
        name,
        repetition_type: "OPTIONAL" as const,
      })),
    ],
    kvMetadata: [...particulars].map(([key, value]) => ({ key, value })),
  })
  return new Uint8Array(buffer)
}
