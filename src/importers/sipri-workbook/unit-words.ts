const WORDS: Readonly<Record<string, number>> = { thousand: 3, million: 6, billion: 9, trillion: 12 }
const SIGNS: Readonly<Record<string, number>> = { k: 3, m: 6, mn: 6, mln: 6, b: 9, bn: 9, tn: 12 }

const WORD = /\b(thousand|million|billion|trillion)s?\b/gi
/** `US$ m.`, `US $b.`, `local currency m.`: a letter counts only behind the money it multiplies. */
const SIGN = /(?:\$|\b(?:USD|dollars|euros|currency))\s*,?\s*\(?(bn|b|mln|mn|m|tn|k)\b/gi

/** Powers of ten a text says its figures are in, without repetition: `in millions of US$` → [6]; none → []. */
export function scalesIn(text: string): readonly number[] {
  const words = [...text.matchAll(WORD)].map((match) => WORDS[match[1]?.toLowerCase() ?? ""])
  const signs = [...text.matchAll(SIGN)].map((match) => SIGNS[match[1]?.toLowerCase() ?? ""])
  return [...new Set([...words, ...signs])].filter((scale) => scale !== undefined)
}

/** Whether the text names US dollars and nothing else that prices could be in. */
export function isInUsDollars(text: string): boolean {
  return (
    /\bUS\s*\$|\bUSD\b|\bU\.?S\.? dollars?\b/i.test(text) &&
    !/\bPPP\b|purchasing[- ]power|international dollars?|\beuros?\b|€|\bSDRs?\b|\byen\b|\byuan\b/i.test(text)
  )
}

/** Years whose prices a text speaks of: `constant (2023) US$`, `at constant 2023 prices`. */
export function priceBasesIn(text: string): readonly number[] {
  const years = [...text.matchAll(/\bconstant\s*\(?\s*((?:19|20|21)\d\d)\b/gi)].map((match) =>
    Number(match[1]),
  )
  return [...new Set(years)]
}
