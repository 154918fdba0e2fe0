import type { Problem } from "../../model/index.ts"
import { quoted } from "../quoted.ts"

export { brokenRow, unknownYear, unreadableFigure } from "../macro/index.ts"

export function unknownDay(place: string, found: string): Problem {
  return {
    code: "import/unknown-day",
    place,
    found: quoted(found),
    expected: "a day such as 2024-06-17, or 17 June 2024",
    remedy: "The row was left out. Correct it and import the file again.",
  }
}

export function noDays(place: string): Problem {
  return {
    code: "import/unknown-day",
    place,
    found: "rates, and none of a day or a whole year",
    expected: "daily rates, or averages of years (series EXR.D… or EXR.A….SP00.A)",
    remedy: "Nothing was imported. Fetch the daily or the yearly series of these currencies.",
  }
}

export function dayTwice(place: string, day: string, first: number): Problem {
  return {
    code: "import/duplicate-day",
    place,
    found: `${day}, which row ${first} has too`,
    expected: "each day once",
    remedy: "The row was left out, the other kept. Check both with the bank's own file.",
  }
}

export function outOfOrder(place: string, day: string, before: string, rows: number): Problem {
  return {
    code: "import/days-out-of-order",
    place,
    found: `${day} after ${before}${rows > 1 ? `, and ${rows - 1} more rows out of order` : ""}`,
    expected: "days in one order, newest or oldest first",
    remedy: "All rows were read. Check that the file was not put together from several.",
  }
}

export function missingDays(place: string, from: string, to: string): Problem {
  return {
    code: "import/missing-days",
    place,
    found: `nothing between ${from} and ${to}`,
    expected: "a row for every day the bank quotes, all weekdays but a few holidays",
    remedy: "The averages of those years were kept as estimates. Import the bank's whole file.",
  }
}

export function impossibleRate(place: string, rate: number, currency: string, expected: string): Problem {
  return {
    code: "import/impossible-figure",
    place,
    found: `${rate} ${currency} for one euro`,
    expected,
    remedy: "The rate was left out of its year's average. Compare it with the bank's own file.",
  }
}

export function unknownHeading(place: string, found: string): Problem {
  return {
    code: "import/unknown-heading",
    place,
    found: quoted(found),
    expected: "the code of a currency, such as USD, once",
    remedy: "The column was left out. Correct its header and import the file again.",
  }
}
