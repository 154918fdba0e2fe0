import type { Problem } from "../model/index.ts"

/** More than this many problems of one kind say nothing more. */
const MOST_OF_A_KIND = 100

/** Problems with those beyond the hundredth of a kind counted instead of told. */
export function counted(problems: readonly Problem[], file: string): readonly Problem[] {
  const seen = new Map<string, number>()
  const told = problems.filter(({ code }) => {
    const count = (seen.get(code) ?? 0) + 1
    seen.set(code, count)
    return count <= MOST_OF_A_KIND
  })
  const more = [...seen].flatMap(([code, count]): readonly Problem[] => {
    const last = told.findLast((problem) => problem.code === code)
    if (count <= MOST_OF_A_KIND || !last) return []
    return [{ ...last, place: file, found: `${count - MOST_OF_A_KIND} more of this kind` }]
  })
  return [...told, ...more]
}
