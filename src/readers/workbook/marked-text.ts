/** A piece of a cell's text with its own font. `raised`: as superscript. */
export type TextRun = Readonly<{ text: string; raised: boolean }>

/** A cell's words and the footnote marks raised above them. */
export type MarkedText = Readonly<{ text: string; marks: readonly string[] }>

/**
 * Takes superscript runs out of a text. Marks next to each other are read as one, then parted at commas and
 * spaces. Space is kept, but for what stood between the last word and a mark at the end.
 */
export function partMarks(runs: readonly TextRun[]): MarkedText {
  if (!runs.some((run) => run.raised)) return { text: runs.map((run) => run.text).join(""), marks: [] }
  let text = ""
  let raised = ""
  let endsRaised = false
  for (const run of runs) {
    if (run.text === "") continue
    if (run.raised) raised += run.text
    else {
      text += run.text
      raised += " "
    }
    endsRaised = run.raised || (endsRaised && run.text.trim() === "")
  }
  return { text: endsRaised ? text.trimEnd() : text, marks: raised.split(/[\s,]+/).filter(Boolean) }
}
