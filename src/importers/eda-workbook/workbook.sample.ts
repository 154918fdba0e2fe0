import { importSource } from "../import-source.ts"
import type { ImportRequest } from "../importer.ts"
import { across, type Ink, type Sketch, toWorkbook } from "../nato-workbook/sketch.sample.ts"
import { requestFor } from "../request.sample.ts"

const millions = (number: number): Ink => ({ number, format: '"€"\\ #,##0" Mln"' })
const euros = (number: number): Ink => ({ number, format: '#,##0\\ "€"' })
const share = (number: number): Ink => ({ number, format: "0.0%" })
const plain = (number: number): Ink => ({ number, format: "0" })

/** The Union's totals with a column a year, stray years below the header, notes at the end. */
export const UNION: Sketch = {
  name: "EU27",
  cells: {
    ...across("A", 1, ["EU27", 2021, 2022, "2023e"]),
    ...across("B", 2, [2021, 2022]),
    ...across("A", 3, [" Total Defence Expenditure ", millions(217000), millions(239000), millions(278000)]),
    ...across("A", 4, [
      "  Total Defence Expenditure as % of GDP",
      share(0.0149),
      share(0.0151),
      share(0.0164),
    ]),
    ...across("A", 5, [
      "  Total Defence Expenditure as % of Government Expenditure",
      share(0.032),
      share(0.0338),
    ]),
    ...across("A", 6, ["  Total Defence Expenditure per capita", euros(484.8), euros(532.7), euros(618)]),
    ...across("A", 7, [" Defence Investment ", millions(53000), millions(58100), millions(71900)]),
    ...across("A", 8, [
      "  Defence Equipment Procurement Expenditure",
      millions(43800),
      millions(48600),
      millions(61300),
    ]),
    ...across("A", 9, ["  Defence R&D Expenditure", millions(9200), millions(9500), millions(10600)]),
    ...across("A", 10, ["    Defence R&T Expenditure", millions(3500), millions(3500), millions(4000)]),
    ...across("A", 11, [
      " Collaborative Defence Equipment Procurement Expenditure",
      millions(9800),
      "-",
      "-",
    ]),
    A12: "Symbols:",
    A13: '"-" - not available',
    A14: "Since 2012, collaborative expenditure data are partial.",
  },
}

/** A hidden sheet with a row a state and year that says no unit but GDP's, and is named after the wrong one. */
export const LONG: Sketch = {
  name: "Billions",
  hidden: true,
  cells: {
    ...across("A", 1, [
      "PMS",
      "Year",
      "Total Defence Expenditure ",
      "Defence Equipment Procurement Expenditure",
      "Defence R&D Expenditure",
      "Defence Investment",
      "GDP (MRD)",
      "Total Defence Expenditure as % of GDP",
    ]),
    ...across("A", 2, ["Austria", 2021, plain(3300), 390, 7.5, 397.5, 403.4, share(0.00818)]),
    ...across("A", 3, ["Croatia ", 2021, plain(1200), 300, 0, 300, 58.2, share(0.0206)]),
    ...across("A", 4, ["Malta", 2021, plain(61), 4, null, 4, 14.5, share(0.0042)]),
    ...across("A", 5, ["Poland", 2021, plain(12765.3), 4326.4, 78.7, 4405.1, 574.3, share(0.02223)]),
    ...across("A", 6, ["Poland", 2023, plain(24499), 10000, 958.8, 10958.8, 750.8, share(0.0326)]),
  },
}

export const STATES: Sketch = {
  name: "Member States 2023 ",
  cells: {
    ...across("A", 1, [
      "EU MS",
      "Year",
      "Total Defence Expenditure ",
      "Defence Investment",
      "Total Defence Expenditure as % of GDP",
      "Total Defence Expenditure as % of government expenditure",
      "    Total Defence Expenditure per capita",
    ]),
    ...across("A", 2, [
      "Denmark",
      2023,
      millions(7527),
      millions(950),
      share(0.0201),
      share(0.0469),
      euros(1265.5),
    ]),
    ...across("A", 3, ["France", 2023, millions(53300), null, share(0.019), share(0.0369), euros(775.8)]),
    ...across("A", 4, [
      "Poland",
      2023,
      millions(24499.1),
      millions(10958.8),
      share(0.0326),
      share(0.0808),
      euros(649.9),
    ]),
  },
}

export function run(sketches: readonly Sketch[], change: Partial<ImportRequest> = {}) {
  return importSource(requestFor(toWorkbook(sketches), change))
}

export function imported(sketches: readonly Sketch[], change: Partial<ImportRequest> = {}) {
  const outcome = run(sketches, change)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  const figures = outcome.value.batches[0]?.observations ?? []
  const at = (indicator: string, member: string, period: number) =>
    figures.find((one) => one.indicator === indicator && one.member === member && one.period === period)
  return { ...outcome.value, figures, at }
}

/** A sheet with some of its cells written over. */
export function changed(sketch: Sketch, cells: Record<string, Ink>): Sketch {
  return { ...sketch, cells: { ...sketch.cells, ...cells } }
}
