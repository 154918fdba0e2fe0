import type { Problem } from "../../model/index.ts"
import { quoted } from "../quoted.ts"

export { repeatedMember } from "../nato/index.ts"

/** Places are sheet and cell; the file's name is put before them in the end. */

export function unknownUnit(place: string, found: string, expected: string): Problem {
  return {
    code: "import/unknown-unit",
    place,
    found: quoted(found),
    expected,
    remedy:
      "The sheet was left out: a wrong scale would not show. Restore the publisher's title and unit line.",
  }
}

export function extraSheet(sheet: string): Problem {
  return {
    code: "import/unknown-table",
    place: `sheet ${sheet}`,
    found: "a table whose title is none of the publisher's",
    expected: 'a title such as "Military expenditure by country as percentage of gross domestic product"',
    remedy: "The sheet was left out. Nothing is to be done where it is your own.",
  }
}

export function repeatedSheet(sheet: string, first: string): Problem {
  return {
    code: "import/repeated-sheet",
    place: `sheet ${sheet}`,
    found: `the same kind of figures as in sheet ${first}`,
    expected: "one sheet a kind of figures",
    remedy: `The sheet was left out, ${first} was read. Delete the copy that is not the publisher's.`,
  }
}

export function unknownPlace(place: string, found: string): Problem {
  return {
    code: "import/unknown-member",
    place,
    found: quoted(found),
    expected: "a state by a name we know; in the regional totals, a region",
    remedy: "The row was left out. Another spelling is added in importers/sipri-workbook/places.ts.",
  }
}

export function unknownYear(
  place: string,
  found: string,
  first: Readonly<{ text: string; address: string }>,
) {
  return {
    code: "import/unknown-year",
    place,
    found: found === "" ? `nothing above ${quoted(first.text)} in ${first.address}` : quoted(found),
    expected: "a year such as 2024 that continues the years beside it",
    remedy: "The column was left out. Correct its header and import the file again.",
  }
}

export function noCurrency(place: string, found: string): Problem {
  return {
    code: "import/unknown-currency",
    place,
    found: found === "" ? "nothing" : quoted(found),
    expected: "the name of a currency, such as Zlotys",
    remedy: "The row was left out. Fill in the column Currency and import the file again.",
  }
}

export function badCell(place: string, text: string, isError: boolean): Problem {
  return {
    code: isError ? "import/error-cell" : "import/unreadable-figure",
    place,
    found: quoted(text),
    expected: "a number, or a mark for a missing one (empty, . . or ... or xxx)",
    remedy: isError
      ? "The cell was left out. Repair the formula in the workbook, or import the publisher's own file."
      : "The cell was left out. Correct it and import the file again.",
  }
}

export function unclearShare(sheet: string, middle: number): Problem {
  return {
    code: "import/unknown-unit",
    place: `sheet ${sheet}`,
    found: `shares with ${middle} in their middle`,
    expected: "shares as fractions (0.02) or in percent (2)",
    remedy: "The sheet was left out: a wrong scale would not show. Compare it with the publisher's own file.",
  }
}

export function otherPriceBase(sheet: string, found: number, expected: number): Problem {
  return {
    code: "import/conflicting-price-base",
    place: `sheet ${sheet}`,
    found: `prices of ${found}`,
    expected: `prices of ${expected}, as in the rest of the workbook`,
    remedy: "The sheet was left out: an edition has one price base. Check its title in the source.",
  }
}
