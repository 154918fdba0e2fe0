import {
  AGGREGATES,
  findAggregate,
  findState,
  isInUnionOn,
  isMemberOn,
  lastDayOf,
  MEMBERS,
  type MemberCode,
  memberName,
  type PublisherId,
  type Year,
} from "../../model/index.ts"
import type { FiguresAsOf, Snapshot } from "../../records/index.ts"
import type { CompareRow, NotHeld } from "../compare-question.ts"
import { CONCEPT_ORDER, type Place } from "./readings.ts"

/** Somebody who publishes figures of expenditure on defence, and for whom. */
type KnownPublisher = Readonly<{
  id: string
  name: string
  /** Why it has none of a state in a year; `null` where it has. */
  leavesOut: (place: Place) => string | null
  remedy: string | null
  /** Never held, whatever is imported. */
  never?: string
}>

const MAPPED = "and a mapping that names its columns: muster import FILE.csv --mapping MAPPING.json"

const KNOWN: readonly KnownPublisher[] = [
  {
    id: "nato",
    name: "NATO",
    leavesOut: ({ member, period }) => {
      if (findAggregate(member))
        return AGGREGATES.some(({ code }) => code === member)
          ? null
          : "It prints the alliance's own groups only."
      const ally = MEMBERS.find(({ code }) => code === member)
      if (!ally) return `${memberName(member)} is no ally.`
      if (!isMemberOn(ally, lastDayOf(period))) return `${memberName(member)} was no ally in ${period}.`
      return ally.hasArmedForces ? null : `${memberName(member)} has no armed forces.`
    },
    remedy:
      "Fetch the workbook of Defence Expenditure of NATO Countries from nato.int: muster import FILE.xlsx.",
  },
  {
    id: "sipri",
    name: "SIPRI",
    leavesOut: ({ period }) => (period < 1949 ? "Its series begins in 1949." : null),
    remedy:
      "Fetch the workbook of the Military Expenditure Database from sipri.org: muster import FILE.xlsx.",
  },
  {
    id: "eda",
    name: "European Defence Agency",
    leavesOut: ({ member, period }) => {
      if (period < 2005) return "Its series begins in 2005."
      return isUnionOrAggregate(member, period)
        ? null
        : `${memberName(member)} was not one of its participating states in ${period}, who are members of the European Union.`
    },
    remedy: "Fetch the workbook of Defence Data from eda.europa.eu: muster import FILE.xlsx.",
  },
  {
    id: "eurostat",
    name: "Eurostat, government expenditure by function (COFOG, division 02)",
    leavesOut: ({ member, period }) =>
      isUnionOrAggregate(member, period) || NEIGHBOURS.includes(member)
        ? null
        : `Eurostat collects it for members of the European Union, Iceland, Norway and Switzerland; ${memberName(member)} was none of them in ${period}. The OECD has the same accounts of others.`,
    remedy: `Fetch dataset gov_10a_exp (cofog99 GF02, na_item TE, sector S13) from Eurostat as CSV, ${MAPPED}.`,
  },
  {
    id: "national",
    name: "National budget",
    leavesOut: ({ member }) => (findState(member) ? null : `${memberName(member)} is no state.`),
    remedy: `Take the state's budget execution report as CSV, ${MAPPED} (definition "national").`,
  },
  {
    id: "iiss",
    name: "IISS, The Military Balance",
    leavesOut: () => null,
    remedy: null,
    never: "Never held: sold under a licence that does not allow its figures to be passed on.",
  },
]

const NEIGHBOURS: readonly string[] = ["ISL", "NOR", "CHE"]

function isUnionOrAggregate(member: MemberCode, period: Year): boolean {
  return findState(member) ? isInUnionOn(member, lastDayOf(period)) : ["EU", "EDA"].includes(member)
}

/** Who publishes such figures and is not in the rows, or without an amount; with why and what to do about it. */
export function notHeld(
  rows: readonly CompareRow[],
  view: FiguresAsOf,
  place: Place,
  snapshot: Pick<Snapshot, "publishers">,
): readonly NotHeld[] {
  const shown = rows.filter(({ value }) => value !== null)
  const amounts = shown.filter(({ unit }) => unit.endsWith("-million"))
  return KNOWN.filter(({ id }) => !isShown(id, amounts)).map((one): NotHeld => {
    const name = snapshot.publishers.find(({ id }) => id === one.id)?.name ?? one.name
    if (one.never !== undefined) return { publisher: one.id, name, why: one.never, remedy: null }
    if (isShown(one.id, shown))
      return {
        publisher: one.id,
        name,
        why: "No amount is held, only what its rows show.",
        remedy: one.remedy,
      }
    const outside = one.leavesOut(place)
    if (outside !== null) return { publisher: one.id, name, why: outside, remedy: null }
    return { publisher: one.id, name, why: whyNotHeld(one.id, view, place), remedy: one.remedy }
  })
}

function isShown(id: string, rows: readonly CompareRow[]): boolean {
  return rows.some(
    ({ publisher, definition }) =>
      publisher === id ||
      (id === "national" && definition === "national") ||
      (id === "eurostat" && definition === "cofog"),
  )
}

function whyNotHeld(id: string, view: FiguresAsOf, { member, period }: Place): string {
  const own = view.ofPublisher(id as PublisherId)
  if (own.editions.length === 0) return "No edition is held at this date."
  const years = CONCEPT_ORDER.flatMap((indicator) =>
    (["current", "constant", null] as const).flatMap((prices) =>
      own
        .slice({ indicator, prices })
        .flatMap(({ observation }) =>
          observation.member === member && observation.value.kind === "amount" ? [observation.period] : [],
        ),
    ),
  ).sort((a, b) => a - b)
  const [first, last] = [years[0], years.at(-1)]
  return first === undefined
    ? `Its editions held have no figure of ${memberName(member)}.`
    : `Its editions held have ${memberName(member)} from ${first} to ${last}, without ${period}.`
}
