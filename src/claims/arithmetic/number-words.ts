const WORDS: readonly string[] =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  )
const TENS: Readonly<Record<string, number>> = {
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}

/** A pattern piece that matches a whole number in digits or words. */
export const WHOLE_NUMBER = `\\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|${WORDS.slice(1).reverse().join("|")}`

/** `32`, `seventy-five` → the number, or `null`. */
export function parseWhole(text: string): number | null {
  const word = text.toLowerCase()
  if (/^\d+$/.test(word)) return Number(word)
  const at = WORDS.indexOf(word)
  if (at >= 0) return at
  const [tens = "", ones] = word.split("-")
  const base = tens === "twenty" ? 20 : TENS[tens]
  if (base === undefined) return null
  return ones === undefined ? base : base + Math.max(0, WORDS.indexOf(ones))
}

/** The number word one letter away from a misspelt one: `thee` → `three`. `null` when none or several are. */
export function nearestNumberWord(text: string): string | null {
  const word = text.toLowerCase()
  const close = WORDS.slice(1, 13).filter((known) => known !== word && oneLetterApart(word, known))
  return close.length === 1 ? (close[0] ?? null) : null
}

function oneLetterApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1 || short.length < 3) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  const rest = short.slice(at)
  if (long.length > short.length) return rest === long.slice(at + 1)
  return (
    rest.slice(1) === long.slice(at + 1) ||
    (rest[0] === long[at + 1] && rest[1] === long[at] && rest.slice(2) === long.slice(at + 2))
  )
}

/** Completed count → `first`, `fourth`: ordinals a text may use for years of a war. */
const ORDINALS: readonly string[] =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ")

export function parseOrdinal(text: string): number | null {
  const word = text.toLowerCase()
  const digits = /^(\d+)(?:st|nd|rd|th)$/.exec(word)
  if (digits) return Number(digits[1])
  const at = ORDINALS.indexOf(word)
  if (at > 0) return at
  const [tens = "", ones = ""] = word.split("-")
  const base = tens === "twenty" ? 20 : TENS[tens]
  const one = ORDINALS.indexOf(ones)
  return base !== undefined && one > 0 && one < 10 ? base + one : null
}
