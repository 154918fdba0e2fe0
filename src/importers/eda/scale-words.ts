/** Power of ten that words or a number format name: 6 for `"€" #,##0" Mln"`, 9 for `GDP (MRD)`; `null` where they name none. */
export function scaleIn(text: string): number | null {
  const plain = text.toLowerCase()
  if (/\b(?:mln|mio|million|millions|mn)\b|€ ?m\b|\bm ?€|\beur ?m\b/.test(plain)) return 6
  if (/\b(?:bln|billion|billions|bn|mrd|mld|milliard|milliards)\b|€ ?bn?\b|\beur ?bn\b/.test(plain)) return 9
  return /\b(?:thousand|thousands|tsd)\b/.test(plain) ? 3 : null
}

/** Whether words or a number format name the euro. */
export function namesEuro(text: string): boolean {
  return /€|\beuros?\b|\beur\b/i.test(text)
}
