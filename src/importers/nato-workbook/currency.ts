import type { Year } from "../../model/index.ts"

/** `Krooni-Euros` with euros from 2011 → `Krooni` for 2010, `Euros` for 2011; without a year the printed name stays. */
export function currencyIn(printed: string, when: Readonly<{ period: Year; newFrom: Year | null }>): string {
  const parts = printed.split(/\s*[-–/]\s*/)
  const [before, after] = parts
  if (parts.length !== 2 || !before || !after || when.newFrom === null) return printed
  return when.period < when.newFrom ? before : after
}
