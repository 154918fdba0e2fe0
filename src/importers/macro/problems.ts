import type { Problem } from "../../model/index.ts"
import { quoted } from "../quoted.ts"

export function unreadableFigure(place: string, found: string): Problem {
  return {
    code: "import/unreadable-figure",
    place,
    found: quoted(found),
    expected: "a number with a decimal point, or nothing where the source has none",
    remedy: "The figure was left out. Correct it and import the file again.",
  }
}

export function unknownYear(place: string, found: string): Problem {
  return {
    code: "import/unknown-year",
    place,
    found: quoted(found),
    expected: "a year such as 2024",
    remedy: "What stands there was left out. Correct it and import the file again.",
  }
}

export function yearTwice(place: string, found: string): Problem {
  return {
    code: "import/duplicate-year",
    place,
    found: `${quoted(found)}, which stands above another column too`,
    expected: "each year once",
    remedy: "The column was left out. Correct its header and import the file again.",
  }
}

export function unknownPlace(place: string, found: string): Problem {
  return {
    code: "import/unknown-member",
    place,
    found: quoted(found),
    expected: "a state or a group of states by its code or name",
    remedy: "Its rows were left out. Another spelling is added in model/member-table.ts or state-table.ts.",
  }
}

export function brokenRow(place: string, found: number, expected: number): Problem {
  return {
    code: "import/broken-row",
    place,
    found: `${found} fields`,
    expected: `${expected}, as the header has them`,
    remedy: "The row was left out. Put quotation marks around a field that holds the separator.",
  }
}

export function unknownScale(place: string, what: string, found: string): Problem {
  return {
    code: "import/unknown-scale",
    place,
    found: `${what}: ${found}`,
    expected: "a scale that the file says, or figures whose size tells it",
    remedy: "These figures were left out: a wrong scale would not show. Import the publisher's own file.",
  }
}
