import { bad, fine, type Outcome } from "../../model/index.ts"
import { parseAmountMillion } from "../../questions/index.ts"

/** `--gdp 3.0tn`, `--spending 608bn`: money → millions. */
export function parseAmountOption(option: string, text: string): Outcome<number> {
  const million = parseAmountMillion(text)
  if (million !== null) return fine(million)
  return bad({
    code: "cli/bad-amount",
    place: option,
    found: `"${text}"`,
    expected: "an amount in millions, or with mn, bn or tn",
    remedy: `For example ${option} 608bn or ${option} 3.0tn.`,
  })
}
