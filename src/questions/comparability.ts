import { type MemberCode, memberName, type Unit, type Year } from "../model/index.ts"
import type { FiguresAsOf } from "../records/index.ts"
import type { AnswerRow } from "./answer.ts"
import type { Findings } from "./evidence.ts"

/** Money at different price years must not stand in one series: rows off the newest base become not comparable. */
export function onOnePriceBase(rows: readonly AnswerRow[], findings: Findings): readonly AnswerRow[] {
  if (!rows.some(standsOnBase)) return rows
  const bases = rows.flatMap((row) => (row.priceBase === null || row.value === null ? [] : [row.priceBase]))
  const base = Math.max(...bases)
  const unstated = rows.some((row) => row.value !== null && row.priceBase === null)
  if (bases.length === 0 || (!unstated && bases.every((one) => one === base))) return rows
  const years = basesNamed(new Set([...bases, ...(unstated ? [null] : [])]))
  findings.warn({
    code: "mixed-price-bases",
    text: `Figures at ${years} prices cannot stand in one series; those not at ${base} prices are left out. Ask for them at one year's prices with --price-base, or for one edition.`,
  })
  return rows.map(
    (row): AnswerRow =>
      row.value === null || row.priceBase === base ? row : { ...row, value: null, absent: "not-comparable" },
  )
}

/** Says that editions print money at the prices of different years, where all of them stand side by side. */
export function warnOfBases(rows: readonly AnswerRow[], findings: Findings): void {
  const money = rows.filter((row) => row.value !== null && standsOnBase(row))
  const bases = new Set(money.map((row) => row.priceBase))
  if (bases.size > 1)
    findings.warn({
      code: "mixed-price-bases",
      text: `Each edition prints at its own prices, here of ${basesNamed(bases)}: only figures at the prices of one year can be set against each other.`,
    })
}

/** Says where figures of several definitions stand together. */
export function warnOfDefinitions(rows: readonly AnswerRow[], findings: Findings): void {
  const definitions = new Set(rows.flatMap((row) => (row.definition === null ? [] : [row.definition])))
  if (definitions.size <= 1) return
  const alliance = definitions.has("classic") && definitions.has("core") && definitions.size === 2
  findings.warn({
    code: "definition-change",
    text: alliance
      ? "Editions from 2026 on print core defence expenditure; figures of earlier editions follow the classic definition."
      : `The figures follow ${definitions.size} definitions of defence expenditure: ${[...definitions].join(", ")}.`,
  })
}

/** Says whose figures are in two currencies, such as before and after the euro. */
export function warnOfCurrencies(rows: readonly AnswerRow[], findings: Findings): void {
  const named = new Map<MemberCode, Set<string>>()
  for (const { member, currency, value } of rows)
    if (currency !== null && value !== null) named.set(member, (named.get(member) ?? new Set()).add(currency))
  const mixed = [...named].filter(([, currencies]) => currencies.size > 1)
  if (mixed.length > 0)
    findings.warn({
      code: "currency-change",
      text: `The currency changes between figures of ${mixed.map(([member, currencies]) => `${memberName(member)} (${[...currencies].join(", ")})`).join(", ")}: they cannot be set against each other.`,
    })
}

/** Says where a series mixes definitions, or where the newest edition lacks a cell that an older one has. */
export function warnOfMixture(rows: readonly AnswerRow[], view: FiguresAsOf, findings: Findings): void {
  warnOfDefinitions(rows, findings)
  warnOfCurrencies(rows, findings)
  const newestOf = new Map<string, string>()
  for (const row of rows) {
    const published = publishedOf(row, view)
    if (published && published > (newestOf.get(row.period) ?? "")) newestOf.set(row.period, published)
  }
  const older = rows.filter((row) => {
    const published = publishedOf(row, view)
    return published !== null && published < (newestOf.get(row.period) ?? "")
  })
  if (older.length > 0)
    findings.warn({
      code: "older-edition",
      text: `Not held in the newest edition, so taken from an older one: ${older
        .slice(0, 6)
        .map((row) => `${memberName(row.member)} ${row.period}`)
        .join(", ")}${older.length > 6 ? ` and ${older.length - 6} more` : ""}.`,
    })
}

function publishedOf(row: AnswerRow, view: FiguresAsOf): string | null {
  return view.editions.find((holding) => holding.edition.id === row.edition)?.edition.published ?? null
}

/** Shares and changes in percent are free of the price base; so are persons. */
export function isMoney(unit: Unit): boolean {
  return !unit.startsWith("percent") && unit !== "persons-thousand"
}

/** Money at the prices of one year, or an index that is 100 in one. */
export function standsOnBase({ prices, unit }: Pick<AnswerRow, "prices" | "unit">): boolean {
  return (prices === "constant" && isMoney(unit)) || unit === "index"
}

function basesNamed(bases: ReadonlySet<Year | null>): string {
  const stated = [...bases].filter((base) => base !== null).sort()
  return [...stated.map(String), ...(bases.has(null) ? ["unstated"] : [])].join(", ")
}
