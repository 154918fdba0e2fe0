import { memberName } from "../../model/index.ts"
import type { CostRow } from "../../questions/index.ts"

/** `Poland`, or the stated figures of nobody in particular. */
export function nameOf({ member }: Pick<CostRow, "member">): string {
  return member === null ? "Stated figures" : memberName(member)
}

/** One decimal for billions, two where a gap would otherwise be next to nothing. */
export function decimalsOfBillions(millions: readonly (number | null)[]): number {
  return millions.some((million) => million !== null && million !== 0 && Math.abs(million) < 950) ? 2 : 1
}
