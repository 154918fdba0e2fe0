import { describe, expect, test } from "vitest"
import type { CalendarDate } from "../../model/index.ts"
import { amount, find, imported, importText, told } from "../macro/imported.sample.ts"
import { history, portal, weekdays } from "./history.sample.ts"

const year2024 = weekdays("2024-01-02", "2024-12-31")

describe("the bank's history of daily rates", () => {
  test("a year's rate is the mean of its days, for each state that keeps the currency", async () => {
    const rates = (day: string) => (day < "2024-07-01" ? [1.1, 4.2, 11.4] : [1.0, 4.4, 11.8])
    const { figures, edition, problems, batches } = await imported(
      history(["USD", "PLN", "NOK"], year2024, rates),
    )
    const first = year2024.filter((day) => day < "2024-07-01").length
    const mean = (a: number, b: number) =>
      Number(((a * first + b * (year2024.length - first)) / year2024.length).toPrecision(13))
    expect([problems, batches[0]?.carrier]).toEqual([[], "official"])
    expect(edition).toMatchObject({ id: "ecb-reference-rates/2024-12-31", published: "2024-12-31" })
    expect(figures.map(({ member, currency }) => `${member} ${currency}`)).toEqual([
      "NOR NOK",
      "POL PLN",
      "USA USD",
    ])
    expect(amount(figures, "euro-exchange-rate POL 2024")).toBeCloseTo(mean(4.2, 4.4), 12)
    expect(find(figures, "euro-exchange-rate USA 2024")).toMatchObject({
      status: "final",
      prices: null,
      locator: `column USD, ${year2024.length} days of 2024, mean`,
    })
  })

  test("the order of rows changes no figure", async () => {
    const text = history(["USD", "PLN"], year2024, (day) => [1 + Number(day.slice(8)) / 300, 4.1])
    const [header = "", ...rows] = text.trim().split("\n")
    const turned = await imported([header, ...rows.reverse()].join("\n"))
    expect(turned.problems).toEqual([])
    expect(turned.figures).toEqual((await imported(text)).figures)
  })

  test("the running year is an estimate, through the newest day", async () => {
    const days = weekdays("2024-01-02", "2025-03-05")
    const { figures } = await imported(history(["USD"], days, () => [1.1]))
    const running = weekdays("2025-01-01", "2025-03-05").length
    expect(find(figures, "euro-exchange-rate USA 2024")?.status).toBe("final")
    expect(find(figures, "euro-exchange-rate USA 2025")).toMatchObject({
      status: "estimate",
      locator: `column USD, ${running} days of 2025 through 2025-03-05, mean`,
    })
  })

  test("a year whose last weekday is the newest day is whole", async () => {
    const days = weekdays("2023-01-02", "2023-12-29")
    const { figures } = await imported(history(["USD"], days, () => [1.1]))
    expect(find(figures, "euro-exchange-rate USA 2023")?.status).toBe("final")
  })

  test("a member has a rate only while it keeps the currency", async () => {
    const days = weekdays("2021-12-20", "2023-02-01")
    const { figures } = await imported(
      history(["USD", "HRK"], days, (day) => [1.05, day < "2023-01-01" ? 7.53 : ""]),
    )
    expect(figures.filter(({ member }) => member === "HRV").map(({ period }) => period)).toEqual([2021, 2022])
  })

  test("noughts struck off a currency are struck off its older rates, and both count in the year between", async () => {
    const days = weekdays("2004-01-02", "2005-12-30")
    const { figures } = await imported(
      history(["USD", "ROL", "RON"], days, (day) => (day < "2005-07-01" ? [1.2, 40000, ""] : [1.2, "", 3.6])),
    )
    expect(find(figures, "euro-exchange-rate ROU 2004")).toMatchObject({
      value: { amount: 4 },
      currency: "RON",
      locator: expect.stringContaining("column ROL ÷ 10^4"),
    })
    expect(find(figures, "euro-exchange-rate ROU 2005")).toMatchObject({
      status: "final",
      locator: expect.stringContaining("column ROL ÷ 10^4 and column RON, "),
    })
  })

  test("a currency quoted on a part of the days is an estimate that says so", async () => {
    const { figures } = await imported(
      history(["USD", "RUB"], year2024, (day) => [1.1, day < "2024-03-02" ? 95 : ""]),
    )
    expect(find(figures, "euro-exchange-rate RUS 2024")).toMatchObject({
      status: "estimate",
      locator: expect.stringMatching(
        /^column RUB, 44 of \d+ days of 2024 \(2024-01-02 to 2024-03-01\), mean$/,
      ),
    })
  })

  test("currencies of no state we list are left out and counted", async () => {
    const { problems, recognition } = await imported(
      history(["USD", "HKD", "THB"], year2024, () => [1.1, 8.4, 38]),
    )
    expect(problems).toEqual([])
    expect(recognition.layout).toBe("ECB reference rates, 1 currencies, 2 of no state listed left out")
  })
})

