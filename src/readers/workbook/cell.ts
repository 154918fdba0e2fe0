import type { Cell, CellValue } from "../../model/index.ts"
import { LIMITS } from "../limits.ts"
import { refuse } from "../problems.ts"
import { addressOf } from "./address.ts"
import { type Palettes, resolveColour } from "./colour.ts"
import type { PackedPlace } from "./pack.ts"
import type { ParsedCell } from "./parse.ts"
import { type Words, WordsReader } from "./words.ts"

/** Turns the parser's cells into ours. One for a workbook. */
export class CellReader {
  readonly #palettes: Palettes
  readonly #words = new WordsReader()

  constructor(palettes: Palettes) {
    this.#palettes = palettes
  }

  /** `null` for a cell that holds nothing, an empty text included. */
  read(parsed: ParsedCell | undefined, packed: PackedPlace, place: string): Cell | null {
    const address = addressOf(packed)
    const isShared = packed.type === "s"
    const value = parsed?.value ?? null
    if (!parsed || value === null) {
      return isShared
        ? refuse("read/corrupt-workbook", `${place}!${address}`, "a text that is missing")
        : null
    }
    if (typeof value === "string" && value.length > LIMITS.cellText) {
      refuse("read/cell-too-long", `${place}!${address}`, `${value.length} characters`)
    }
    const words = typeof value === "string" ? this.#words.read(value, parsed, { isShared }) : null
    if (words?.text === "" && words.marks.length === 0) return null
    return {
      column: packed.column,
      address,
      ...shownValue(value, words, { isError: parsed.type === "error", isIsoDate: packed.type === "d" }),
      marks: words?.marks ?? [],
      numberFormat: formatOf(parsed.style?.numFmt),
      fontColour: resolveColour(words?.colour ?? parsed.style?.font?.color, this.#palettes),
    }
  }
}

type Shown = Readonly<{ value: CellValue; text: string }>

const IMPOSSIBLE: Shown = { value: { kind: "error" }, text: "#NUM!" }

function shownValue(
  value: string | number | boolean | Date,
  words: Words | null,
  { isError, isIsoDate }: { isError: boolean; isIsoDate: boolean },
): Shown {
  if (typeof value === "number") {
    return Number.isFinite(value)
      ? { value: { kind: "number", number: value }, text: String(value) }
      : IMPOSSIBLE
  }
  if (typeof value === "boolean") {
    return { value: { kind: "boolean", boolean: value }, text: value ? "TRUE" : "FALSE" }
  }
  if (value instanceof Date) return dateOf(value)
  const text = words?.text ?? value
  if (isError) return { value: { kind: "error" }, text }
  return isIsoDate ? dateOf(parseIsoDate(text)) : { value: { kind: "text" }, text }
}

/** Without a zone, UTC: a sheet's dates have none. */
function parseIsoDate(text: string): Date {
  return new Date(/Z$|[+-]\d\d:\d\d$|^\d{4}-\d\d-\d\d$/i.test(text) ? text : `${text}Z`)
}

/** `2024-06-17`, or `2024-06-17T12:30:00` where there is a time of day; a day that does not exist is an error. */
function dateOf(date: Date): Shown {
  if (Number.isNaN(date.getTime())) return IMPOSSIBLE
  const iso = date.toISOString().replace(/(T00:00:00)?\.\d{3}Z$/, "")
  return { value: { kind: "date", iso }, text: iso }
}

function formatOf(format: string | undefined): string | null {
  return format === undefined || format === "" || /^general$/i.test(format) ? null : format
}
