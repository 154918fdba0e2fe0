import fc from "fast-check"
import { expect, test } from "vitest"
import type { CalendarDate } from "../../model/index.ts"
import { history, weekdays } from "../ecb-rates/history.sample.ts"
import { download as outlook } from "../imf-outlook/download.sample.ts"
import { download, GDP, KOREA, POLAND, POPULATION, row } from "../world-bank/download.sample.ts"
import { imported, importText } from "./imported.sample.ts"

const FILES: readonly (readonly [name: string, text: string])[] = [
  [
    "the World Bank's",
    download(
      [2022, 2023],
      row(POLAND, GDP, 695607470875, 812451193396),
      row(KOREA, GDP, 1799362898540, 1838782886453),
      row(POLAND, POPULATION, 36821749, 36687353),
    ),
  ],
  [
    "the Fund's",
    outlook(
      [2028, 2029, 2030],
      ["POL", "HRV", "USA"].map((iso) => ({
        iso,
        country: iso,
        subject: "NGDPD",
        scale: "Billions",
        figures: ["801.1", "812.9", "914.5"],
      })),
    ),
  ],
  [
    "the bank's rates",
    history(["USD", "PLN", "NOK"], weekdays("2024-01-02", "2024-02-29"), () => [1.1, 4.3, 11.6]),
  ],
]

const piece = fc.constantFrom(
  "",
  ",",
  ";",
  "\t",
  '"',
  "\n",
  "x",
  "-1",
  "0",
  "1e400",
  "..",
  "2024",
  "é",
  "\u202e",
  "__proto__",
)

test.each(FILES)(
  "a piece of %s file overwritten or put in anywhere is told or does no harm",
  async (_, text) => {
    const whole = await imported(text)
    expect(whole.problems).toEqual([])
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length), fc.nat(3), piece, async (at, cut, put) => {
        const garbled = text.slice(0, at) + put + text.slice(at + cut)
        const outcome = await importText(garbled, { published: "2031-07-01" as CalendarDate }).catch(
          (error) =>
            // The reader refuses what is no table at all.
            String(error).includes('"read/') ? null : Promise.reject(error),
        )
        if (!outcome?.ok) return
        for (const { observations } of outcome.value.batches)
          for (const { value, period } of observations) {
            if (value.kind === "amount") expect(Number.isFinite(value.amount)).toBe(true)
            expect(Number.isInteger(period)).toBe(true)
          }
      }),
      { seed: 20250403, numRuns: 150 },
    )
  },
)
