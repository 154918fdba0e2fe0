import { MEMBERS, type Member, type MemberCode } from "../../../model/index.ts"
import { ALLIES, currencyOf, type InventedTable, invented, yearsFrom } from "../invented.sample.ts"
import { across, type Ink, type Sketch } from "../sketch.sample.ts"

const YEARS = yearsFrom(2014, 2024)
const AGGREGATES = [
  ["NATO Europe and Canada", "NATO_EUROPE_CANADA"],
  ["NATO Total", "NATO"],
] as const
const STARRED = new Set(["CZE", "EST", "POL"])
const NOTE =
  "Notes: Figures for 2023 and 2024 are estimates. The NATO Europe and Canada and NATO Total aggregates from 2017 onwards include Montenegro."

type Block = Readonly<{ heading: string | null; table: InventedTable; format: string; iceland?: boolean }>
type Place = Readonly<{ column: string; top: number; header: number }>

const USUAL: Place = { column: "B", top: 4, header: 8 }

/** The layout of 2024 with its quirks: labels right of headings, `2019` as text, Table 4 two years, Table 7 shifted, #REF!. */
export function sketch2024(): readonly Sketch[] {
  const money = "#,##0"
  const percent = "#,##0.00"
  const distribution = "Distribution of defence expenditure by main category"
  const rates = "prices and exchange rates"
  return [
    sheet("TABLE1", "Table 1 : Defence expenditure", "Million national currency units", [
      { heading: "Current prices", table: "spending", format: money },
      { heading: "Constant 2015 prices ", table: "spendingConstant", format: money },
    ]),
    sheet("TABLE2", "Table 2 : Defence expenditure", "Million US dollars", [
      { heading: `Current ${rates}`, table: "spending", format: money },
      { heading: `Constant 2015 ${rates}`, table: "spendingConstant", format: money },
    ]),
    sheet(
      "TABLE3",
      "Table 3 : Defence expenditure as a share of GDP and annual real change",
      "Based on 2015 prices",
      [
        { heading: "Share of real GDP (%)", table: "share", format: percent },
        { heading: "Annual real change (%)", table: "change", format: percent },
      ],
    ),
    comparison(),
    sheet("TABLE5", "Table 5 : GDP", "Million US dollars", [
      { heading: `Current ${rates}`, table: "gdp", format: money, iceland: true },
      { heading: `Constant 2015 ${rates}`, table: "gdpConstant", format: money, iceland: true },
    ]),
    sheet("TABLE6", "Table 6 : GDP per capita and defence expenditure per capita", `2015 ${rates}`, [
      {
        heading: "GDP per capita (thousand US dollars)",
        table: "gdpPerHead",
        format: "#,##0.0",
        iceland: true,
      },
      { heading: "Defence expenditure per capita (US dollars)", table: "spendingPerHead", format: money },
    ]),
    sheet(
      "TABLE7",
      "Table 7 : Military personnel",
      "Thousands",
      [{ heading: null, table: "personnel", format: "#,##0.0" }],
      {
        column: "C",
        top: 16,
        header: 20,
      },
    ),
    sheet("TABLE8a", `Table 8a : ${distribution}`, "Percentage of total defence expenditure", [
      { heading: "Equipment (a)", table: "equipment", format: percent },
      { heading: "Personnel (b)", table: "staff", format: percent },
    ]),
    sheet("TABLE8b", `Table 8b : ${distribution}`, "Percentage of total defence expenditure", [
      { heading: "Infrastructure (c)", table: "infrastructure", format: percent },
      { heading: "Other (d)", table: "other", format: percent },
    ]),
  ]
}

function sheet(name: string, title: string, unit: string, blocks: readonly Block[], place = USUAL): Sketch {
  const currency = name === "TABLE1"
  const withAggregates = !currency && !name.startsWith("TABLE8")
  const labels = next(place.column)
  const first = next(labels)
  const header = YEARS.map((year) => (year > 2022 ? `${year}e` : year === 2019 ? "2019" : year))
  const cells: Record<string, Ink> = {
    [`${place.column}${place.top}`]: title,
    [`${place.column}${place.top + 2}`]: unit,
    ...across(first, place.header, header),
  }
  const hiddenRows: number[] = []
  let row = place.header + 2
  for (const { heading, table, format, iceland } of blocks) {
    if (heading !== null) cells[`${place.column}${row++}`] = heading
    for (const member of iceland ? MEMBERS : ALLIES) {
      cells[`${labels}${row}`] = labelOf(member, currency)
      Object.assign(cells, across(first, row++, figures(table, member.code, format)))
    }
    for (const [text, code] of withAggregates ? AGGREGATES : []) {
      cells[`${place.column}${row}`] = text
      Object.assign(cells, across(first, row++, figures(table, code as MemberCode, format)))
    }
    if (!withAggregates) {
      hiddenRows.push(row)
      Object.assign(
        cells,
        across(
          first,
          row++,
          YEARS.map(() => (name === "TABLE8b" && heading?.startsWith("Infra") ? 0 : { error: "#REF!" })),
        ),
      )
    }
  }
  cells[`${labels}${row + 2}`] = NOTE
  cells[`${labels}${row + 3}`] = "*  These Allies have national laws or political agreements."
  cells[`${place.column}${row + 5}`] = "-7-"
  return { name, cells, hiddenRows }
}

function comparison(): Sketch {
  const cells: Record<string, Ink> = {
    B16: "Table 4 : Defence expenditure real change 2014-2024e",
    B18: "Million US dollars (2015 prices and exchange rates)",
    ...across("D", 20, [
      2014,
      "2024e",
      "Real change 2014-2024e (%)",
      "Share of real GDP 2014 (%)",
      "Share of real GDP 2024e (%)",
    ]),
    C57: "Note: Figures for 2024 are estimates.",
    B60: "-10-",
  }
  ALLIES.forEach(({ name, code }, index) => {
    const [from, to] = [invented("spendingConstant", code, 2014), invented("spendingConstant", code, 2024)]
    const shares = [2014, 2024].map((year) => invented("share", code, year))
    const row = [from, to, 100 * (to / from - 1), ...shares].map((number) => ({ number, format: "#,##0.00" }))
    Object.assign(cells, { [`C${23 + index}`]: name }, across("D", 23 + index, row))
  })
  return { name: "TABLE4", cells }
}

function labelOf(member: Member, currency: boolean): Ink {
  const star = STARRED.has(member.code) ? "*" : ""
  if (member.code === "ALB" && !currency) return { text: "Albania", superscript: "a" }
  return `${member.name}${star}${currency ? `   (${currencyOf(member)})` : ""}`
}

function figures(table: InventedTable, code: MemberCode, format: string): readonly Ink[] {
  return YEARS.map((year) => ({ number: invented(table, code, year), format }))
}

function next(column: string): string {
  return String.fromCharCode(column.charCodeAt(0) + 1)
}
