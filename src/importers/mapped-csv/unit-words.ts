import type { Unit } from "../../model/index.ts"

/** What figures are counted in, as words say it. */
export type CountedIn = Readonly<{
  base:
    | "eur"
    | "usd"
    | "national"
    | "persons"
    | "percent"
    | "fraction"
    | "per-mille"
    | "index"
    | "national-per-usd"
    | "national-per-eur"
    /** A power of ten alone. */
    | "unsaid"
  /** Power of ten. */
  scale: number
  /** The currency the words name, ISO 4217 in capitals, or `null`. */
  currency: string | null
}>

const SCALES: Readonly<Record<string, number>> = {
  thousand: 3,
  thousands: 3,
  tsd: 3,
  k: 3,
  "1000": 3,
  million: 6,
  millions: 6,
  mio: 6,
  mln: 6,
  mn: 6,
  m: 6,
  billion: 9,
  billions: 9,
  bn: 9,
  bln: 9,
  mrd: 9,
  milliard: 9,
  trillion: 12,
  trillions: 12,
  tn: 12,
}

const BASES: readonly (readonly [RegExp, CountedIn["base"]])[] = [
  [/^(?:%|percent|per cent|pct|percentage)(?: .+)?$/, "percent"],
  [/^(?:fraction|ratio)(?: .+)?$/, "fraction"],
  [/^(?:‰|per mille|per thousand)$/, "per-mille"],
  [/^index(?: .+)?$/, "index"],
  [/^(?:national currency|[a-z]{3}) per (?:us )?(?:usd|dollar)$/, "national-per-usd"],
  [/^(?:national currency|[a-z]{3}) per (?:eur|euro)$/, "national-per-eur"],
  [/^(?:€|eur|euro|euros)$/, "eur"],
  [/^(?:\$|us\$|usd|us dollars?|dollars?)$/, "usd"],
  [/^(?:national|local) currency(?: units?)?$/, "national"],
  [/^(?:persons?|people|heads?|inhabitants?|soldiers?)$/, "persons"],
  [/^$/, "unsaid"],
  [/^[a-z]{3}$/, "national"],
]

/** `million euro`, `bn PLN`, `thousand persons`, `percent`, `fraction` → what it counts, or `null`. */
export function parseCountedIn(text: string): CountedIn | null {
  const plain = text
    .toLowerCase()
    .replace(/[()]/g, " ")
    .replace(/(?<=[€$])|(?=[€$])/g, " ")
  const tokens = plain
    .replace("us $", "us$")
    .split(/\s+/)
    .filter((word) => word !== "" && word !== "of")
  const whole = tokens.join(" ")
  const unscaled = BASES.find(([pattern]) => pattern.test(whole))
  if (unscaled && whole !== "") return counted(unscaled[1], 0, whole)
  const at = tokens.findIndex((token) => Object.hasOwn(SCALES, token))
  if (at < 0) return null
  const rest = tokens.filter((_, index) => index !== at).join(" ")
  const base = BASES.find(([pattern]) => pattern.test(rest))
  return base ? counted(base[1], SCALES[tokens[at] ?? ""] ?? 0, rest) : null
}

function counted(base: CountedIn["base"], scale: number, words: string): CountedIn {
  const code = /^[a-z]{3}$/.test(words) ? words.toUpperCase() : null
  const named = base === "eur" ? "EUR" : base === "usd" ? "USD" : code
  return { base, scale, currency: base === "persons" ? null : named }
}

/** Whether a word alone says a power of ten: `bn`, `Mio`. */
export function isScaleWord(word: string): boolean {
  return Object.hasOwn(SCALES, word.toLowerCase())
}

type Counting = Readonly<{ bases: readonly CountedIn["base"][]; scale: number; words: string }>

const PERCENT: Counting = {
  bases: ["percent", "fraction", "per-mille"],
  scale: 0,
  words: "percent, or fraction",
}
const COUNTING: Readonly<Record<Unit, Counting>> = {
  "percent-of-gdp": PERCENT,
  "percent-of-spending": PERCENT,
  "percent-change": PERCENT,
  "percent-of-government-spending": PERCENT,
  percent: PERCENT,
  "usd-million": { bases: ["usd"], scale: 6, words: "million US dollars, or another power of ten of them" },
  usd: { bases: ["usd"], scale: 0, words: "US dollars" },
  "usd-thousand": { bases: ["usd"], scale: 3, words: "US dollars, or thousand US dollars" },
  "eur-million": { bases: ["eur"], scale: 6, words: "million euro, or another power of ten of euros" },
  eur: { bases: ["eur"], scale: 0, words: "euro" },
  "national-currency-million": {
    bases: ["national", "eur", "usd"],
    scale: 6,
    words: "million national currency, or billion PLN",
  },
  "persons-thousand": { bases: ["persons", "unsaid"], scale: 3, words: "persons, or thousand persons" },
  index: { bases: ["index"], scale: 0, words: "index" },
  "national-currency-per-usd": {
    bases: ["national-per-usd"],
    scale: 0,
    words: "national currency per dollar",
  },
  "national-currency-per-eur": { bases: ["national-per-eur"], scale: 0, words: "national currency per euro" },
}

const WITHIN_PERCENT: Readonly<Record<string, number>> = { percent: 0, fraction: 2, "per-mille": -1 }

/** Decimal places from figures so counted to an indicator's unit, or `null` where they do not fit it. */
export function placesTo(unit: Unit, { base, scale }: CountedIn): number | null {
  const counting = COUNTING[unit]
  if (!counting.bases.includes(base)) return null
  return scale - counting.scale + (WITHIN_PERCENT[base] ?? 0)
}

/** How to write a unit that fits, for people. */
export function wordsFor(unit: Unit): string {
  return COUNTING[unit].words
}
