import { MEMBERS, type Member, type MemberCode } from "../../../model/index.ts"
import { ALLIES, currencyOf, type InventedTable, invented, yearsFrom } from "../invented.sample.ts"
import { across, type Ink, type Sketch } from "../sketch.sample.ts"

/** What differs between editions of this layout. */
export type Edition2025 = Readonly<{
  lastYear: number
  priceBase: number
  core: boolean
  /** The column everything starts in; `A` as published. */
  column?: string
  /** The order of the allies' rows. */
  allies?: readonly Member[]
  /** Whether Germany's last year, and the personnel of the largest three, are blank as in the edition of 2025. */
  blanks?: boolean
}>

const AGGREGATES = [
  ["NATO Europe and Canada", "NATO_EUROPE_CANADA"],
  ["NATO Total", "NATO"],
] as const
const NO_PERSONNEL = new Set(["FRA", "GBR", "USA"])

type Block = Readonly<{ heading: string; table: InventedTable; iceland?: boolean; fraction?: boolean }>

/** The layout of 2025 and later: a header below each heading, blocks that end at an empty row, `..` and `-` and nothing. */
export function sketch2025(edition: Edition2025): readonly Sketch[] {
  const subject = edition.core ? "Core defence expenditure" : "Defence expenditure"
  const small = subject.toLowerCase()
  const constant = `Constant ${edition.priceBase} prices`
  const rates = " and exchange rates"
  const draw = (id: string, title: string, unit: string, blocks: readonly Block[]) =>
    sheet(edition, `Table ${id}`, `Table ${id}: ${title}`, unit, blocks)
  const categories = "Percentage of total defence expenditure"
  return [
    draw("1", subject, "Million national currency units", [
      { heading: "Current prices", table: "spending" },
      { heading: constant, table: "spendingConstant" },
    ]),
    draw("2", subject, "Million US dollars", [
      { heading: `Current prices${rates}`, table: "spending" },
      { heading: `${constant}${rates}`, table: "spendingConstant" },
    ]),
    draw("3", `${subject} as a share of GDP and annual real change`, `Based on ${edition.priceBase} prices`, [
      { heading: "Share of real GDP (%)", table: "share", fraction: true },
      { heading: "Annual real change (%)", table: "change" },
    ]),
    comparison(edition, subject),
    draw("5", "GDP", "Million US dollars", [
      { heading: `Current prices${rates}`, table: "gdp", iceland: true },
      { heading: `${constant}${rates}`, table: "gdpConstant", iceland: true },
    ]),
    draw("6", `GDP per capita and ${small} per capita`, `${edition.priceBase} prices${rates}`, [
      { heading: "GDP per capita (thousand US dollars)", table: "gdpPerHead", iceland: true },
      { heading: `${subject} per capita (US dollars)`, table: "spendingPerHead" },
    ]),
    draw("7", "Military personnel", "Thousands", [{ heading: "Thousands", table: "personnel" }]),
    draw("8a", `Distribution of ${small} by main category`, categories, [
      { heading: "Equipment (a)", table: "equipment" },
      { heading: "Personnel (b)", table: "staff" },
    ]),
    draw("8b", `Distribution of ${small} by main category`, categories, [
      { heading: "Infrastructure (c)", table: "infrastructure" },
      { heading: "Other (d)", table: "other" },
    ]),
  ]
}

function sheet(
  edition: Edition2025,
  name: string,
  title: string,
  unit: string,
  blocks: readonly Block[],
): Sketch {
  const { column = "A", lastYear, allies = ALLIES } = edition
  const first = next(column)
  const years = yearsFrom(2014, lastYear)
  const withAggregates = name !== "Table 1" && !name.startsWith("Table 8")
  const cells: Record<string, Ink> = { [`${column}1`]: title, [`${column}2`]: unit }
  let row = 3
  for (const block of blocks) {
    if (block.heading !== unit) cells[`${column}${row}`] = block.heading
    row++
    Object.assign(
      cells,
      across(
        first,
        row++,
        years.map((year) => (year > lastYear - 2 ? `${year}e` : year)),
      ),
    )
    const rows: [string, MemberCode][] = [
      ...allies.map((ally): [string, MemberCode] => [labelOf(ally, edition, name), ally.code]),
      ...(block.iceland
        ? MEMBERS.filter((one) => !one.hasArmedForces).map((one): [string, MemberCode] => [
            one.name,
            one.code,
          ])
        : []),
      ...(withAggregates
        ? AGGREGATES.map(([text, code]): [string, MemberCode] => [text, code as MemberCode])
        : []),
    ]
    for (const [label, code] of rows) {
      cells[`${column}${row}`] = label
      Object.assign(
        cells,
        across(
          first,
          row++,
          years.map((year) => figure(edition, block, code, year)),
        ),
      )
    }
    row++
  }
  cells[`${column}${row}`] = `Notes: Figures for ${lastYear - 1} and ${lastYear} are estimates.`
  cells[`${column}${row + 1}`] = "(a) Equipment expenditure includes major equipment expenditure."
  return { name, cells }
}

function figure(edition: Edition2025, block: Block, code: MemberCode, year: number): Ink | null {
  const last = edition.blanks && year === edition.lastYear
  if (last && block.table === "personnel") {
    if (NO_PERSONNEL.has(code)) return code === "USA" ? ".." : null
    if (code === "NATO" || code === "NATO_EUROPE_CANADA") return printedPersonnel(edition, year)
  } else if (last && code === "DEU") return block.table === "spending" ? "-" : null
  const number = invented(block.table, code, year)
  return block.fraction ? { number: number / 100, format: "0.00%" } : { number, format: "#,##0.00" }
}

/** The published total that leaves out who is blank: the sum of the others, the same for both aggregates. */
function printedPersonnel({ allies = ALLIES }: Edition2025, year: number): number {
  return allies
    .filter((ally) => !NO_PERSONNEL.has(ally.code))
    .reduce((sum, ally) => sum + invented("personnel", ally.code, year), 0)
}

function comparison(edition: Edition2025, subject: string): Sketch {
  const { column = "A", lastYear, priceBase, allies = ALLIES } = edition
  const cells: Record<string, Ink> = {
    [`${column}1`]: `Table 4: ${subject} real change 2014-${lastYear}e`,
    [`${column}2`]: `Million US dollars (${priceBase} prices and exchange rates)`,
    ...across(next(column), 4, [
      2014,
      `${lastYear}e`,
      `Real change 2014-${lastYear}e (%)`,
      "Share of real GDP 2014 (%)",
      `Share of real GDP ${lastYear}e (%)`,
    ]),
  }
  allies.forEach(({ code, name }, index) => {
    const blank = edition.blanks && code === "DEU"
    const money = [2014, lastYear].map((year) => invented("spendingConstant", code, year))
    const shares = [2014, lastYear].map((year) => invented("share", code, year))
    const [from = 0, to = 0] = money
    const row = [
      from,
      blank ? null : to,
      blank ? null : 100 * (to / from - 1),
      shares[0] ?? null,
      blank ? null : (shares[1] ?? null),
    ]
    Object.assign(cells, { [`${column}${5 + index}`]: name }, across(next(column), 5 + index, row))
  })
  return { name: "Table 4", cells }
}

function labelOf(ally: Member, edition: Edition2025, sheetName: string): string {
  const star = edition.core ? (ally.code === "SVN" ? "*" : "") : ally.code === "POL" ? "*" : ""
  return `${ally.name}${star}${sheetName === "Table 1" ? ` (${currencyOf(ally)})` : ""}`
}

function next(column: string): string {
  return String.fromCharCode(column.charCodeAt(0) + 1)
}
