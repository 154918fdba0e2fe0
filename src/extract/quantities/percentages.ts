import type { ReadText } from "../text/sentences.ts"
import type { Token } from "../text/tokens.ts"
import { type Found, wholeText } from "./found.ts"
import { type Numeral, numeralAt } from "./numerals.ts"
import { ofGdpEnd, percentAt } from "./units.ts"

/** `5%`, `5% of GDP`, `50% of what is needed`; `null` where no percentage stands. */
export function percentQuantity(read: ReadText, at: number, numeral: Numeral): Found | null {
  const { tokens } = read
  const percent = percentAt(tokens, numeral.end)
  if (!percent) return rangeOfPercent(read, at, numeral)
  const gdp = percent.unit === "percent" ? ofGdpEnd(tokens, percent.end) : null
  if (gdp !== null)
    return { first: at, end: gdp, value: numeral.value, unit: "percent-of-gdp", of: null, from: at }
  if (percent.unit === "percent" && sharesGdp(tokens, percent.end)) {
    return { first: at, end: percent.end, value: numeral.value, unit: "percent-of-gdp", of: null, from: at }
  }
  const of = tokens[percent.end]?.lower === "of" ? wholeText(read, percent.end + 1) : null
  return { first: at, end: percent.end, value: numeral.value, unit: percent.unit, of, from: at }
}

/** `2 to 3 percent`, `1.5-2%`: the first number takes the unit of the second. */
function rangeOfPercent(read: ReadText, at: number, numeral: Numeral): Found | null {
  const { tokens } = read
  if (!/^(?:to|or|and|-|–)$/.test(tokens[numeral.end]?.lower ?? "")) return null
  const second = numeralAt(tokens, numeral.end + 1)
  const percent = second ? percentAt(tokens, second.end) : null
  if (!second || !percent) return null
  const isGdp = ofGdpEnd(tokens, percent.end) !== null || sharesGdp(tokens, percent.end)
  return {
    first: at,
    end: numeral.end,
    value: numeral.value,
    unit: isGdp ? "percent-of-gdp" : percent.unit,
    of: null,
    from: at,
  }
}

/** Whether a percentage is joined to one of GDP: `from 2% to 3.5% of GDP`, `2% or even 5% of GDP`. */
function sharesGdp(tokens: readonly Token[], from: number, hops = 2): boolean {
  for (let at = from; at < from + 9; at++) {
    const token = tokens[at]
    if (token === undefined || /^[.;:?!]$/.test(token.text)) return false
    if (token.kind === "number") {
      const numeral = numeralAt(tokens, at)
      const percent = numeral ? percentAt(tokens, numeral.end) : null
      if (percent === null) return false
      if (ofGdpEnd(tokens, percent.end) !== null) return true
      return hops > 0 && sharesGdp(tokens, percent.end, hops - 1)
    }
    if (
      !/^(?:to|or|and|even|then|from|up|a|the|an|minimum|maximum|target|of|benchmark|in|by|level|current|,|at|least|-|–|\d+)$/.test(
        token.lower,
      )
    )
      return false
  }
  return false
}

/** A share of GDP that news writes about is small; a larger percentage is of something else. */
const LARGEST_SHARE = 15
/** How far the ellipsis reaches, in tokens. */
const ELLIPSIS = 16

/** `from 3.7% of GDP in 2014 to about 3.2%`: a bare percentage set against a share of GDP in the same sentence. */
export function inheritsGdp(read: ReadText, found: Found, last: Found | null): boolean {
  const { tokens } = read
  if (last === null || found.unit !== "percent" || found.of !== null || found.value > LARGEST_SHARE)
    return false
  if (found.first - last.end > ELLIPSIS) return false
  for (let at = last.end; at < found.first; at++) if (/^[.;?!:]$/.test(tokens[at]!.text)) return false
  const next = tokens[found.end]
  const isBare =
    next === undefined ||
    next.kind !== "word" ||
    /^(?:in|by|last|this|next|today|now|from|to|or|and)$/.test(next.lower)
  if (!isBare) return false
  for (let at = found.first - 1; at > Math.max(last.end - 1, found.first - 6); at--) {
    if (
      /^(?:by|up|down|rise|rose|rises|grew|grow|growth|increase|increased|jump|jumped|fell|fall|drop|dropped|cut|inflation|tariff|tariffs|interest)$/.test(
        tokens[at]!.lower,
      )
    ) {
      return (
        /^(?:from|to)$/.test(tokens[found.first - 1]!.lower) ||
        (tokens[at]!.lower === "up" && tokens[at + 1]?.lower === "from")
      )
    }
  }
  return /^(?:to|from|at|and|or|than|versus|against|after|about|over|under|nearly|just|least|roughly|around)$/.test(
    tokens[found.first - 1]?.lower ?? "",
  )
}
