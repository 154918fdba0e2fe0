import { type Layout, labelColumn, most } from "./layout.ts"

export const layout2015: Layout = {
  id: "2015",
  name: "NATO workbook, layout of 2015",
  traits: [
    "one header row above both blocks, with Country in the column of the labels, and a row of column numbers below it",
    "headings and labels in one column; the currency of Table 1 in a column of its own",
    "years are numbers, the last is text with an e behind a space",
    "labels begin with spaces and end with footnote letters or a star; a missing figure is a single dot",
    "real GDP in billions",
  ],
  fits: (blocks) =>
    most(blocks, (block) => !block.headerBelow && labelColumn(block) === block.heading.column),
}
