import type { Indicator } from "../indicators/index.ts"
import {
  fine,
  type MemberCode,
  type Outcome,
  type Prices,
  type PublisherId,
  type Year,
} from "../model/index.ts"
import type { FiguresAsOf } from "../records/index.ts"
import { figuresOf, type QuestionContext } from "./context.ts"
import { everyone, resolveMembers, yearsBetween } from "./members-asked.ts"
import { formHeld, periodsHeld, publisherFor } from "./publisher.ts"
import { readCell } from "./read-cell.ts"
import type { Reading } from "./reading.ts"
import { resolveIndicator, resolvePublisher } from "./resolve.ts"

/** Figures asked for over all editions of one publisher. */
export type AskedReleases = Readonly<{
  indicator: Indicator
  prices: Prices | null
  publisher: PublisherId | null
  view: FiguresAsOf
  members: readonly MemberCode[]
  periods: readonly Year[]
}>

/** One figure: what it is of, whoever's edition printed it. */
export type ReleasedCell = Readonly<{
  indicator: Indicator
  prices: Prices | null
  member: MemberCode
  period: Year
}>

/** What a question over all editions asks for → whose editions, which members, which years. */
export function resolveReleases(
  question: Readonly<{
    indicator: string
    members: readonly MemberCode[] | "all"
    periods: Readonly<{ from: Year; to: Year }> | null
    publisher: PublisherId | null
    prices: Prices | null
  }>,
  context: QuestionContext,
): Outcome<AskedReleases> {
  const found = resolveIndicator(question.indicator)
  if (!found.ok) return found
  const indicator = found.value
  const members = resolveMembers(question.members)
  if (!members.ok) return members
  const all = figuresOf(context)
  const named = resolvePublisher(question.publisher, context.snapshot)
  if (!named.ok) return named
  const publisher = publisherFor(all, indicator, { ...question, publisher: named.value, edition: null })
  const view = publisher === null ? all : all.ofPublisher(publisher)
  const prices = formHeld(view, indicator, { prices: question.prices, edition: null })
  return fine({
    indicator,
    prices,
    publisher,
    view,
    members: members.value === "all" ? everyone(view, indicator, prices, null) : members.value,
    periods: question.periods ? yearsBetween(question.periods) : periodsHeld(view, indicator, prices, null),
  })
}

/** What every edition that has a figure said of it, oldest first; blanks are readings too. */
export function releasesOf(view: FiguresAsOf, cell: ReleasedCell): readonly Reading[] {
  return view.editions.flatMap(({ edition }) => readCell(view, { ...cell, edition }) ?? [])
}
