import { type Carrier, roundTo } from "../model/index.ts"
import type { EditionRegistry, Fingerprint, FingerprintFigure, RegisteredEdition } from "./importer.ts"

/** What a file shows of itself, to be held against the registry. */
export type Appearance = Readonly<{
  importer: string
  /** `null` where the file names no years at all. */
  years: Readonly<{ first: number; last: number }> | null
  /** The price base the file states, or `null`. */
  priceBase: number | null
  /** Whether the file shows this figure. */
  shows: (figure: FingerprintFigure) => boolean
}>

export type EditionMatch = Readonly<{
  registered: RegisteredEdition
  fingerprint: Fingerprint
  carrier: Carrier
}>

/** The first registered edition one of whose fingerprints the file satisfies in every point, or `null`. */
export function matchEdition(registry: EditionRegistry, appearance: Appearance): EditionMatch | null {
  for (const registered of registry.editions) {
    const fingerprint = registered.fingerprints.find((one) => satisfies(appearance, one))
    if (fingerprint) return { registered, fingerprint, carrier: fingerprint.carrier }
  }
  return null
}

function satisfies(appearance: Appearance, fingerprint: Fingerprint): boolean {
  const { years, priceBase } = appearance
  return (
    fingerprint.importer === appearance.importer &&
    (years === null || (years.first >= fingerprint.firstYear && years.last <= fingerprint.lastYear)) &&
    (fingerprint.priceBase === null || priceBase === null || priceBase === fingerprint.priceBase) &&
    fingerprint.figures.every(appearance.shows)
  )
}

/** Whether an amount is the one written in a fingerprint, at the decimals written there. */
export function sameAsWritten(amount: number, written: string): boolean {
  const decimals = written.split(".")[1]?.length ?? 0
  return roundTo(amount, decimals) === Number(written)
}
