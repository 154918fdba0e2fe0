import type { Token } from "../text/tokens.ts"

/** A unit read at a token: `scale` turns the number into it; the end exclusive. */
export type UnitMatch = Readonly<{ unit: string; scale: number; end: number }>

const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ["$", "usd"],
  ["€", "eur"],
  ["£", "gbp"],
  ["¥", "jpy"],
  ["₴", "uah"],
  ["zł", "pln"],
])
const CURRENCY_PREFIXES: ReadonlyMap<string, string> = new Map([
  ["US", "usd"],
  ["C", "cad"],
  ["CA", "cad"],
  ["A", "aud"],
  ["AU", "aud"],
  ["NZ", "nzd"],
])
const CURRENCY_WORDS: ReadonlyMap<string, string> = new Map(
  `dollar usd|dollars usd|usd usd|euro eur|euros eur|eur eur|pound gbp|pounds gbp|sterling gbp|gbp gbp|zloty pln|zlotys pln|zlotych pln|pln pln|kronor sek|krona sek|sek sek|kroner nok|krone nok|nok nok|dkk dkk|francs chf|chf chf|lira try|liras try|forint huf|forints huf|koruna czk|korunas czk|crowns czk|lei ron|leu ron|lev bgn|leva bgn|hryvnia uah|hryvnias uah|ruble rub|rubles rub|roubles rub|yen jpy|yuan cny`
    .split("|")
    .map((pair) => pair.split(" ") as [string, string]),
)

const NOUNS: ReadonlyMap<string, string> = new Map(
  `year years|years years|month months|months months|week weeks|weeks weeks|day days|days days|hour hours|hours hours|minute minutes|minutes minutes|decade decades|decades decades
|round rounds|rounds rounds|shell rounds|shells rounds|projectiles rounds
|people persons|persons persons|person persons|soldiers persons|troops persons|personnel persons|servicemen persons|civilians persons|men persons|women persons|children persons|refugees persons|workers persons|recruits persons|conscripts persons|reservists persons|employees persons|voters persons
|times times|kilometers kilometres|kilometres kilometres|km kilometres|miles miles|mile miles|meters metres|metres metres|tons tonnes|tonnes tonnes|barrels barrels`
    .replaceAll("\n", "")
    .split("|")
    .map((pair) => pair.split(" ") as [string, string]),
)

/** The currency written before a number: `$`, `€`, `US$`, `EUR`; with the token it begins at. */
export function currencyBefore(
  tokens: readonly Token[],
  number: number,
): { currency: string; first: number } | null {
  const before = tokens[number - 1]
  if (before === undefined) return null
  const sign = CURRENCY_SIGNS.get(before.text)
  if (sign) {
    const prefix = tokens[number - 2]
    const other =
      prefix && !before.spaced && before.text === "$" ? CURRENCY_PREFIXES.get(prefix.text) : undefined
    return other ? { currency: other, first: number - 2 } : { currency: sign, first: number - 1 }
  }
  const isCode = /^[A-Z]{3}$/.test(before.text)
  const code = isCode ? CURRENCY_WORDS.get(before.lower) : undefined
  return code ? { currency: code, first: number - 1 } : null
}

/** The currency written after a number: `euros`, `Canadian dollars`, `-euro`. */
export function currencyAfter(
  tokens: readonly Token[],
  at: number,
): { currency: string; end: number } | null {
  const token = tokens[at]
  if (token === undefined) return null
  const sign = CURRENCY_SIGNS.get(token.text)
  if (sign) return { currency: sign, end: at + 1 }
  const word = CURRENCY_WORDS.get(token.lower)
  if (word) return { currency: word, end: at + 1 }
  const next = tokens[at + 1]
  if (next === undefined) return null
  if (token.lower === "u.s." || token.lower === "us" || token.lower === "american")
    return next.lower.startsWith("dollar") ? { currency: "usd", end: at + 2 } : null
  if (token.lower === "canadian" && next.lower.startsWith("dollar")) return { currency: "cad", end: at + 2 }
  if (token.lower === "australian" && next.lower.startsWith("dollar")) return { currency: "aud", end: at + 2 }
  const coin = CURRENCY_WORDS.get(next.lower)
  if (!coin) return null
  if (/^(?:polish|swedish|czech|turkish|hungarian|romanian|swiss|british)$/.test(token.lower))
    return { currency: coin, end: at + 2 }
  if (token.lower === "danish") return { currency: "dkk", end: at + 2 }
  return token.lower === "norwegian" ? { currency: "nok", end: at + 2 } : null
}

/** `%`, `percent`, `per cent`, `pct`, `percentage points`. */
export function percentAt(tokens: readonly Token[], at: number): UnitMatch | null {
  const token = tokens[at]
  if (token === undefined) return null
  if (token.lower === "percentage" && /^points?$/.test(tokens[at + 1]?.lower ?? ""))
    return { unit: "percentage-points", scale: 1, end: at + 2 }
  const isPercent =
    token.text === "%" || token.lower === "percent" || token.lower === "pct" || token.lower === "pc"
  if (isPercent) return { unit: "percent", scale: 1, end: at + 1 }
  return token.lower === "per" && tokens[at + 1]?.lower === "cent"
    ? { unit: "percent", scale: 1, end: at + 2 }
    : null
}

/** Where `of GDP`, `of gross domestic product`, `of its economic output` ends, when it begins at `at`. */
export function ofGdpEnd(tokens: readonly Token[], at: number): number | null {
  if (tokens[at]?.lower !== "of") return null
  for (let next = at + 1; next < at + 6; next++) {
    const lower = tokens[next]?.lower ?? ""
    if (lower === "gdp") return next + 1
    if (lower === "gross" && tokens[next + 1]?.lower === "domestic" && tokens[next + 2]?.lower === "product")
      return next + 3
    if ((lower === "economic" || lower === "national") && tokens[next + 1]?.lower === "output")
      return next + 2
    if (lower === "national" && tokens[next + 1]?.lower === "income") return next + 2
    const isOwner =
      /^(?:its|their|our|his|her|the|a|each|every|national|annual|country|nation|country’s|nation’s|total)$/.test(
        lower,
      ) ||
      tokens[next]?.kind === "possessive" ||
      /^\p{Lu}/u.test(tokens[next]?.text ?? "")
    if (!isOwner) return null
  }
  return null
}

/** The unit a counted noun stands for: `years`, `rounds`, `persons`; `null` for any other noun. */
export function unitOfNoun(lower: string): string | null {
  return NOUNS.get(lower) ?? null
}
