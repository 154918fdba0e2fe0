import { MEMBERS, type Member, type MemberCode } from "../../../model/index.ts"
import { ALLIES, currencyOf, type InventedTable, invented, yearsFrom } from "../invented.sample.ts"
import { across, type Ink, type Sketch } from "../sketch.sample.ts"

const YEARS = yearsFrom(2008, 2015)
/** The alliance of 2015. */
const MEMBERS_2015 = ALLIES.filter((member) => member.joinedOn < "2016")
const AGGREGATES = [
  ["  NATO - Europe *", "NATO_EUROPE"],
  ["  Canada", "CAN"],
  ["  United States", "USA"],
  ["  North America", "NORTH_AMERICA"],
  ["  NATO - Total *", "NATO"],
] as const

type Block = Readonly<{ heading: string; table: InventedTable; scale?: number }>

/** The layout of 2015 with its quirks: one header, dots, footnote letters, `2015 e`, GDP in billions, no Iceland but in GDP. */
export function sketch2015(): readonly Sketch[] {
  const heading = (prices: string) => `${prices} prices and exchange rates`
  return [
    sheet("TABLE1", "Table 1 : Defence expenditures", "(million national currency)", [
      { heading: "Current prices", table: "spending" },
      { heading: "2010 prices ", table: "spendingConstant" },
    ]),
    sheet("TABLE2", "Table 2 : Defence expenditures", "(million US dollars)", [
      { heading: heading("Current"), table: "spending" },
      { heading: heading("2010"), table: "spendingConstant" },
    ]),
    sheet(
      "TABLE3",
      "Table 3 : Defence expenditures as a percentage of gross domestic product and annual real change",
      "(based on 2010 prices)",
      [
        { heading: "As a percentage of gross domestic product", table: "share" },
        { heading: "Annual real change", table: "change" },
      ],
    ),
    sheet("TABLE4", "Table 4 : Gross domestic product", "(2010 prices and exchange rates)", [
      { heading: "Real GDP (billion US dollars)", table: "gdpConstant", scale: 1 / 1000 },
      { heading: "GDP per capita (thousand US dollars)", table: "gdpPerHead" },
    ]),
    sheet("TABLE5", "Table 5 : Defence expenditures per capita and military personnel", null, [
      { heading: "Defence expenditures per capita in 2010 US dollars", table: "spendingPerHead" },
      { heading: "Military personnel (thousands)", table: "personnel" },
    ]),
    sheet("TABLE6a", "Table 6a : Distribution of defence expenditures by category (%)", null, [
      { heading: "Equipment (a)", table: "equipment" },
      { heading: "Personnel (b)", table: "staff" },
    ]),
    sheet("TABLE6b", "Table 6b : Distribution of defence expenditures by category (%)", null, [
      { heading: "Infrastructure (a)", table: "infrastructure" },
      { heading: "Other (b)", table: "other" },
    ]),
  ]
}

function sheet(name: string, title: string, unit: string | null, blocks: readonly Block[]): Sketch {
  const currency = name === "TABLE1"
  const first = currency ? "D" : "C"
  const withAggregates = !currency && !name.startsWith("TABLE6")
  const countries = name === "TABLE4" ? MEMBERS.filter((one) => one.joinedOn < "2016") : MEMBERS_2015
  const cells: Record<string, Ink> = {
    B4: title,
    ...(unit === null ? {} : { B5: unit }),
    B6: "  Country",
    ...(currency ? { C6: "Currency unit\r\n(million)" } : {}),
    ...across(first, 6, [...YEARS.slice(0, -1), "2015 e"]),
    ...across("B", 7, ["(0)", ...(currency ? ["(-)"] : []), ...YEARS.map((_, index) => `(${index + 1})`)]),
  }
  let row = 8
  for (const block of blocks) {
    cells[`B${row++}`] = block.heading
    const rows: [string, MemberCode, Member | null][] = countries
      .filter((member) => !withAggregates || (member.code !== "CAN" && member.code !== "USA"))
      .map((member) => [label(member, name), member.code, member])
    if (withAggregates)
      rows.push(
        ...AGGREGATES.map(([text, code]) => [text, code as MemberCode, null] as [string, MemberCode, null]),
      )
    for (const [text, code, member] of rows) {
      cells[`B${row}`] = text
      if (currency && member)
        cells[`C${row}`] = ` ${member.code === "EST" ? "Krooni-Euros" : currencyOf(member)}`
      Object.assign(
        cells,
        across(
          first,
          row,
          YEARS.map((year) => figure(block, code, year, member)),
        ),
      )
      row++
    }
  }
  if (currency)
    cells[`B${row + 1}`] =
      "(b)   Data are expressed in Euros (for Slovak Republic from 2009 and for Estonia from 2011)."
  else cells[`B${row + 1}`] = " *   Albania and Croatia joined the Alliance in 2009."
  cells[`B${row + 2}`] = "(a)   Data do not include pensions."
  cells[`B${row + 10}`] = "-4-"
  return { name, cells }
}

function label(member: Member, sheetName: string): string {
  const name =
    { CZE: "Czech Republic", SVK: "Slovak Republic", TUR: "Turkey" }[member.code as string] ?? member.name
  const footnote = { BGR: " (a)", EST: sheetName === "TABLE1" ? " (b)" : "" }[member.code as string] ?? ""
  return `  ${name}${footnote}`
}

function figure(block: Block, code: MemberCode, year: number, member: Member | null): Ink {
  if (member && Number(member.joinedOn.slice(0, 4)) > year) return "."
  const number = invented(block.table, code, year) * (block.scale ?? 1)
  const format = block.table === "share" ? '#0.00\\ \\ ;\\-#0.00\\ \\ ;#0.00\\ \\ ;"   //"' : "#,##0"
  return { number, format }
}
