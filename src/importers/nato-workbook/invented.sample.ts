import {
  AGGREGATES,
  aggregateMembers,
  MEMBERS,
  type Member,
  type MemberCode,
  type Year,
} from "../../model/index.ts"

/** Figures we made up, consistent with each other: every sample and its expectations are drawn from them. */

/** Allies with armed forces, in the order of the tables. */
export const ALLIES: readonly Member[] = MEMBERS.filter((member) => member.hasArmedForces)

export const CURRENCIES: Readonly<Record<string, string>> = {
  ALB: "Leks",
  CZE: "Koruny",
  GBR: "Pounds",
  POL: "Zlotys",
  USA: "US dollars",
}

export function currencyOf(member: Member): string {
  return CURRENCIES[member.code] ?? "Euros"
}

export type InventedTable =
  | "spending"
  | "spendingConstant"
  | "gdp"
  | "gdpConstant"
  | "personnel"
  | "share"
  | "change"
  | "gdpPerHead"
  | "spendingPerHead"
  | "equipment"
  | "staff"
  | "infrastructure"
  | "other"

/** A member's figure, or an aggregate's: sums for money and personnel, ratios of sums for the rest. */
export function invented(table: InventedTable, code: MemberCode, year: number): number {
  const index = MEMBERS.findIndex((member) => member.code === code)
  const rank = index + 1
  const growth = 1 + (year - 2008) / 20
  const sum = (of: InventedTable) =>
    index >= 0
      ? invented(of, code, year)
      : membersOf(code, year).reduce((total, member) => total + invented(of, member.code, year), 0)
  switch (table) {
    case "spending":
      return index >= 0 ? rank * 100.25 * growth : sum(table)
    case "spendingConstant":
      return index >= 0 ? rank * 90.125 * growth : sum(table)
    case "gdp":
      return index >= 0 ? rank * 5000.5 * (1 + (year - 2008) / 50) : sum(table)
    case "gdpConstant":
      return index >= 0 ? rank * 4500.25 * (1 + (year - 2008) / 50) : sum(table)
    case "personnel":
      return index >= 0 ? rank * 7.5 + (year - 2008) / 10 : sum(table)
    case "share":
      return (100 * sum("spendingConstant")) / sum("gdpConstant")
    case "change":
      return 100 * (growth / (1 + (year - 2009) / 20) - 1)
    case "gdpPerHead":
      return 20 + rank / 2
    case "spendingPerHead":
      return 400 + rank
    case "equipment":
      return 20 + rank / 4
    case "staff":
      return 50 - rank / 2
    case "infrastructure":
      return 3 + rank / 8
    case "other":
      return 27 + rank / 8
  }
}

function membersOf(code: MemberCode, year: number): readonly Member[] {
  const aggregate = AGGREGATES.find((one) => one.code === code)
  const belong = aggregate ? aggregateMembers(aggregate, year as Year).map((state) => state.code) : []
  return ALLIES.filter((member) => belong.includes(member.code))
}

export function yearsFrom(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
