import { type Problem, roundTo } from "../../model/index.ts"
import { type Figure, figureKey } from "./figure.ts"

const STANDING: Readonly<Record<Figure["standing"], number>> = { table: 0, repeat: 1, hidden: 2 }

/**
 * One figure a key. NATO prints some figures twice (its two-year comparison repeats Tables 2 and 3): the table they are
 * from is kept, and a repetition that differs beyond its rounding is a problem `import/conflicting-figures`.
 */
export function withoutRepeats(
  figures: readonly Figure[],
  file: string,
): Readonly<{ figures: readonly Figure[]; problems: readonly Problem[] }> {
  const kept = new Map<string, Figure>()
  const problems: Problem[] = []
  const inOrder = [...figures].sort((a, b) => STANDING[a.standing] - STANDING[b.standing])
  for (const figure of inOrder) {
    const key = figureKey(figure)
    const first = kept.get(key)
    if (!first) kept.set(key, figure)
    else if (
      first.value.kind === "absent" &&
      figure.value.kind === "amount" &&
      figure.standing !== "hidden"
    ) {
      kept.set(key, figure)
    } else if (figure.standing !== "hidden" && !agree(first, figure))
      problems.push(conflict(file, first, figure))
  }
  return { figures: [...kept.values()], problems }
}

function agree(first: Figure, second: Figure): boolean {
  if (second.value.kind === "absent" || first.value.kind === "absent") return true
  const [a, b] = [first.value.amount, second.value.amount]
  const decimals = Math.min(first.decimals ?? 9, second.decimals ?? 9)
  return roundTo(a, decimals) === roundTo(b, decimals) || Math.abs(a - b) <= 1e-9 * Math.abs(a)
}

function conflict(file: string, first: Figure, second: Figure): Problem {
  const amount = (figure: Figure) =>
    figure.value.kind === "amount" ? String(figure.value.amount) : "nothing"
  return {
    code: "import/conflicting-figures",
    place: `${file} ${second.locator}`,
    found: `${amount(second)} for ${figureKey(second)}`,
    expected: `${amount(first)}, as ${first.locator} has it`,
    remedy: `The figure of ${first.locator} was kept. Check both cells in the source.`,
  }
}
