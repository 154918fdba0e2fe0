import type { Problem } from "../../model/index.ts"
import { quoted } from "../quoted.ts"

export function unknownMember(place: string, found: string): Problem {
  return {
    code: "import/unknown-member",
    place,
    found: quoted(found),
    expected: "a member of the alliance or one of its aggregates, by name or code",
    remedy: "The row was left out. A new member or another spelling is added in model/member-table.ts.",
  }
}

export function repeatedMember(place: string, found: string): Problem {
  return {
    code: "import/duplicate-member",
    place,
    found: `${quoted(found)}, which has a row above`,
    expected: "one row a member, or a member and year",
    remedy: "The row was left out, the one above it kept. Check both rows in the source.",
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
