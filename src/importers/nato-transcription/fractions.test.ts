import { expect, test } from "vitest"
import type { CalendarDate } from "../../model/index.ts"
import { tableOf } from "../request.sample.ts"
import { imported } from "./transcription.sample.ts"

const published = "2027-07-01" as CalendarDate
const COLUMNS = [
  "country,year,share_of_real_gdp,real_change,Equipment (% of defence expenditure),Infrastructure (% of defence expenditure),Other (% of defence expenditure)",
  "ALB,2018,1.2,3.1,14.5,0.6,12.5",
  "CAN,2018,1.31,-2.4,12.25,3.5,37.5",
  "DEU,2018,1.24,0.25,14.75,0.75,33.5",
  "MNE,2018,1.38,5.5,9.75,0.25,8.5",
  "USA,2018,3.25,2.25,27.5,1.25,32.5",
]
const asFractions = COLUMNS.map((line, at) =>
  at === 0
    ? line
    : line.replace(/(?<=,)-?[\d.]+(?=,|$)/g, (text) => (text === "2018" ? text : String(Number(text) / 100))),
)
const bare = (lines: readonly string[]) =>
  imported(tableOf(lines.join("\n")), { published }).figures.map(({ indicator, member, value }) => [
    indicator,
    member,
    value.kind === "amount" ? Number(value.amount.toPrecision(10)) : value.reason,
  ])

test("percentages copied out as fractions are percentages again", () => {
  expect(bare(COLUMNS)).toHaveLength(25)
  expect(bare(asFractions)).toEqual(bare(COLUMNS))
})

test("shares of infrastructure that are small by themselves stay as they are", () => {
  const small = COLUMNS.map((line) =>
    line
      .split(",")
      .filter((_, at) => at < 2 || at === 5)
      .join(","),
  )
  const halved = small.map((line) => line.replace(/3\.5$|1\.25$/, "0.5"))
  expect(bare(halved)).toContainEqual(["infrastructure-share", "MNE", 0.25])
})

test("a changed one of a thousand shares turns no percentage into a fraction", () => {
  const one = COLUMNS.map((line) => line.replace("DEU,2018,1.24", "DEU,2018,0.0124"))
  expect(bare(one)).toContainEqual(["share-of-gdp", "ALB", 1.2])
  expect(bare(one)).toContainEqual(["share-of-gdp", "DEU", 0.0124])
})
