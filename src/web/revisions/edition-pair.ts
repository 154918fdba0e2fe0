import type { EditionRow } from "../../questions/index.ts"

export type EditionPair = Readonly<{ from: string; to: string }>

/**
 * The editions to set against each other: those asked for; else the newest that holds the indicator, and the one before it
 * in its series. `null` where there are no two.
 */
export function editionPair(
  editions: readonly EditionRow[],
  asked: Readonly<{ from: string | null; to: string | null; indicator: string; series: string }>,
): EditionPair | null {
  const holding = editions
    .filter((one) => one.indicators.includes(asked.indicator))
    .sort((a, b) => (a.published < b.published ? -1 : 1))
  const own = holding.filter((one) => one.edition.startsWith(`${asked.series}/`))
  const to = asked.to ?? own.at(-1)?.edition
  const from =
    asked.from ??
    own.filter((one) => to === undefined || publishedOf(one.edition) < publishedOf(to)).at(-1)?.edition
  return from !== undefined && to !== undefined ? { from, to } : null
}

function publishedOf(edition: string): string {
  return edition.slice(edition.lastIndexOf("/") + 1)
}
