/** What one folder under `src/` may do, as a row of the table in ARCHITECTURE.md says. */
export type Wall = Readonly<{
  folder: string
  mayEnter: readonly string[]
  packages: readonly string[]
  pure: boolean
}>

/** Rows of the table whose header starts with `folder`. Throws when a row has another number of cells. */
export function parseWalls(markdown: string): readonly Wall[] {
  const lines = markdown.split("\n")
  const header = lines.findIndex((line) => cellsOf(line)[0] === "folder")
  const columns = cellsOf(lines[header] ?? "")
  const end = lines.findIndex((line, index) => index > header && !line.startsWith("|"))
  return lines.slice(header + 2, end === -1 ? undefined : end).map((line) => {
    const cells = cellsOf(line)
    if (cells.length !== columns.length) throw new Error(`ARCHITECTURE.md: uneven row: ${line}`)
    const cell = (column: string) => cells[columns.indexOf(column)] ?? ""
    return {
      folder: cell("folder"),
      mayEnter: listOf(cell("may enter")),
      packages: listOf(cell("packages")),
      pure: cell("pure") === "yes",
    }
  })
}

function cellsOf(line: string): readonly string[] {
  if (!line.startsWith("|")) return []
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim())
}

function listOf(cell: string): readonly string[] {
  return cell.split(",").flatMap((name) => name.trim() || [])
}
