/** How numbers are written in a text: `1,234.5` or `1.234,5`. */
export type DecimalMark = "." | ","

const PLAIN = /^[-+−]?\d+(\.\d+)?([eE][-+]?\d+)?$/
const COMMA_DECIMAL = /^[-+−]?\d+,\d+$/
const COMMA_THOUSANDS = /^[-+−]?\d{1,3}(,\d{3})+(\.\d+)?$/

/** The decimal mark of a whole file: a comma where at least one figure can only be read so and none has a point. */
export function decimalMarkOf(fields: readonly string[]): DecimalMark {
  let onlyComma = false
  for (const field of fields) {
    const text = bare(field)
    if (PLAIN.test(text) && text.includes(".")) return "."
    if (COMMA_DECIMAL.test(text) && !COMMA_THOUSANDS.test(text)) onlyComma = true
  }
  return onlyComma ? "," : "."
}

/**
 * `1 234.5`, `1,234.5`, `-3`, `1.29 %`, `1,29` → number, or `null`. A percent sign is dropped: the figure is already in
 * percent. `1,234` is a thousand unless the whole file writes decimals with a comma.
 */
export function parseFigure(text: string, decimalMark: DecimalMark = "."): number | null {
  const figure = bare(text)
  if (decimalMark === ",") {
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
