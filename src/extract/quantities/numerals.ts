import type { Token } from "../text/tokens.ts"

/** A number as written, in figures or words; the end exclusive. */
export type Numeral = Readonly<{ value: number; end: number; inWords: boolean }>

const UNITS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  )
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ")
const small = new Map<string, number>([
  ...UNITS.map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, 20 + 10 * index] as const),
])
for (const [index, ten] of TENS.entries()) {
  for (let unit = 1; unit <= 9; unit++) small.set(`${ten}-${UNITS[unit]}`, 20 + 10 * index + unit)
}

const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ["hundred", 1e2],
  ["thousand", 1e3],
  ["k", 1e3],
  ["million", 1e6],
  ["mln", 1e6],
  ["m", 1e6],
  ["mn", 1e6],
  ["billion", 1e9],
  ["bln", 1e9],
  ["bn", 1e9],
  ["b", 1e9],
  ["trillion", 1e12],
  ["tn", 1e12],
  ["trn", 1e12],
])

/** `2.5`, `2,000`, `2bn`, `two million`, `a dozen`, `half a million`, `twenty-five`; `null` when none begins at `at`. */
export function numeralAt(tokens: readonly Token[], at: number): Numeral | null {
  const token = tokens[at]
  if (token === undefined) return null
  const figures = figuresAt(token)
  if (figures) return withMagnitudes(tokens, at + 1, figures.value, figures.inWords)
  const word = small.get(token.lower)
  if (word !== undefined) return withMagnitudes(tokens, at + 1, word, true)
  if (token.lower === "half" && tokens[at + 1]?.lower === "a") {
    const magnitude = MAGNITUDES.get(tokens[at + 2]?.lower ?? "")
    if (magnitude && magnitude >= 1e3) return { value: magnitude / 2, end: at + 3, inWords: true }
    if (tokens[at + 2]?.lower === "dozen") return { value: 6, end: at + 3, inWords: true }
  }
  if (token.lower === "a" || token.lower === "an") {
    const next = tokens[at + 1]?.lower ?? ""
    if (next === "dozen") return { value: 12, end: at + 2, inWords: true }
    if (
      next === "hundred" ||
      next === "thousand" ||
      next === "million" ||
      next === "billion" ||
      next === "trillion"
    ) {
      return withMagnitudes(tokens, at + 2, MAGNITUDES.get(next) ?? 1, true)
    }
  }
  return null
}

function figuresAt(token: Token): { value: number; inWords: boolean } | null {
  if (token.kind !== "number") return null
  const match = /^(\d{1,15}(?:,\d{3})*(?:\.\d+)?)(bn|mn|m|k|tn|b|million|billion)?$/i.exec(token.text)
  if (!match?.[1]) return null
  const glued = match[2] ? (MAGNITUDES.get(match[2].toLowerCase()) ?? 1) : 1
  const value = scaled(Number(match[1].replaceAll(",", "")), glued)
  return Number.isFinite(value) ? { value, inWords: false } : null
}

function withMagnitudes(tokens: readonly Token[], from: number, value: number, inWords: boolean): Numeral {
  let at = from
  let total = value
  for (let steps = 0; steps < 2; steps++) {
    const token = tokens[at]
    const lower = token?.lower ?? ""
    const magnitude = lower.length > 2 || !inWords ? MAGNITUDES.get(lower) : undefined
    if (token === undefined || magnitude === undefined || token.quotation !== tokens[from - 1]!.quotation)
      break
    total = scaled(total, magnitude)
    at++
  }
  return { value: total, end: at, inWords }
}

/** A product free of binary noise: 2.3 × 1e9 is 2300000000. */
function scaled(value: number, magnitude: number): number {
  return magnitude === 1 ? value : Number((value * magnitude).toPrecision(14))
}

/** Whether a word alone can begin a number or ratio. */
export function isNumberWord(lower: string): boolean {
  return small.has(lower) || RATIOS.has(lower) || lower === "a" || lower === "an" || lower === "half"
}

/** `twice` 2, `double` 2, `a third` 1/3, `two-thirds` 2/3, `three times` 3, `tenfold` 10; with the token after. */
export function ratioAt(tokens: readonly Token[], at: number): Numeral | null {
  const token = tokens[at]
  if (token === undefined) return null
  const single = RATIOS.get(token.lower)
  if (single !== undefined && !numeralAt(tokens, at)) return { value: single, end: at + 1, inWords: true }
  const fold = /^(.+?)-?fold$/.exec(token.lower)
  if (fold?.[1]) {
    const value = small.get(fold[1]) ?? (/^\d{1,4}$/.test(fold[1]) ? Number(fold[1]) : undefined)
    if (value !== undefined) return { value, end: at + 1, inWords: true }
  }
  const next = tokens[at + 1]?.lower ?? ""
  const part = PARTS.get(next)
  if (part !== undefined) {
    if (token.lower === "a" || token.lower === "one") return { value: part, end: at + 2, inWords: true }
    const count = small.get(token.lower)
    if (count !== undefined && count > 1 && next.endsWith("s"))
      return { value: count * part, end: at + 2, inWords: true }
  }
  const hyphened =
    /^(one|two|three|four|five)-(half|third|thirds|quarter|quarters|fifth|fifths|tenths)$/.exec(token.lower)
  if (hyphened?.[1] && hyphened[2])
    return {
      value: (small.get(hyphened[1]) ?? 1) * (PARTS.get(hyphened[2]) ?? 0),
      end: at + 1,
      inWords: true,
    }
  const numeral = numeralAt(tokens, at)
  const isTimes = numeral !== null && tokens[numeral.end]?.lower === "times"
  return isTimes && numeral.value < 10000
    ? { value: numeral.value, end: numeral.end + 1, inWords: numeral.inWords }
    : null
}

const RATIOS: ReadonlyMap<string, number> = new Map([
  ["twice", 2],
  ["thrice", 3],
  ["double", 2],
  ["triple", 3],
  ["quadruple", 4],
  ["half", 0.5],
  ["two-thirds", 2 / 3],
  ["one-third", 1 / 3],
  ["three-quarters", 0.75],
  ["one-quarter", 0.25],
])
const PARTS: ReadonlyMap<string, number> = new Map([
  ["half", 0.5],
  ["third", 1 / 3],
  ["thirds", 1 / 3],
  ["quarter", 0.25],
  ["quarters", 0.25],
  ["fifth", 0.2],
  ["fifths", 0.2],
  ["tenth", 0.1],
  ["tenths", 0.1],
])
