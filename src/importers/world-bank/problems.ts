import type { Problem } from "../../model/index.ts"
import { quoted } from "../quoted.ts"
import { CODES } from "./concepts.ts"

export { brokenRow, unknownPlace, unknownYear, unreadableFigure, yearTwice } from "../macro/index.ts"

export function unknownSeries(place: string, code: string, name: string): Problem {
  return {
    code: "import/unknown-series",
    place,
    found: `${quoted(code)}${name === "" ? "" : `, ${quoted(name)}`}`,
    expected: `one of ${CODES.join(", ")}`,
    remedy: "Its figures were left out: it is no indicator here. Nothing is to be done.",
  }
}

export function manyUnknownSeries(place: string, codes: readonly string[]): Problem {
  const some = codes.slice(0, 5).join(", ")
  return { ...unknownSeries(place, "", ""), found: `${codes.length} other series (${some}, …)` }
}

export function relayedSeries(place: string, code: string, name: string): Problem {
  return {
    code: "import/relayed-series",
    place,
    found: `${quoted(code)}${name === "" ? "" : `, ${quoted(name)}`}`,
    expected: "figures of the Bank's own",
    remedy: "They were left out: the Bank passes on another publisher's. Import SIPRI's own workbook.",
  }
}

/** A table whose figures nothing names: neither the file nor a fingerprint. */
export function unnamedSeries(place: string, columns: readonly string[]): Problem {
  return {
    code: "import/unnamed-series",
    place,
    found: `places and years with figures under ${columns.map(quoted).join(", ")}, and neither an indicator nor a date`,
    expected:
      "the series' code (such as NY.GDP.MKTP.CD) and the day of its last update, or figures known from a release",
    remedy:
      "Give a mapping file that says both (--mapping), or import the Bank's own CSV with its lines Data Source and Last Updated Date.",
  }
}

/** A series known by its figures that is no indicator. Consumer prices look just like the GDP deflator. */
export function otherSeries(place: string, what: string): Problem {
  return {
    code: "import/unknown-series",
    place,
    found: `figures known as ${what.replaceAll("-", " ")}`,
    expected: `one of ${CODES.join(", ")}`,
    remedy: "It was not imported: it is no indicator here. For the GDP deflator import NY.GDP.DEFL.KD.ZG.",
  }
}

export function otherDatabase(place: string, database: string): Problem {
  return {
    code: "import/other-database",
    place,
    found: quoted(database),
    expected: "World Development Indicators",
    remedy: "Download the series from the World Development Indicators, whose releases are dated.",
  }
}

export function otherPriceBase(place: string, found: number, expected: number): Problem {
  return {
    code: "import/conflicting-price-base",
    place,
    found: `prices of ${found}`,
    expected: `prices of ${expected}, as in the rest of the release`,
    remedy:
      "These figures were left out: an edition has one price base. Import each release from its own file.",
  }
}

export function noBaseFigure(place: string, base: number | null): Problem {
  return {
    code: "import/unknown-scale",
    place,
    found: `an index without a figure for ${base ?? "the year of its price base"}`,
    expected:
      "a figure for the year in which the index is set to 100, since its base year differs by country",
    remedy: "These figures were left out. Download the series with that year in it.",
  }
}
