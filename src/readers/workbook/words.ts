import type { StatedColour } from "./colour.ts"
import { type MarkedText, partMarks } from "./marked-text.ts"
import type { ParsedCell } from "./parse.ts"

/** A text cell's words, its marks, and the colour of the first words where they have one of their own. */
export type Words = MarkedText & Readonly<{ colour: StatedColour | undefined }>

type Runs = NonNullable<ParsedCell["richText"]>

/** Reads the texts of cells. A shared string is read once, however many cells show it. */
export class WordsReader {
  /** By string, or by runs where it has several; once as it stands and once for cells that are raised as a whole. */
  readonly #shared = { raised: new Map<string | Runs, Words>(), level: new Map<string | Runs, Words>() }

  read(text: string, parsed: ParsedCell, { isShared }: { isShared: boolean }): Words {
    const raised = parsed.style?.font?.vertAlign === "superscript"
    if (!isShared) return wordsOf(text, parsed.richText, raised)
    const known = raised ? this.#shared.raised : this.#shared.level
    const key = parsed.richText ?? text
    const words = known.get(key) ?? wordsOf(text, parsed.richText, raised)
    known.set(key, words)
    return words
  }
}

/** A run with a font of its own is raised or not by that font; one without is as its cell. */
function wordsOf(text: string, runs: Runs | undefined, raised: boolean): Words {
  const pieces = (runs ?? [{ text }]).map((run) => ({
    text: wellFormed(run.text),
    raised: run.font ? run.font.vertAlign === "superscript" : raised,
    colour: run.font?.color,
  }))
  const first = pieces.find((piece) => !piece.raised && piece.text.trim() !== "")
  return { ...partMarks(pieces), colour: first?.colour }
}

/** With LF line ends, as XML asks; without NUL and halves of surrogate pairs, which can be neither stored nor sent. */
function wellFormed(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/\0|\p{Cs}/gu, "")
}
