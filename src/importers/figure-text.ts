/** How numbers are written in a text: `1,234.5` or `1.234,5`. */
export type DecimalMark = "." | ","

const PLAIN = /^[-+−]?\d+(\.\d+)?([eE][-+]?\d+)?$/
const COMMA_DECIMAL = /^[-+−]?\d+,\d+([eE][-+]?\d+)?$/
/** A whole number never begins with 0: `0,476` is a fraction. */
const COMMA_THOUSANDS = /^[-+−]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/
const POINT_THOUSANDS = /^[-+−]?[1-9]\d{0,2}(\.\d{3})+$/
const POINT_THOUSANDS_COMMA = /^[-+−]?[1-9]\d{0,2}(\.\d{3})+,\d+$/

/**
 * The decimal mark of a whole file: a comma where more figures can only be read so than have a point. `1,234` says
 * nothing; nor does `1.234` where others part thousands with points.
 */
export function decimalMarkOf(fields: readonly string[]): DecimalMark {
  const seen = { comma: 0, point: 0, either: 0, both: 0 }
  for (const field of fields) {
    if (!/[.,]/.test(field)) continue
    const text = bare(field)
    if (POINT_THOUSANDS_COMMA.test(text)) seen.both++
    else if (COMMA_THOUSANDS.test(text)) seen.point += text.includes(".") ? 1 : 0
    else if (COMMA_DECIMAL.test(text)) seen.comma++
    else if (POINT_THOUSANDS.test(text)) seen.either++
    else if (PLAIN.test(text) && text.includes(".")) seen.point++
  }
  const points = seen.point + (seen.both > 0 ? seen.either / 10 : seen.either)
  return seen.comma + seen.both > points ? "," : "."
}

/**
 * `1 234.5`, `1,234.5`, `-3`, `1.29 %`, `1,29` → number, or `null`. A percent sign is dropped: the figure is already in
 * percent. `1,234` is a thousand unless the whole file writes decimals with a comma.
 */
export function parseFigure(text: string, decimalMark: DecimalMark = "."): number | null {
  const figure = bare(text)
  if (decimalMark === ",") {
    const isGrouped = POINT_THOUSANDS.test(figure) || POINT_THOUSANDS_COMMA.test(figure)
    if (figure.includes(".") && !isGrouped) return null
    const turned = figure.replaceAll(".", "").replace(",", ".")
    return PLAIN.test(turned) ? Number(turned.replace("−", "-")) : null
  }
  if (PLAIN.test(figure)) return Number(figure.replace("−", "-"))
  if (COMMA_THOUSANDS.test(figure)) return Number(figure.replaceAll(",", "").replace("−", "-"))
  return COMMA_DECIMAL.test(figure) ? Number(figure.replace(",", ".").replace("−", "-")) : null
}

/** Moves the decimal point without binary noise: 14.404 by 3 → 14404. */
export function shiftDecimal(amount: number, places: number): number {
  if (places === 0) return amount
  const [digits, exponent] = String(amount).split("e")
  return Number(`${digits}e${Number(exponent ?? 0) + places}`)
}

function bare(text: string): string {
  return text
    .trim()
    .replace(/\s*%$/, "")
    .replace(/(?<=\d)[\s\u00a0\u202f'](?=\d{3}(\D|$))/g, "")
}
