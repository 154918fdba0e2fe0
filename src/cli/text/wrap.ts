/** Text → lines of at most `width` characters, broken between words; a longer word stands on a line of its own. */
export function wrapText(text: string, width: number | null): readonly string[] {
  if (width === null || text.length <= width) return [text]
  const lines: string[] = []
  let line = ""
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === "" ? word : `${line} ${word}`
  }
  return [...lines, line]
}

/** `Method: …` with its further lines set under the text, not under the label. */
export function wrapLabelled(label: string, text: string, width: number | null): string {
  const indent = " ".repeat(label.length + 1)
  const room = width === null ? null : Math.max(20, width - indent.length)
  return `${label} ${wrapText(text, room).join(`\n${indent}`)}`
}
