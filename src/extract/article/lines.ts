/** Source text → its lines without a byte-order mark, carriage returns, control characters or trailing blanks. */
export function splitLines(text: string): readonly string[] {
  const clean = text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "")
  return unwrap(clean.split("\n").map((line) => line.trimEnd()))
}

/** Text broken at a fixed width, with blank lines between paragraphs, gets one line a paragraph back. */
function unwrap(lines: readonly string[]): readonly string[] {
  const filled = lines.filter((line) => line !== "")
  const longest = filled.reduce((most, line) => Math.max(most, line.length), 0)
  const blanks = lines.length - filled.length
  if (longest > 100 || filled.length < 6 || blanks === 0) return lines
  const inner = filled.filter((line) => line.length > longest * 0.7 && !/[.!?:]["”’)]?$/.test(line))
  if (inner.length < filled.length * 0.4) return lines
  const joined: string[] = []
  let open = false
  for (const line of lines) {
    const last = joined[joined.length - 1]
    if (open && line !== "" && last !== undefined) joined[joined.length - 1] = `${last} ${line.trimStart()}`
    else joined.push(line)
    open = line !== "" && line.length > longest * 0.6
  }
  return joined
}