describe("what is amiss is told with its line", () => {
  const text = history(["USD", "PLN"], year2024, () => [1.1, 4.3])
  const change = (line: number, row: string) => {
    const lines = text.trim().split("\n")
    return [...lines.slice(0, line - 1), row, ...lines.slice(line)].join("\n")
  }
  const dayAt = (line: number) => text.split("\n")[line - 1]?.slice(0, 10) ?? ""

  test.each([
    ["a decimal comma", () => `${dayAt(5)},"1,165",4.3,`, "import/unreadable-figure row 5, column USD"],
    ["words", () => `${dayAt(5)},1.1,four,`, "import/unreadable-figure row 5, column PLN"],
    ["a rate of nought", () => `${dayAt(5)},0,4.3,`, "import/impossible-figure row 5, column USD"],
    ["a rate below it", () => `${dayAt(5)},1.1,-4.3,`, "import/impossible-figure row 5, column PLN"],
    ["a slipped point", () => `${dayAt(5)},1.1,432.1,`, "import/impossible-figure row 5, column PLN"],
    ["no day", () => "yesterday,1.1,4.3,", "import/unknown-day row 5"],
    ["a day that is none", () => "2024-02-30,1.1,4.3,", "import/unknown-day row 5"],
    ["a day that was there", () => `${dayAt(4)},1.1,4.4,`, "import/duplicate-day row 5"],
    ["too many fields", () => `${dayAt(5)},1.1,4.3,5,6`, "import/broken-row row 5"],
  ])("%s", async (_, row, problem) => {
    const { problems, figures } = await imported(change(5, row()))
    expect(told(problems)).toEqual([problem])
    expect(amount(figures, "euro-exchange-rate POL 2024")).toBeCloseTo(4.3, 12)
  })

  test("rows out of order are read all the same", async () => {
    const lines = text.trim().split("\n")
    const moved = [lines[0], ...lines.slice(100), ...lines.slice(1, 100)].join("\n")
    const { problems, figures } = await imported(moved)
    expect(told(problems)).toEqual(["import/days-out-of-order row 164"])
    expect(find(figures, "euro-exchange-rate POL 2024")?.locator).toContain(`${year2024.length} days`)
  })

  test("weeks without a day make their year an estimate", async () => {
    const days = year2024.filter((day) => day < "2024-05-01" || day > "2024-05-25")
    const { problems, figures } = await imported(history(["USD"], days, () => [1.1]))
    expect(told(problems)).toEqual([expect.stringMatching(/^import\/missing-days row \d+$/)])
    expect(find(figures, "euro-exchange-rate USA 2024")?.status).toBe("estimate")
  })

  test("a column without a currency's code", async () => {
    const { problems } = await imported(text.replace("PLN", "zloty"))
    expect(told(problems)).toEqual(["import/unknown-heading column 3"])
  })
})

