import type { Cell, CellValue } from "../../model/index.ts"
import { LIMITS } from "../limits.ts"
import { refuse } from "../problems.ts"
import { addressOf } from "./address.ts"
import { type Palettes, resolveColour } from "./colour.ts"
import { type MarkedText, partMarks } from "./marked-text.ts"
import type { PackedPlace } from "./pack.ts"
import type { Parsed, ParsedCell } from "./parse.ts"

type Font = NonNullable<ParsedCell["style"]>["font"]

/** Turns the parser's cells into ours. One for a workbook: texts that many cells share are read once. */
export class CellReader {
  readonly #palettes: Palettes
  readonly #plain = new Map<string, string>()
  readonly #marked = new Map<NonNullable<ParsedCell["richText"]>, MarkedText>()

  constructor(parsed: Parsed, indexed: readonly string[]) {
    this.#palettes = { theme: parsed.theme, indexed }
  }

  /** `null` for a cell that holds an empty text. */
  read(parsed: ParsedCell | undefined, packed: PackedPlace, place: string): Cell | null {
    const address = addressOf(packed)
    const value = parsed?.value ?? null
    if (!parsed || value === null) {
      if (packed.type === "s")
        refuse("read/corrupt-workbook", `${place}!${address}`, "a text that is missing")
      return null
    }
    const font = parsed.style?.font
    const { text, marks } = typeof value === "string" ? this.#text(parsed, value, font) : NO_TEXT
    if (text === "" && marks.length === 0 && typeof value === "string") return null
    if (text.length > LIMITS.cellText) {
      refuse("read/cell-too-long", `${place}!${address}`, `${text.length} characters`)
    }
    const shown = shownValue(value, text, { error: parsed.type === "error", isoDate: packed.type === "d" })
    return {
      column: packed.column,
      address,
      ...shown,
      marks,
      numberFormat: formatOf(parsed.style?.numFmt),
      fontColour: resolveColour(colourOf(parsed, font), this.#palettes),
    }
  }

  #text(parsed: ParsedCell, value: string, font: Font): MarkedText {
    const raisedCell = font?.vertAlign === "superscript"
    const runs = parsed.richText
    if (!runs) {
      const text = this.#clean(value)
      return raisedCell ? partMarks([{ text, raised: true }]) : { text, marks: [] }
    }
    const known = this.#marked.get(runs)
    if (known) return known
    const isRaised = (run: (typeof runs)[number]) =>
      run.font ? run.font.vertAlign === "superscript" : raisedCell
    const marked = partMarks(runs.map((run) => ({ text: wellFormed(run.text), raised: isRaised(run) })))
    this.#marked.set(runs, marked)
    return marked
  }

  #clean(text: string): string {
    const known = this.#plain.get(text)
    if (known !== undefined) return known
    const clean = wellFormed(text)
    this.#plain.set(text, clean)
    return clean
  }
}

const NO_TEXT: MarkedText = { text: "", marks: [] }

type Shown = Readonly<{ value: CellValue; text: string }>

function shownValue(
  value: string | number | boolean | Date,
  text: string,
  { error, isoDate }: { error: boolean; isoDate: boolean },
): Shown {
  if (typeof value === "number") {
    return Number.isFinite(value)
      ? { value: { kind: "number", number: value }, text: String(value) }
      : { value: { kind: "error" }, text: "#NUM!" }
  }
  if (typeof value === "boolean") {
    return { value: { kind: "boolean", boolean: value }, text: value ? "TRUE" : "FALSE" }
  }
  if (value instanceof Date) return dateOf(value)
  if (error) return { value: { kind: "error" }, text }
  return isoDate
    ? dateOf(new Date(/[zZ]|\d[+-]\d\d:?\d\d$/.test(text) ? text : `${text}Z`))
    : { value: { kind: "text" }, text }
}

/** `2024-06-17`, or `2024-06-17T12:30:00` where there is a time of day; a day that does not exist is an error. */
function dateOf(date: Date): Shown {
  if (Number.isNaN(date.getTime())) return { value: { kind: "error" }, text: "#NUM!" }
  const iso = date.toISOString().replace(/(T00:00:00)?\.\d{3}Z$/, "")
  return { value: { kind: "date", iso }, text: iso }
}

function formatOf(format: string | undefined): string | null {
  return format === undefined || format === "" || /^general$/i.test(format) ? null : format
}

/** The colour of the words: a run's own where the text starts with one, else the cell's. */
function colourOf(parsed: ParsedCell, font: Font) {
  const words = parsed.richText?.find(
    (run) => run.text.trim() !== "" && run.font?.vertAlign !== "superscript",
  )
  return words?.font?.color ?? font?.color
}

/** With LF line ends, as XML asks; without NUL and halves of surrogate pairs, which can be neither stored nor sent. */
function wellFormed(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/\0|\p{Cs}/gu, "")
}
