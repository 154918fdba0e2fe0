import { type Layout, most } from "./layout.ts"

export const layout2024: Layout = {
  id: "2024",
  name: "NATO workbook, layout of 2024",
  traits: [
    "one header row above both blocks",
    "headings and aggregates one column to the left of the labels; the currency of Table 1 in brackets behind the name",
    "Table 4 compares two years: a change and two shares beside them; Table 7 starts lower and one column to the right",
    "hidden rows with #REF! under the blocks",
  ],
  fits: (blocks) => most(blocks, (block) => !block.headerBelow),
}
