import type { Problem } from "../../../model/index.ts"
import { quoted } from "../../quoted.ts"
import type { SheetFigures } from "../figures.ts"
import { displacement, medianRatio, type Panel, panelOf, summed } from "./panel.ts"

/**
 * Sheets of one workbook say the same in different units. A sheet that cannot be reconciled with the others (another
 * scale, a header that slid by a column) is left out whole: problem `import/sheets-disagree`.
 */
export function agreeing(
  sheets: readonly SheetFigures[],
): Readonly<{ sheets: readonly SheetFigures[]; problems: readonly Problem[] }> {
  const held = new Map<string, Held>()
  for (const one of sheets) held.set(kindOf(one), { sheet: one, panel: panelOf(one.figures) })
  const findings = compare(held)
  const problems: Problem[] = []
  const left = new Set<SheetFigures>()
  for (;;) {
    const open = findings.filter(
      ({ pair, against }) => against !== null && pair.every((one) => !left.has(one)),
    )
    const [first] = open
    if (!first) break
    for (const blamed of mostAtFault(open, findings)) {
      const reason = open.find(({ pair }) => pair.includes(blamed)) ?? first
      const other = reason.pair.find((one) => one !== blamed) ?? blamed
      problems.push(disagreement(blamed.sheet, other.sheet, reason.against ?? ""))
      left.add(blamed)
    }
  }
  return { sheets: sheets.filter((one) => !left.has(one)), problems }
}

type Held = Readonly<{ sheet: SheetFigures; panel: Panel }>
/** `against`: what is wrong, or `null` where two sheets agree. */
type Finding = Readonly<{ pair: readonly [SheetFigures, SheetFigures]; against: string | null }>

const LOCAL = "spending-national current states"
const FISCAL = "spending-national-fiscal-year current states"
const CURRENT = "spending-usd current states"
const CONSTANT = "spending-constant-usd constant states"
const REGIONS = "spending-constant-usd constant regions"
const PER_HEAD = "spending-per-head current states"
const OF_GDP = "share-of-gdp current states"
const OF_GOVERNMENT = "share-of-government-spending null states"

function kindOf({ subject }: SheetFigures): string {
  return `${subject.indicator} ${subject.prices} ${subject.rows}`
}

type Range = readonly [least: number, most: number]
const SAME: Range = [0.5, 2]

function compare(held: ReadonlyMap<string, Held>): readonly Finding[] {
  const findings: Finding[] = []
  const ratio = (a: string, b: string, about: string, [least, most]: Range, middle: Middle = medianRatio) => {
    const [one, other] = [held.get(a), held.get(b)]
    const found = one && other ? middle(one.panel, other.panel) : null
    if (!one || !other || found === null) return
    const against = found < least || found > most ? `${about} of ${Number(found.toPrecision(3))}` : null
    findings.push({ pair: [one.sheet, other.sheet], against })
  }
  const base = held.get(CONSTANT)?.sheet.subject.base ?? undefined
  ratio(LOCAL, CURRENT, "a dollar of the United States", SAME, (a, b) => medianRatio(a, b, { place: "USA" }))
  ratio(FISCAL, LOCAL, "a financial year over a calendar year", SAME)
  ratio(CONSTANT, CURRENT, `prices of ${base} over those of ${base}`, SAME, (a, b) =>
    base === undefined ? null : medianRatio(a, b, { year: base }),
  )
  ratio(REGIONS, CONSTANT, "the world over the sum of its states", [0.5, 300], worldOverStates)
  ratio(CURRENT, PER_HEAD, "a population in millions", [0.03, 3000])
  ratio(PER_HEAD, OF_GDP, "a hundredth of GDP per head", [3, 1500])
  ratio(OF_GOVERNMENT, OF_GDP, "an economy over its government", [1, 30])

  const reference = [CURRENT, LOCAL, CONSTANT].flatMap((kind) => held.get(kind) ?? [])[0]
  for (const kind of [LOCAL, FISCAL, CONSTANT, PER_HEAD, OF_GDP, OF_GOVERNMENT]) {
    const one = held.get(kind)
    if (!one || !reference || one === reference) continue
    const years = displacement(one.panel, reference.panel)
    const against = years === 0 ? null : `figures that fit better moved by ${years} years`
    findings.push({ pair: [one.sheet, reference.sheet], against })
  }
  return findings
}

type Middle = (a: Panel, b: Panel) => number | null

function worldOverStates(regions: Panel, states: Panel): number | null {
  const world = regions.get("WORLD")
  if (!world) return null
  return medianRatio(new Map([["WORLD", world]]), new Map([["WORLD", summed(states)]]), { place: "WORLD" })
}

/** Those in most disagreements; among them those that agree with the fewest others. */
function mostAtFault(open: readonly Finding[], findings: readonly Finding[]): readonly SheetFigures[] {
  const blamed = [...new Set(open.flatMap(({ pair }) => pair))]
  const count = (sheet: SheetFigures, among: readonly Finding[]) =>
    among.filter(({ pair }) => pair.includes(sheet)).length
  const agreements = findings.filter(({ against }) => against === null)
  const most = Math.max(...blamed.map((sheet) => count(sheet, open)))
  const worst = blamed.filter((sheet) => count(sheet, open) === most)
  const fewest = Math.min(...worst.map((sheet) => count(sheet, agreements)))
  return worst.filter((sheet) => count(sheet, agreements) === fewest)
}

function disagreement(sheet: string, other: string, against: string): Problem {
  return {
    code: "import/sheets-disagree",
    place: `sheet ${sheet}`,
    found: `${against}, held against sheet ${quoted(other)}`,
    expected: "sheets that say the same in different units",
    remedy:
      "The sheet was left out: its scale or its header may be wrong. Compare it with the publisher's own file.",
  }
}
