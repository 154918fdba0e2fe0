import {
  aggregateMembers,
  findAggregate,
  isUnsettled,
  type MemberCode,
  memberName,
  type Status,
  type Year,
} from "../model/index.ts"
import type { FiguresAsOf } from "../records/index.ts"
import type { AnswerRow, Rebased } from "./answer.ts"
import { isMoney } from "./comparability.ts"
import type { Findings } from "./evidence.ts"
import { readInEdition } from "./read-in-edition.ts"
import { type EditionCell, priceBaseOf, type Reading } from "./reading.ts"
import { findFactor, type NoFactor, type RebaseFactor } from "./rebase-factor.ts"

const NO_INDEX = "it does not give the index, or all the changes, from that year to this"

const RECIPES: Readonly<Record<Rebased["recipe"], string>> = {
  "own-edition":
    "by its edition's own figures of the new base year, current ÷ constant, which carry the publisher's deflator and exchange rate",
  "deflator-and-exchange-rate":
    "by the GDP deflator from the old base year to the new one and, in dollars, the exchange rate, newest at the cut; the publisher may have deflated otherwise",
  "sum-of-members": "groups member by member, then added, never by a ratio of the group's own",
}

/** Brings the rows of one answer to one year's prices; each factor is found once, and every cell used is cited. */
export class Rebasing {
  readonly #all: FiguresAsOf
  readonly #to: Year
  readonly #findings: Findings
  readonly #factors = new Map<string, RebaseFactor | NoFactor>()
  readonly #recipes = new Set<Rebased["recipe"]>()
  /** Members by what was done, or why it could not be. */
  readonly #means = new Map<string, Set<string>>()
  readonly #refusals = new Map<string, Set<string>>()

  constructor(all: FiguresAsOf, to: Year, findings: Findings) {
    this.#all = all
    this.#to = to
    this.#findings = findings
  }

  /** The row at the new prices; as it is where they make no difference; not comparable, with the reason, where it cannot be done. */
  row(printed: AnswerRow, reading: Reading | null, cell: Omit<EditionCell, "edition">): AnswerRow {
    if (cell.indicator.unit === "index" && reading && printed.absent === "not-comparable")
      return this.#impossible(printed, { ...cell, edition: reading.edition }, NO_INDEX)
    if (printed.value === null || !reading || cell.prices !== "constant" || !isMoney(cell.indicator.unit))
      return printed
    if (printed.priceBase === this.#to) return printed
    const at = { ...cell, edition: reading.edition }
    return findAggregate(cell.member) ? this.#sum(printed, at) : this.#member(printed, reading, at)
  }

  /** How it was done, for the answer's method; empty where every figure was at those prices. */
  method(): string {
    if (this.#recipes.size === 0) return ""
    const ways = (Object.keys(RECIPES) as Rebased["recipe"][]).filter((one) => this.#recipes.has(one))
    return `Brought to ${this.#to} prices ${ways.map((one) => RECIPES[one]).join("; ")}.`
  }

  #member(printed: AnswerRow, reading: Reading, cell: EditionCell): AnswerRow {
    const factor = this.#factorOf(cell, priceBaseOf(reading, { unit: printed.unit, prices: cell.prices }))
    if ("why" in factor) return this.#impossible(printed, cell, factor.why)
    const { from, to, recipe } = factor
    this.#use(cell.member, factor)
    return {
      ...printed,
      value: (printed.value ?? 0) * factor.factor,
      status: settled(printed.status, factor),
      priceBase: to,
      rebased: { from, to, factor: factor.factor, recipe },
      evidence: [
        ...new Set([...printed.evidence, ...factor.figures.map((figure) => this.#findings.cite(figure))]),
      ],
    }
  }

  #factorOf(cell: EditionCell, from: Year | null): RebaseFactor | NoFactor {
    const key = `${cell.edition.id} ${cell.member} ${from}`
    const known = this.#factors.get(key)
    if (known) return known
    const found = findFactor(this.#all, { cell, from, to: this.#to })
    this.#factors.set(key, found)
    return found
  }

  #sum(printed: AnswerRow, cell: EditionCell): AnswerRow {
    const aggregate = findAggregate(cell.member)
    const members = aggregate ? aggregateMembers(aggregate, cell.period) : []
    if (cell.indicator.aggregation.kind !== "sum" || members.length === 0)
      return this.#impossible(
        printed,
        cell,
        "it is no sum of figures of its members that could be brought over one by one",
      )
    const evidence = new Set(printed.evidence)
    let sum = 0
    let status: Status = printed.status
    let missing = false
    for (const { code, hasArmedForces } of members) {
      const part = this.#part({ ...cell, member: code })
      if (part) {
        sum += part.value
        if (isUnsettled(part.status) && !isUnsettled(status)) status = part.status
        for (const at of part.evidence) evidence.add(at)
      } else if (hasArmedForces) missing = true
    }
    if (missing) return this.#impossible(printed, cell, "it is a sum of members, and not all of them can be")
    this.#recipes.add("sum-of-members")
    return {
      ...printed,
      value: sum,
      status,
      priceBase: this.#to,
      rebased: {
        from: printed.priceBase,
        to: this.#to,
        factor: sum / (printed.value ?? 1),
        recipe: "sum-of-members",
      },
      evidence: [...evidence],
    }
  }

  /** A member's part of a sum at the new prices; `null` where the edition has none, or it cannot be brought over. */
  #part(cell: EditionCell): Readonly<{ value: number; status: Status; evidence: readonly number[] }> | null {
    const reading = readInEdition(this.#all, cell)
    if (!reading || reading.value === null) return null
    const factor = this.#factorOf(
      cell,
      priceBaseOf(reading, { unit: cell.indicator.unit, prices: cell.prices }),
    )
    if ("why" in factor) return null
    this.#use(cell.member, factor)
    return {
      value: reading.value * factor.factor,
      status: settled(reading.status, factor),
      evidence: [...reading.figures, ...factor.figures].map((figure) => this.#findings.cite(figure)),
    }
  }

  #impossible(printed: AnswerRow, { member, edition }: EditionCell, why: string): AnswerRow {
    add(this.#refusals, `${edition.id} cannot be brought to ${this.#to} prices: ${why}`, memberName(member))
    return { ...printed, value: null, absent: "not-comparable" }
  }

  #use(member: MemberCode, { recipe, means, factor }: RebaseFactor): void {
    this.#recipes.add(recipe)
    if (means !== null) add(this.#means, means, `${memberName(member)} × ${factor.toFixed(4)}`)
  }

  /** Says which factors are not the publisher's own, and what could not be brought over. */
  warn(): void {
    for (const [means, members] of this.#means)
      this.#findings.warn({ code: "rebased-by-deflator", text: `${means}: ${few(members)}.` })
    for (const [why, members] of this.#refusals)
      this.#findings.warn({ code: "cannot-rebase", text: `${few(members)} in ${why}.` })
  }
}

function add(groups: Map<string, Set<string>>, key: string, name: string): void {
  groups.set(key, (groups.get(key) ?? new Set()).add(name))
}

function few(names: ReadonlySet<string>): string {
  const rest = names.size - AT_MOST
  const shown = [...names].slice(0, AT_MOST).join(", ")
  return rest > 0 ? `${shown} and ${rest} more` : shown
}

const AT_MOST = 6

/** A final figure brought over by one that may still move may move with it. */
function settled(status: Status, { figures }: RebaseFactor): Status {
  const moving = figures.find(({ observation }) => isUnsettled(observation.status))
  return isUnsettled(status) || !moving ? status : moving.observation.status
}
