import { type Edition, type MemberCode, memberName } from "../../model/index.ts"
import type { EditionHolding } from "../../records/index.ts"
import type { CostQuestion, CostRow } from "../cost-question.ts"
import { editionName, type Findings } from "../evidence.ts"
import { releaseName } from "./release-name.ts"

/** Printed spending ÷ printed GDP may be off the printed share by its rounding; beyond this, percent, it is told. */
const ROUNDING_PERCENT = 0.5
const NAMED_AT_MOST = 8

export function warnOfGdp(
  rows: readonly CostRow[],
  editions: readonly EditionHolding[],
  findings: Findings,
): void {
  for (const { edition } of editions) {
    const of = rows.filter(
      (row) => row.value !== null && row.gdpEdition === edition.id && row.gdpBasis === "other-publisher",
    )
    const [first] = of
    if (!first) continue
    const forecast = of.some((row) => row.gdpStatus === "forecast") ? ", a forecast" : ""
    findings.warn({
      code: "gdp-from-other-publisher",
      text: `GDP of ${first.period} is from another publisher, ${releaseName(edition)}${forecast}: ${namesOf(of)}.`,
    })
  }
}

/** Shares without money: which rows have no GDP on any basis. */
export function warnOfNoGdp(rows: readonly CostRow[], findings: Findings): void {
  const without = rows.filter((row) => row.value !== null && row.gdpBasis === null)
  const [first] = without
  if (first)
    findings.warn({
      code: "no-gdp-held",
      text: `No GDP of ${first.period} is held for ${namesOf(without)}: gaps are in percentage points alone.`,
    })
}

/** The alliance's share is at constant prices; a table that yields another one in current dollars is told. */
export function warnOfSpending(
  quotients: readonly Readonly<{ member: MemberCode; sharePercent: number; quotientPercent: number }>[],
  findings: Findings,
): void {
  const off = quotients.filter(
    ({ sharePercent, quotientPercent }) =>
      sharePercent > 0 && Math.abs(100 * (quotientPercent / sharePercent - 1)) > ROUNDING_PERCENT,
  )
  if (off.length === 0) return
  const listed = off
    .slice(0, NAMED_AT_MOST)
    .map(
      (one) =>
        `${memberName(one.member)} ${one.quotientPercent.toFixed(2)} against ${one.sharePercent.toFixed(2)} %`,
    )
  findings.warn({
    code: "spending-over-gdp-differs",
    text: `The edition's spending ÷ GDP in current dollars is not its share of GDP, from which the gap is computed: ${listed.join(", ")}${more(off.length)}.`,
  })
}

export function warnOfStated({ stated }: CostQuestion, edition: Edition | null, findings: Findings): void {
  if (!stated) return
  const { sharePercent, gdpMillion, spendingMillion, currency } = stated
  const said = [
    ...(sharePercent === null ? [] : [`a share of ${sharePercent} %`]),
    ...(gdpMillion === null ? [] : [`a GDP of ${amount(gdpMillion)} million ${currency}`]),
    ...(spendingMillion === null ? [] : [`spending of ${amount(spendingMillion)} million ${currency}`]),
  ].join(", ")
  const follows =
    edition && gdpMillion === null ? ` GDP follows from it and the share of ${editionName(edition)}.` : ""
  findings.warn({ code: "stated-input", text: `Stated by the asker, not by a publisher: ${said}.${follows}` })
}

export function warnOfMissing(
  missing: Readonly<{ growth: readonly CostRow[]; start: readonly CostRow[] }>,
  question: Pick<CostQuestion, "since">,
  findings: Findings,
): void {
  if (missing.growth.length > 0)
    findings.warn({
      code: "no-growth-held",
      text: `No forecast of GDP growth is held for ${namesOf(missing.growth)}: no way to the target is shown. State one with --growth.`,
    })
  if (missing.start.length > 0)
    findings.warn({
      code: "no-figure-since",
      text: `No share of GDP of ${question.since} is held for ${namesOf(missing.start)}: no line starts there.`,
    })
}

function namesOf(rows: readonly CostRow[]): string {
  const names = rows.map((row) => (row.member === null ? "the stated economy" : memberName(row.member)))
  return `${names.slice(0, NAMED_AT_MOST).join(", ")}${more(names.length)}`
}

function more(count: number): string {
  return count > NAMED_AT_MOST ? ` and ${count - NAMED_AT_MOST} more` : ""
}

function amount(million: number): string {
  return million.toLocaleString("en-GB", { maximumFractionDigits: 3 })
}