test("decimal commas throughout are read as such", async () => {
  const text = history(["USD", "PLN"], year2024, () => [1.1, 4.3])
  const { figures, problems } = await imported(text.replaceAll(",", ";").replaceAll(".", ","))
  expect(problems).toEqual([])
  expect(amount(figures, "euro-exchange-rate POL 2024")).toBeCloseTo(4.3, 12)
})

test.each([
  ["rates of another currency", history(["USD", "GBP", "EUR"], year2024, () => [1, 0.8, 0.92])],
  ["rates of the dollar", history(["GBP", "JPY", "PLN"], year2024, () => [0.3, 15, 3.9])],
  ["a table of days and other things", `Date,AAA,BBB\n2024-01-02,1,2\n`],
])("%s is not taken for the bank's", async (_, text) => {
  expect(await importText(text)).toMatchObject({ ok: false, problem: { code: "import/unknown-file" } })
})

describe("the data portal's table", () => {
  test("yearly averages are the bank's own, published when the year ended", async () => {
    const { figures, edition, problems } = await imported(
      portal(
        ["A.USD.EUR.SP00.A", "2023", "1.0812686274510"],
        ["A.USD.EUR.SP00.A", "2024", "1.08238046875"],
        ["A.TRL.EUR.SP00.A", "2003", "1694851"],
        ["A.PLN.EUR.SP00.A", "2024", ""],
        ["M.USD.EUR.SP00.A", "2024-05", "1.0812"],
        ["A.USD.EUR.SP00.E", "2024", "1.0389"],
      ),
    )
    expect(problems).toEqual([])
    expect(edition?.id).toBe("ecb-reference-rates/2024-12-31")
    expect(figures.map(({ member, period }) => `${member} ${period}`)).toEqual([
      "TUR 2003",
      "USA 2023",
      "USA 2024",
    ])
    expect(amount(figures, "euro-exchange-rate TUR 2003")).toBe(1.694851)
    expect(find(figures, "euro-exchange-rate USA 2024")).toMatchObject({
      status: "final",
      value: { amount: 1.08238046875 },
      locator: "row 3, KEY EXR.A.USD.EUR.SP00.A",
    })
  })

  test("daily rates are averaged, and the bank's own average is taken before ours", async () => {
    const days = year2024.map((day) => ["D.USD.EUR.SP00.A", day, "1.1"] as const)
    const { figures } = await imported(
      portal(...days, ["A.USD.EUR.SP00.A", "2024", "1.0999"], ["D.PLN.EUR.SP00.A", "2024-12-31", "4.3"]),
    )
    expect(amount(figures, "euro-exchange-rate USA 2024")).toBe(1.0999)
    expect(find(figures, "euro-exchange-rate POL 2024")?.status).toBe("estimate")
  })

  test("bad periods, rates and repeated rows are told", async () => {
    const { problems } = await imported(
      portal(
        ["A.USD.EUR.SP00.A", "2024", "1.08"],
        ["A.USD.EUR.SP00.A", "2024", "1.09"],
        ["A.PLN.EUR.SP00.A", "20x4", "4.3"],
        ["D.PLN.EUR.SP00.A", "2024-13-01", "4.3"],
        ["A.NOK.EUR.SP00.A", "2024", "eleven"],
        ["A.SEK.EUR.SP00.A", "2024", "0"],
      ),
    )
    expect(told(problems)).toEqual([
      "import/duplicate-day row 3",
      "import/unknown-year row 4",
      "import/unknown-day row 5",
      "import/unreadable-figure row 6",
      "import/impossible-figure row 7",
    ])
  })

  test("its columns may be named by series", async () => {
    const text = `DATE,TIME PERIOD,US dollar/Euro (EXR.D.USD.EUR.SP00.A)\n${year2024
      .map((day) => `${day},${day},1.1`)
      .join("\n")}\n`
    const { figures, edition } = await imported(text, { published: "2025-06-01" as CalendarDate })
    expect(edition?.published).toBe("2024-12-31")
    expect(amount(figures, "euro-exchange-rate USA 2024")).toBeCloseTo(1.1, 12)
  })
})
