import type { Table } from "../../model/index.ts"

/** Tables of fewer lines than this, the header among them, are notes. */
const FEWEST_LINES = 3

/**
 * Tables written below one another with empty lines between, each with its own header, as people cut them out of a
 * sheet; none where the file is one table. The line of each header comes with it.
 */
export function blocksOf({ header, rows }: Table): readonly Readonly<{ line: number; table: Table }>[] {
  const lines = [{ line: 1, fields: header }, ...rows]
  const blocks: (typeof lines)[] = [[]]
  for (const line of lines) {
    if (line.fields.every((field) => field.trim() === "")) blocks.push([])
    else blocks.at(-1)?.push(line)
  }
  const whole = blocks.filter((block) => block.length >= FEWEST_LINES)
  if (whole.length < 2) return []
  return whole.flatMap(([first, ...rest]) =>
    first
      ? [{ line: first.line, table: { kind: "table", header: withoutEmptyEnd(first.fields), rows: rest } }]
      : [],
  )
}

function withoutEmptyEnd(fields: readonly string[]): readonly string[] {
  const last = fields.findLastIndex((field) => field.trim() !== "")
  return fields.slice(0, last + 1)
}
