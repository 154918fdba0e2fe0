import type { AnswerRow } from "../questions/index.ts"

/** What tells a figure from every other one on a page: `share-of-gdp:POL:2024`. */
export function figureKey({
  indicator,
  member,
  period,
}: Pick<AnswerRow, "indicator" | "member" | "period">): string {
  return `${indicator}:${member}:${period}`
}
