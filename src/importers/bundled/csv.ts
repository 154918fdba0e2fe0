/** Rows of fields → CSV with `\n` line ends. A field is quoted where it must be. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((fields) => `${fields.map(quoted).join(",")}\n`).join("")
}

/** Our own CSV → rows of fields. Fields hold no line breaks; a quote that never closes runs to the end of its line. */
export function readCsv(text: string): readonly (readonly string[])[] {
  return text
    .split("\n")
    .map((line) => (line.endsWith("\r") ? line.slice(0, -1) : line))
    .filter((line) => line !== "")
    .map(readLine)
}

function quoted(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field
}

const FIELD = /(?:^|,)(?:"((?:[^"]|"")*)"?|([^,]*))/gy

function readLine(line: string): readonly string[] {
  if (!line.includes('"')) return line.split(",")
  const fields: string[] = []
  for (const [, inQuotes, bare] of line.matchAll(FIELD)) {
    fields.push(inQuotes === undefined ? (bare ?? "") : inQuotes.replaceAll('""', '"'))
  }
  return fields
}
