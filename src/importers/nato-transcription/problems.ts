import type { Problem } from "../../model/index.ts"
import { quoted } from "../quoted.ts"

export { repeatedMember, unknownMember, yearTwice } from "../nato/index.ts"

export function unknownYear(place: string, found: string): Problem {
  return {
    code: "import/unknown-year",
    place,
    found: quoted(found),
    expected: "a year such as 2024, or 2024e for an estimate",
    remedy: "The row was left out. Correct it and import the file again.",
  }
}

export function columnWithoutYear(place: string, found: string): Problem {
  return {
    ...unknownYear(place, found),
    remedy: "The column was left out. Correct its header and import the file again.",
  }
}

export function unreadableFigure(place: string, found: string): Problem {
  return {
    code: "import/unreadable-figure",
    place,
    found: quoted(found),
    expected: "a number, or nothing where the source has none",
    remedy: "The figure was left out. Correct it and import the file again.",
  }
}

export function unknownColumn(place: string, found: string): Problem {
  return {
    code: "import/unknown-heading",
    place,
    found: quoted(found),
    expected:
      "words that say what the figures are and in which unit, such as share_of_real_gdp or military_personnel with thousand",
    remedy: "These figures were left out. Rename the column and import the file again.",
  }
}

export function unknownTable(place: string): Problem {
  return {
    code: "import/unknown-table",
    place,
    found:
      "members and years, but no word on what the figures are, and none of the figures we know tables by",
    expected: "a table whose figures are registered, or a column that names the indicator",
    remedy:
      "Add a column `metric` (such as share of GDP) and a column `unit`, import the publisher's workbook instead, or register a few of the table's figures in data/editions.json.",
  }
}

export function unknownEditionOfRows(place: string, name: string): Problem {
  return {
    code: "import/unknown-edition",
    place,
    found: `rows of an edition called ${quoted(name)}`,
    expected: "rows of an edition we know by its figures",
    remedy: "These rows were left out. Save them as a file of their own and import it with --published DATE.",
  }
}

export function brokenRow(place: string, fields: readonly string[], width: number): Problem {
  return {
    code: "import/broken-row",
    place,
    found: `${fields.length} fields, ${quoted(fields.join(" | "))}`,
    expected: `${width}, as many as the header names`,
    remedy:
      "The row was left out: which figure stands under which column cannot be told. Mend its separators.",
  }
}

export function otherTable(place: string): Problem {
  return {
    ...secondTable(place),
    found: "a table of its own",
    remedy: "It was left out. Save it as a file of its own, with a column of members, and import that too.",
  }
}

export function secondTable(place: string): Problem {
  return {
    code: "import/second-table",
    place,
    found: "another header",
    expected: "one table a file",
    remedy: "What is below it was left out. Save it as a file of its own and import that too.",
  }
}
