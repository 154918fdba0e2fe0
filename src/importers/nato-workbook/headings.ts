import type { MemberCode } from "../../model/index.ts"
import { saysNothing } from "../nato/index.ts"
import type { Block } from "./blocks.ts"

/**
 * Tells a block whose heading is missing from one that goes on. A block that names the members of the one above it
 * again, under the same heading, has lost its own: it gets an empty one. A line that says nothing (`Other Allies`) amid
 * rows of different members is no heading: its block keeps the one above.
 */
export function withHeadingsOfTheirOwn(blocks: readonly Block[]): readonly Block[] {
  const settled: Block[] = []
  blocks.forEach((block, index) => {
    const above = blocks[index - 1]
    const heading = settled[index - 1]?.heading
    if (!above || !heading) {
      settled.push(block)
      return
    }
    const again = namedAgain(block, above)
    if (block.heading === above.heading && again * 2 > block.rows.length) {
      const row = block.header.row
      settled.push({ ...block, heading: { text: "", address: `A${row}`, column: 1 } })
    } else if (again === 0 && block.header === above.header && saysNothing(block.heading.text)) {
      settled.push({ ...block, heading, units: above.units })
    } else settled.push(block)
  })
  return settled
}

function namedAgain(block: Block, above: Block): number {
  const named = new Set<MemberCode>(above.rows.flatMap(({ member }) => (member ? [member.member] : [])))
  return block.rows.filter(({ member }) => member && named.has(member.member)).length
}
