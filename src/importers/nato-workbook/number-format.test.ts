import { expect, test } from "vitest"
import { parseNumberFormat } from "./number-format.ts"

test.each([
  [null, false, null],
  ["General", false, null],
  ["#,##0", false, 0],
  ["#,##0.00", false, 2],
  ["0.00%", true, 2],
  ['0.00"%"', false, 2],
  ["0.00\\%", false, 2],
  ['#0.00\\ \\ ;\\-#0.00\\ \\ ;#0.00\\ \\ ;"          //"', false, 2],
  ["\\|\\ \\ \\ #,##0", false, 0],
  ["0.0_ ;\\-0.0\\ ", false, 1],
])("%s", (format, percent, decimals) => {
  expect(parseNumberFormat(format)).toEqual({ percent, decimals })
})
