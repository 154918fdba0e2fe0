import { type CalendarDate, parseDate } from "../../model/index.ts"

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
)

/** `2024-06-17`, or `17 June 2024` as the bank's file of the latest day has it. Days of figures alone may be either way round. */
export function parseDay(text: string): CalendarDate | null {
  const written = text.trim()
  const [, day = "", name = "", year = ""] = /^(\d{1,2}) ([A-Za-z]+) (\d{4})$/.exec(written) ?? []
  if (year === "") return parseDate(written)
  const month = MONTHS.findIndex(
    (one) => one === name.toLowerCase() || one.slice(0, 3) === name.toLowerCase(),
  )
  return parseDate(`${year}-${String(month + 1).padStart(2, "0")}-${day.padStart(2, "0")}`)
}
