import { type Cell, roundTo } from "../model/index.ts"
import { LIMITS } from "./limits.ts"

/**
 * A cell as a spreadsheet shows it. Numbers follow their format where it is plain: whole numbers, decimals,
 * thousands separators, percent, text around the digits, and a part of its own for negative numbers and zero.
 * With any other format (fractions, exponents, dates on a number) the number is shown as General.
 */
export function shownText(cell: Cell): string {
  if (cell.value.kind !== "number") return cell.text
  const { number } = cell.value
  return (cell.numberFormat === null ? null : formatNumber(number, cell.numberFormat)) ?? general(number)
}

/** At most eleven digits, as a cell of the usual width has. */
function general(number: number): string {
  return String(Number(number.toPrecision(11)))
}

function formatNumber(number: number, format: string): string | null {
  if (format.length > LIMITS.numberFormat) return null
  const sections = splitSections(format)
  const [positive = "", negative, zero] = sections
  const ownNegative = number < 0 && negative !== undefined
  const section = number === 0 && zero !== undefined ? zero : ownNegative ? negative : positive
  const pattern = parseSection(section)
  if (!pattern) return null
  const digits = shownDigits(Math.abs(number), pattern.digits)
  const sign = number < 0 && !ownNegative && /[1-9]/.test(digits) ? "-" : ""
  return `${sign}${pattern.before}${digits}${pattern.after}`.trim()
}

/** At `;`, but not at one that is quoted or escaped. */
function splitSections(format: string): readonly string[] {
  return (format.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])+|;/g) ?? []).reduce<string[]>(
    (sections, piece) => {
      if (piece === ";") sections.push("")
      else sections[sections.length - 1] += piece
      return sections
    },
    [""],
  )
}

type Digits = Readonly<{ grouped: boolean; leading: number; fixed: number; optional: number; shift: number }>
type Pattern = Readonly<{ before: string; digits: Digits | "general" | null; after: string }>

const MOST_DECIMALS = 30

const TOKEN =
  /"([^"]*)"|\\(.)|[_*].|\[\$([^\]-]*)[^\]]*\]|\[[A-Za-z]+\d*\]|(General|[#0?,]*\.?[#0?]*[#0?.],*)|([^A-Za-z#0?"\\[])/iy

/** Text, digits, text; `null` for anything that is not one run of digits with text around it. */
function parseSection(section: string): Pattern | null {
  let before = ""
  let after = ""
  let digits: string | null = null
  let percent = 0
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < section.length) {
    const match = TOKEN.exec(section)
    if (!match) return null
    const [token, quoted, escaped, currency, placeholders, literal] = match
    if (placeholders !== undefined && digits !== null) return null
    if (placeholders !== undefined) digits = placeholders
    else {
      if (literal === "%") percent += 2
      if (literal === "/" || literal === "@") return null
      const text = quoted ?? escaped ?? currency ?? literal ?? (token.startsWith("_") ? " " : "")
      if (digits === null) before += text
      else after += text
    }
  }
  return { before, digits: digits === null ? null : digitsOf(digits, percent), after }
}

function digitsOf(placeholders: string, percent: number): Digits | "general" {
  if (/^g/i.test(placeholders)) return "general"
  const trailing = /,*$/.exec(placeholders)?.[0].length ?? 0
  const [whole = "", fraction = ""] = placeholders.slice(0, placeholders.length - trailing).split(".")
  return {
    grouped: whole.includes(","),
    leading: whole.replace(/[^0]/g, "").length,
    fixed: fraction.lastIndexOf("0") + 1,
    optional: fraction.length,
    shift: percent - 3 * trailing,
  }
}

function shownDigits(magnitude: number, digits: Pattern["digits"]): string {
  if (digits === null) return ""
  return digits === "general" ? general(magnitude) : formatDigits(magnitude, digits)
}

function formatDigits(magnitude: number, { grouped, leading, fixed, optional, shift }: Digits): string {
  const shifted = shiftPoint(magnitude, shift)
  if (shifted >= 1e21 || optional > MOST_DECIMALS) return general(magnitude)
  const [whole = "", fraction = ""] = roundTo(shifted, optional).toFixed(optional).split(".")
  const kept = fraction.slice(0, Math.max(fixed, fraction.replace(/0+$/, "").length))
  const padded = (whole === "0" ? "" : whole).padStart(leading, "0")
  return `${grouped ? padded.replace(/\B(?=(\d{3})+$)/g, ",") : padded}${kept === "" && fixed === 0 ? "" : `.${kept}`}`
}

/** Moves the decimal point in the written number: 0.0129 by 2 is 1.29, not 1.2899999999999998. */
function shiftPoint(magnitude: number, places: number): number {
  const [mantissa, exponent = "0"] = String(magnitude).split("e")
  return Number(`${mantissa}e${Number(exponent) + places}`)
}
