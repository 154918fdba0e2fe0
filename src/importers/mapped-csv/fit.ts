import type { Columns, Filter } from "./columns.ts"
import type { Line } from "./lines.ts"
import type { MappedFigure } from "./mapping.ts"
import { listed } from "./problems.ts"

/** Whether a line passes all filters. */
export function fits({ fields }: Line, filters: readonly Filter[]): boolean {
  return filters.every(({ column, texts }) => texts.has(fields[column]?.trim() ?? ""))
}

/** A line with one text and nothing else: a heading, a note, a source. */
export function isNote({ fields }: Line): boolean {
  const filled = fields.filter((field) => field.trim() !== "")
  return filled.length === 0 || (filled.length === 1 && fields.length > 1)
}

/** The last column that is looked at. */
export function furthestColumn({ member, year, flag, figures, where }: Columns): number {
  const all = figures.flatMap((one) => [...one.columns, ...one.where].map(({ column }) => column))
  return Math.max(member ?? 0, year ?? 0, flag ?? 0, ...all, ...where.map(({ column }) => column))
}

/** Which filter leaves no row, with what its column holds; or that none fits them all. */
export function whyNone(
  columns: Columns,
  figure: MappedFigure,
  where: readonly Filter[],
): [found: string, expected: string] {
  const filters = [...columns.where, ...where]
  const alone = filters.find((filter) => !columns.lines.some((line) => fits(line, [filter])))
  if (!alone) {
    const all = filters.map(({ name, texts }) => `${name} ${[...texts].join(" or ")}`).join(", ")
    return [
      `no row for ${figure.path}`,
      all === "" ? "rows below the header" : `rows with ${all}, all at once`,
    ]
  }
  const held = new Set(columns.lines.map(({ fields }) => fields[alone.column]?.trim() ?? "").filter(Boolean))
  return [
    `column ${alone.name} with ${listed(held)}`,
    `${[...alone.texts].join(" or ")}, as ${alone.path} of the mapping wants for ${figure.path}`,
  ]
}
