import { addDays, type CalendarDate, weekdayOf } from "../../model/index.ts"

/** Rates of one day, in the order of the columns; empty for none. */
export type DayRates = readonly (number | string)[]

/** The weekdays from one day to another, both included. */
export function weekdays(from: string, to: string): readonly string[] {
  const days: string[] = []
  for (let day = from as CalendarDate; day <= to; day = addDays(day, 1))
    if (![0, 6].includes(weekdayOf(day))) days.push(day)
  return days
}

/** The bank's file: newest day first, N/A where a currency is not quoted, a comma after the last. */
export function history(
  currencies: readonly string[],
  days: readonly string[],
  ratesOf: (day: string) => DayRates,
): string {
  const rows = [...days]
    .sort()
    .reverse()
    .map((day) => [day, ...ratesOf(day).map((rate) => (rate === "" ? "N/A" : rate)), ""].join(","))
  return `${["Date", ...currencies, ""].join(",")}\n${rows.join("\n")}\n`
}

const PORTAL =
  "KEY,FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,OBS_VALUE,OBS_STATUS,DECIMALS,TITLE"

/** The data portal's file: a row a rate. */
export function portal(
  ...rows: readonly (readonly [series: string, period: string, value: string])[]
): string {
  const lines = rows.map(([series, period, value]) => {
    const [frequency, currency, base, type, suffix] = series.split(".")
    return `EXR.${series},${frequency},${currency},${base},${type},${suffix},${period},${value},A,4,"${currency}, a title"`
  })
  return `${[PORTAL, ...lines].join("\n")}\n`
}
