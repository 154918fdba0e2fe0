import type { Cell, Problem } from "../../model/index.ts"
import { quoted } from "../quoted.ts"
import type { Block } from "./blocks.ts"
import type { CellReading } from "./cell-figure.ts"
import type { Column } from "./header.ts"

export { repeatedMember, unknownMember, yearTwice } from "../nato/index.ts"

export function unknownHeading(place: string, block: Block): Problem {
  return {
    code: "import/unknown-heading",
    place,
    found: `${quoted(block.heading.text)} under ${quoted(block.title)}`,
    expected:
      'what the block is about and in which unit and prices, such as "Constant 2021 prices and exchange rates" under "Million US dollars", or "Share of real GDP (%)"',
    remedy:
      "Its rows were left out. If the publisher changed its words, add them to importers/nato/phrases.ts.",
  }
}

export function unknownColumn(place: string, column: Exclude<Column, { kind: "year" }>): Problem {
  const text = column.kind === "change" ? `change from ${column.from} to ${column.period}` : column.heading
  return {
    code: "import/unknown-heading",
    place,
    found: quoted(text),
    expected: 'a year, "Share of real GDP 2024e (%)" or "Real change 2014-2024e (%)"',
    remedy:
      "The column was left out. If the publisher changed its words, add them to importers/nato/phrases.ts.",
  }
}

export function unknownYear(place: string, found: string, firstFigure: Cell): Problem {
  return {
    code: "import/unknown-year",
    place,
    found:
      found === "" ? `nothing above ${quoted(firstFigure.text)} in ${firstFigure.address}` : quoted(found),
    expected: "a year such as 2024, or 2024e for an estimate",
    remedy: "The column was left out. Correct its header and import the file again.",
  }
}

export function badCell(
  place: string,
  reading: Exclude<CellReading, { kind: "measured" }>,
  text: string,
): Problem {
  const error = reading.kind === "error"
  return {
    code: error ? "import/error-cell" : "import/unreadable-figure",
    place,
    found: quoted(text),
    expected: "a number, or a mark for a missing one (empty, . or .. or -)",
    remedy: error
      ? "The cell was left out. Repair the formula in the workbook, or import the publisher's own file."
      : "The cell was left out. Correct it and import the file again.",
  }
}

export function noHeader(place: string): Problem {
  return {
    code: "import/unknown-year",
    place,
    found: "rows of members with no row of years above them",
    expected: "a row of years such as 2023, 2024e",
    remedy: "The rows were left out. Correct the header and import the file again.",
  }
}

export function otherPriceBase(place: string, found: number, expected: number): Problem {
  return {
    code: "import/conflicting-price-base",
    place,
    found: `prices of ${found}`,
    expected: `prices of ${expected}, as in most of the workbook`,
    remedy: "The figures were left out: an edition has one price base. Check the heading in the source.",
  }
}

export function noTitle(sheet: string): Problem {
  return {
    code: "import/unknown-table",
    place: `sheet ${sheet}`,
    found: "rows of members under years, but no title",
    expected: 'a title such as "Table 3: Defence expenditure as a share of GDP and annual real change"',
    remedy: "The sheet was left out. Restore its title and import the file again.",
  }
}
