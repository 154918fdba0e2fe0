import type { Block } from "../blocks.ts"

/** One way NATO has laid out its workbook. The same walk reads all; this tells them apart for people. */
export type Layout = Readonly<{
  /** The edition year it is known from. */
  id: string
  name: string
  /** What makes it what it is, for docs and for who reads a new one. */
  traits: readonly string[]
  fits: (blocks: readonly Block[]) => boolean
}>

/** Whether more than half of the blocks are so. */
export function most(blocks: readonly Block[], is: (block: Block) => boolean): boolean {
  return blocks.filter(is).length * 2 > blocks.length
}

/** The column in which a block's labels stand, 0 without rows. */
export function labelColumn(block: Block): number {
  return block.rows[0]?.label?.column ?? 0
}
