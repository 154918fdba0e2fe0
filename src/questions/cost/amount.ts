const UNITS: Readonly<Record<string, number>> = { mn: 1, bn: 1_000, tn: 1_000_000 }

/** `608bn`, `3.0 tn`, `17,300bn`, `250` (millions) → millions; `null` where it is no amount. */
export function parseAmountMillion(text: string): number | null {
  const match = /^(\d+|\d{1,3}(?:,\d{3})+)(\.\d+)?\s*(mn|bn|tn)?$/i.exec(text.trim())
  if (!match) return null
  const unit = UNITS[(match[3] ?? "mn").toLowerCase()] ?? 1
  const digits = `${match[1]?.replaceAll(",", "")}${match[2] ?? ""}`
  // Through the decimal exponent, so that 17.3bn is 17300 and not 17300.000000000002.
  return Number(`${digits}e${Math.log10(unit)}`)
}
