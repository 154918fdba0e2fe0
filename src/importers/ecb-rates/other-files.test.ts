import { describe, expect, test } from "vitest"
import { amount, find, imported, importText } from "../macro/imported.sample.ts"
import { history, portal, weekdays } from "./history.sample.ts"

const year2024 = weekdays("2024-01-02", "2024-12-31")

describe("files of the bank's other than its history", () => {
  test("the file of the latest day writes its date in words", async () => {
    const { figures, edition, problems } = await imported(
      "Date, USD, JPY, PLN, \n17 June 2024, 1.0702, 168.97, 4.3608, \n",
    )
    expect(problems).toEqual([])
    expect(edition?.id).toBe("ecb-reference-rates/2024-06-17")
    expect(amount(figures, "euro-exchange-rate POL 2024")).toBe(4.3608)
    expect(find(figures, "euro-exchange-rate POL 2024")?.status).toBe("estimate")
  })

  test.each(["05/03/2026", "17 Brumaire 2024", "31 June 2024"])(
    "%s is no day, and not asked for as one of publication",
    async (day) => {
      const read = await importText(`Date,USD,PLN\n${day},1.0702,4.3608\n`)
      expect(read.ok ? null : read.problem).toMatchObject({ code: "import/unknown-day" })
    },
  )

  test("averages of months are no rates of years", async () => {
    const read = await importText(
      portal(["M.USD.EUR.SP00.A", "2024-01", "1.09"], ["M.USD.EUR.SP00.A", "2024-02", "1.08"]),
    )
    expect(read.ok ? null : read.problem).toMatchObject({ code: "import/unknown-day" })
  })

  test("rates for one dollar are no rates for one euro", async () => {
    const text = history(["USD", "JPY", "GBP", "PLN"], year2024, () => [1, 151.2, 0.78, 3.98])
    const read = await importText(text)
    expect(read.ok ? read.value.importer : read.problem.code).toBe("import/unknown-file")
  })

  test("a decimal point that slipped by one place is left out of its year's average", async () => {
    const text = history(["USD", "PLN"], year2024, (day) => [1.08, day === "2024-06-17" ? 37.1 : 4.3])
    const { figures, problems } = await imported(text)
    expect(problems).toMatchObject([{ code: "import/impossible-figure" }])
    expect(amount(figures, "euro-exchange-rate POL 2024")).toBe(4.3)
  })
})
