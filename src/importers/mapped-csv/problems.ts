import type { Problem } from "../../model/index.ts"

const LONGEST = 160

/** Any value in one line, cut: it comes from outside and may be of any length. */
export function shown(value: unknown): string {
  if (value === undefined) return "nothing"
  const text = typeof value === "string" ? `"${value}"` : (JSON.stringify(value) ?? "something else")
  return text.replace(/\s+/g, " ").slice(0, LONGEST)
}

export function listed(values: Iterable<string>): string {
  const all = [...values]
  const first = all.slice(0, 12).map((value) => value.slice(0, 60))
  return first.join(", ") + (all.length > first.length ? ` and ${all.length - first.length} more` : "")
}

export function badField(path: string, found: unknown, expected: string): Problem {
  return {
    code: "import/bad-mapping",
    place: `mapping, ${path.slice(0, LONGEST)}`,
    found: shown(found),
    expected,
    remedy: "Correct this field of the mapping. Nothing was imported.",
  }
}

export function noSuchColumn(path: string, found: unknown, header: readonly string[]): Problem {
  return {
    code: "import/mapping-unknown-column",
    place: `mapping, ${path}`,
    found: shown(found),
    expected: `a column of the file: ${listed(header.filter((name) => name.trim() !== ""))}`,
    remedy: "Write the name as the header has it, or the column's number. Nothing was imported.",
  }
}

export function columnTwice(path: string, found: string): Problem {
  return {
    code: "import/mapping-unknown-column",
    place: `mapping, ${path}`,
    found: `${shown(found)}, which stands above several columns`,
    expected: "a name that one column has",
    remedy: "Give the column's number, counted from 1. Nothing was imported.",
  }
}

export function fitsNothing(file: string, found: string, expected: string): Problem {
  return {
    code: "import/mapping-fits-nothing",
    place: file,
    found,
    expected,
    remedy: "Correct the mapping's filters, or check that the file is the one they were written for.",
  }
}

export function wrongContent(file: string, found: string, expected: string): Problem {
  return {
    code: "import/mapping-wrong-content",
    place: file,
    found,
    expected,
    remedy: "Correct the mapping's part `table`, or bring the file it was written for.",
  }
}

export function unknownMember(place: string, found: string): Problem {
  return {
    code: "import/unknown-member",
    place,
    found: shown(found),
    expected: "a state or an aggregate, by name or code",
    remedy: "Its rows were left out. Say whom it means under member.codes, or name it under member.ignore.",
  }
}

export function unknownYear(place: string, found: string): Problem {
  return {
    code: "import/unknown-year",
    place,
    found: shown(found),
    expected: "a year such as 2024; fiscal years such as 2023/24 where period.fiscal says how they are named",
    remedy: "It was left out. Correct it, or filter its rows out with `where`.",
  }
}

export function yearTwice(place: string, found: string): Problem {
  return {
    code: "import/duplicate-year",
    place,
    found: `${found}, which stands above another column too`,
    expected: "each year once",
    remedy: "Those columns were left out. Name the one that counts under period.columns.",
  }
}

export function unreadableFigure(place: string, found: string, mark: string): Problem {
  return {
    code: "import/unreadable-figure",
    place,
    found: shown(found),
    expected: `a number with "${mark}" before its decimals, or a mark for a missing one`,
    remedy:
      "The figure was left out. Say the decimal mark or the missing mark under `table`, or correct the cell.",
  }
}

export function unknownCurrency(place: string, member: string): Problem {
  return {
    code: "import/unknown-currency",
    place,
    found: `no currency for ${member}`,
    expected: "the currency its national money is in",
    remedy: "The member's figures in national currency were left out. Say it under figures.currency.",
  }
}

export function unknownFlag(place: string, flag: string): Problem {
  return {
    code: "import/unknown-flag",
    place,
    found: shown(flag),
    expected: "a flag that the mapping or the usual list of statistical offices explains",
    remedy: "The figure was kept as final. Say what the flag means under flags.meanings.",
  }
}

export function remarked(file: string, found: string): Problem {
  return {
    code: "import/flagged-figures",
    place: file,
    found,
    expected: "figures that compare with those before them",
    remedy: "They were kept. Mind the flag when you compare these years.",
  }
}

export function brokenRow(place: string, fields: readonly string[], width: number): Problem {
  return {
    code: "import/broken-row",
    place,
    found: `${fields.length} fields, ${shown(fields.slice(0, 40).join(" | "))}`,
    expected: `${width}, as many as the header names`,
    remedy:
      "The row was left out: which figure stands under which column cannot be told. Mend its separators.",
  }
}
