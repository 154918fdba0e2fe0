import type { Problem } from "../../model/index.ts"
import { quoted } from "../quoted.ts"

export function unknownHeading(place: string, found: string): Problem {
  return {
    code: "import/unknown-heading",
    place,
    found: quoted(found),
    expected:
      "a figure of the agency's such as Total Defence Expenditure, Defence Investment or GDP, in current euros",
    remedy:
      "Its figures were left out. If the agency changed its words, add them to importers/eda/concepts.ts.",
  }
}

export function unknownMember(place: string, found: string): Problem {
  return {
    code: "import/unknown-member",
    place,
    found: quoted(found),
    expected: "a state, the Union or the agency's participating states, by name or code",
    remedy: "The row was left out. Another spelling is added in model/member-table.ts or state-table.ts.",
  }
}

export function unknownYear(place: string, found: string): Problem {
  return {
    code: "import/unknown-year",
    place,
    found: quoted(found),
    expected: "a year such as 2023, or 2024e for an estimate",
    remedy: "The row was left out. Correct it and import the file again.",
  }
}

export function yearTwice(place: string, found: string): Problem {
  return {
    code: "import/duplicate-year",
    place,
    found: `${found}, which stands above another column too`,
    expected: "each year once",
    remedy: "The column was left out. Correct its header and import the file again.",
  }
}

export function badCell(place: string, found: string, isError: boolean): Problem {
  return {
    code: isError ? "import/error-cell" : "import/unreadable-figure",
    place,
    found: quoted(found),
    expected: "a number, or a mark for a missing one (empty, -, NA)",
    remedy: "The figure was left out. Correct it and import the file again.",
  }
}

export function impossible(place: string, found: string): Problem {
  return {
    code: "import/impossible-figure",
    place,
    found: quoted(found),
    expected: "what a state can spend in a year, in the unit of the other rows",
    remedy: "The figure was left out. Compare it with the publisher's own table.",
  }
}

export function unknownScale(place: string, heading: string, found: string): Problem {
  return {
    code: "import/unknown-scale",
    place,
    found: `${found} under ${quoted(heading)}`,
    expected:
      "euros, thousands, millions or billions said by the heading or the number format, or GDP and share of GDP beside them that tell it",
    remedy: "These figures were left out. Say the unit in the heading and import the file again.",
  }
}

export function disagree(place: string, found: string, expected: string): Problem {
  return {
    code: "import/inconsistent-figures",
    place,
    found,
    expected,
    remedy: "All were kept as printed. Compare them with the publisher's own table.",
  }
}
