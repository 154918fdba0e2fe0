import type { Indicator } from "../../indicators/index.ts"
import type { PublisherId } from "../../model/index.ts"
import type { Snapshot } from "../../records/index.ts"

const NAMES: Readonly<Record<string, string>> = {
  nato: "NATO",
  sipri: "SIPRI",
  eda: "EDA",
  eurostat: "Eurostat",
  national: "National budget",
}

/** A publisher as people call it: by its short name, by the list of publishers, else its id in words. */
export function publisherName(id: PublisherId | string, snapshot: Pick<Snapshot, "publishers">): string {
  return NAMES[id] ?? snapshot.publishers.find((one) => one.id === id)?.name ?? inWords(id)
}

function inWords(id: string): string {
  const words = id.split("-").map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
  return id.length <= 5 ? id.toUpperCase() : words.join(" ")
}

/** `111,226`: with as many decimals as the indicator is shown with. */
export function figureText(value: number, { decimals }: Pick<Indicator, "decimals">): string {
  return value.toLocaleString("en-GB", { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
}

/** `+0.33`, `-0.04`. */
export function signedText(value: number, decimals: number): string {
  const text = figureText(Math.abs(value), { decimals })
  const isZero = Number(text.replace(/,/g, "")) === 0
  return isZero ? text : `${value < 0 ? "-" : "+"}${text}`
}

/** `NATO`, `NATO and SIPRI`, `NATO, SIPRI and Eurostat`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`
}
