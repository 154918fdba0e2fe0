import { type Layout, most } from "./layout.ts"

export const layout2025: Layout = {
  id: "2025",
  name: "NATO workbook, layout of 2025",
  traits: [
    "each block has its heading and, below it, its own header row; everything starts in the first column",
    "blocks end at an empty row or at the notes; a missing figure is empty, two dots or a dash",
    "from 2026 the titles say core defence expenditure",
  ],
  fits: (blocks) => most(blocks, (block) => block.headerBelow),
}
