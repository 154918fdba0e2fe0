import { bad, fine, type Outcome } from "../../model/index.ts"

/** A plain decimal number within bounds, both included. */
export function parseNumberOption(
  option: string,
  text: string,
  bounds: Readonly<{ from: number; to: number }>,
): Outcome<number> {
  const number = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN
  if (number >= bounds.from && number <= bounds.to) return fine(number)
  const range =
    bounds.to === Number.POSITIVE_INFINITY ? `${bounds.from} or more` : `${bounds.from} to ${bounds.to}`
  return bad({
    code: "cli/bad-number",
    place: option,
    found: `"${text}"`,
    expected: `a number, ${range}`,
    remedy: "Write it with a point for decimals and without thousands separators.",
  })
}
