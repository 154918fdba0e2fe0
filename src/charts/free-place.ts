import type { Point } from "./chart.ts"

const AROUND_PX = 4
const LOOKS = 16

/** Whether words in the small size may stand there: none of the series drawn runs through them. */
export function isFree(
  words: Readonly<{ x: number; baseline: number; widthPx: number }>,
  drawn: readonly (readonly Point[])[],
): boolean {
  const [left, right] = [words.x - AROUND_PX, words.x + words.widthPx + AROUND_PX]
  const [top, bottom] = [words.baseline - 15, words.baseline + 6]
  const isIn = (x: number, y: number) => x >= left && x <= right && y >= top && y <= bottom
  return !drawn.some((points) =>
    points.some((to, at) => {
      const from = points[at - 1] ?? to
      return Array.from({ length: LOOKS + 1 }, (_, look) => look / LOOKS).some((part) =>
        isIn(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part),
      )
    }),
  )
}
