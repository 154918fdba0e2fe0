import { wrapText } from "./wrap.ts"

/** A column of a table. The first one names the row and is repeated where a table must be cut into blocks. */
export type Column = Readonly<{
  title: string
  align: "left" | "right"
  /** May be broken over lines where the terminal is narrow. */
  wraps?: boolean
}>

const GAP = "  "
const NARROWEST_WRAPPED = 24

/** Aligned columns without lines. A `width` that is too small wraps what may be wrapped, then cuts the table into blocks of columns. */
export function renderTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number | null,
): string {
  const widths = columns.map((column, at) =>
    Math.max(lengthOf(column.title), ...rows.map((row) => lengthOf(row[at] ?? ""))),
  )
  if (width !== null) shrinkWrapped(columns, widths, width)
  return blocksOf(widths, width)
    .map((block) =>
      [columns.map((column) => column.title), ...rows]
        .flatMap((row) => renderRow(row, block, columns, widths))
        .join("\n"),
    )
    .join("\n\n")
}

function shrinkWrapped(columns: readonly Column[], widths: number[], width: number): void {
  const at = columns.findIndex((column) => column.wraps)
  if (at === -1) return
  const excess = totalOf(widths) - width
  if (excess > 0) widths[at] = Math.max(NARROWEST_WRAPPED, (widths[at] ?? 0) - excess)
}

function totalOf(widths: readonly number[]): number {
  return widths.reduce((sum, one) => sum + one, GAP.length * (widths.length - 1))
}

/** Which columns stand beside each other: the first one in every block, and at least one more. */
function blocksOf(widths: readonly number[], width: number | null): readonly (readonly number[])[] {
  const all = widths.map((_, at) => at)
  if (width === null || totalOf(widths) <= width) return [all]
  const blocks: number[][] = []
  let block = [0]
  for (const at of all.slice(1)) {
    const wouldBe = totalOf([...block, at].map((column) => widths[column] ?? 0))
    if (block.length > 1 && wouldBe > width) {
      blocks.push(block)
      block = [0]
    }
    block.push(at)
  }
  return [...blocks, block]
}

function renderRow(
  row: readonly string[],
  block: readonly number[],
  columns: readonly Column[],
  widths: readonly number[],
): readonly string[] {
  const cells = block.map((at) => {
    const text = row[at] ?? ""
    return columns[at]?.wraps ? wrapText(text, widths[at] ?? null) : [text]
  })
  const height = Math.max(...cells.map((lines) => lines.length))
  return Array.from({ length: height }, (_, line) =>
    block
      .map((at, position) =>
        pad(cells[position]?.[line] ?? "", widths[at] ?? 0, columns[at]?.align ?? "left"),
      )
      .join(GAP)
      .trimEnd(),
  )
}

function pad(text: string, width: number, align: "left" | "right"): string {
  const space = " ".repeat(Math.max(0, width - lengthOf(text)))
  return align === "left" ? text + space : space + text
}

function lengthOf(text: string): number {
  return [...text].length
}
