import type { PublisherId } from "../../model/index.ts"
import {
  COUNTED_ASPECTS,
  DEFINITION_ASPECTS,
  type DefinitionAspect,
  type DefinitionException,
  type DefinitionNote,
  type Source,
  type SpendingDefinition,
} from "../../records/index.ts"
import type { CompareReason, CompareRow } from "../compare-question.ts"
import type { Place } from "./readings.ts"
import { listed } from "./wording.ts"

/** A definition with the publishers in the rows that follow it. */
export type DefinitionUsed = Readonly<{
  definition: SpendingDefinition
  publishers: readonly PublisherId[]
  /** Of the publishers, in their order. */
  names: readonly string[]
}>

/** The definitions that the rows follow, in the rows' order. */
export function definitionsUsed(
  rows: readonly CompareRow[],
  known: readonly SpendingDefinition[],
  nameOf: (publisher: string) => string,
): readonly DefinitionUsed[] {
  const ids = [
    ...new Set(rows.flatMap(({ value, definition }) => (value === null ? [] : (definition ?? [])))),
  ]
  const publishersOf = (id: string) => [
    ...new Set(rows.filter((row) => row.value !== null && row.definition === id).map((row) => row.publisher)),
  ]
  return ids.flatMap((id) => {
    const definition = known.find((one) => one.id === id)
    const publishers = publishersOf(id)
    return definition ? [{ definition, publishers, names: publishers.map(nameOf) }] : []
  })
}

/** Aspects on which the definitions differ, in a sentence each that names both sides, with what their documents say. */
export function definitionReasons(used: readonly DefinitionUsed[]): readonly CompareReason[] {
  return DEFINITION_ASPECTS.flatMap((aspect) => {
    const sides = groupedBy(used, ({ definition }) => statedOf(definition, aspect))
    if (sides.size < 2) return []
    const differing = [...sides.values()].flat()
    const lead = [...sides].map(([stated, side]) => says(aspect, stated, namesOf(side, used)))
    const notes = [
      ...groupedBy(differing, ({ definition }) =>
        aspect === "gdp" ? null : (noteOf(definition, aspect)?.text ?? null),
      ),
    ].map(([text, ones]) => `${namesOf(ones, used)}: ${text}`)
    return [
      {
        aspect,
        kind: "definition",
        text: [`${SUBJECTS[aspect]}: ${lead.join("; ")}.`, ...notes].join(" "),
        definitions: differing.map(({ definition }) => definition.id),
        publishers: [...new Set(differing.flatMap(({ publishers }) => publishers))],
        sources: sourcesOf(differing, aspect),
        evidence: [],
      },
    ]
  })
}

/**
 * What a definition is silent on while another one in the rows speaks: it may differ there, and it may not. Related
 * spending, which only the alliance's commitment of 2025 sets apart, is nothing that others should have spoken of.
 */
export function silences(used: readonly DefinitionUsed[]): readonly CompareReason[] {
  const silent = ({ definition }: DefinitionUsed) =>
    COUNTED_ASPECTS.filter(
      (aspect) =>
        aspect !== "relatedSpending" &&
        statedOf(definition, aspect) === null &&
        used.some((other) => statedOf(other.definition, aspect) !== null),
    )
  const groups = groupedBy(used, (one) => {
    const subjects = silent(one).map((aspect) => SUBJECTS[aspect].toLowerCase())
    return subjects.length === 0 ? null : listed(subjects)
  })
  return [...groups].map(([subjects, ones]) => ({
    aspect: "not-stated",
    kind: "definition" as const,
    text: `The documents held of ${namesOf(ones, used)} do not say whether these count: ${subjects}. A difference there can be neither shown nor ruled out.`,
    definitions: ones.map(({ definition }) => definition.id),
    publishers: [...new Set(ones.flatMap(({ publishers }) => publishers))],
    sources: uniqueSources(ones.map(({ definition }) => definition.source)),
    evidence: [],
  }))
}

/** In the order of first use, without those for which `keyOf` has none. */
function groupedBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | null,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return groups
}

/** A publisher with all its definitions in the group goes by its name alone; else each is named with its definition. */
function namesOf(group: readonly DefinitionUsed[], used: readonly DefinitionUsed[]): string {
  const names = group.flatMap((one) =>
    one.publishers.map((publisher, at) => {
      const isWhole = used.every((other) => group.includes(other) || !other.publishers.includes(publisher))
      const name = one.names[at] ?? publisher
      return isWhole ? name : `${name} (${one.definition.id})`
    }),
  )
  return listed([...new Set(names)])
}

/** Whether an exception is about this state in this year. */
export function appliesTo({ state, from, until }: DefinitionException, { member, period }: Place): boolean {
  return state === member && (from === null || from <= period) && (until === null || period <= until)
}

/** Where a publisher's figures of this state depart from its own definition; its year apart. */
export function exceptionReasons(used: readonly DefinitionUsed[], place: Place): readonly CompareReason[] {
  const all = used.flatMap((one) =>
    one.definition.exceptions
      .filter((exception) => exception.aspect !== "year" && appliesTo(exception, place))
      .map((exception) => ({ one, exception })),
  )
  return [...groupedBy(all, ({ exception }) => exception.text)].flatMap(
    ([text, same]): readonly CompareReason[] => {
      const [first] = same
      if (!first) return []
      const ones = same.map(({ one }) => one)
      return [
        {
          aspect: first.exception.aspect ?? "exception",
          kind: "definition",
          text: `${namesOf(ones, used)}, of this state: ${text}`,
          definitions: ones.map(({ definition }) => definition.id),
          publishers: [...new Set(ones.flatMap(({ publishers }) => publishers))],
          sources: [first.exception.source],
          evidence: [],
        },
      ]
    },
  )
}

function noteOf(definition: SpendingDefinition, aspect: DefinitionAspect): DefinitionNote | null {
  return definition.notes.find((one) => one.aspect === aspect) ?? null
}

function statedOf(definition: SpendingDefinition, aspect: DefinitionAspect): string | null {
  const stated = definition[aspect]
  return stated === "not-stated" ? null : stated
}

function sourcesOf(used: readonly DefinitionUsed[], aspect: DefinitionAspect): readonly Source[] {
  const sources = used.map(({ definition }) => noteOf(definition, aspect)?.source ?? definition.source)
  return uniqueSources(sources)
}

/** Each document once. */
export function uniqueSources(sources: readonly Source[]): readonly Source[] {
  return sources.filter(
    (source, at) => sources.findIndex(({ citation }) => citation === source.citation) === at,
  )
}

const SUBJECTS: Readonly<Record<DefinitionAspect, string>> = {
  pensions: "Pensions",
  aidToOthers: "Military aid to other states",
  paramilitaries: "Paramilitary forces",
  civilDefence: "Civil defence",
  research: "Research and development",
  peacekeeping: "Peacekeeping",
  veterans: "Veterans' benefits",
  commonInfrastructure: "Infrastructure paid for together",
  relatedSpending: "Defence-related spending",
  debtService: "Interest on debt",
  government: "Whose spending",
  basis: "When money is counted",
  year: "Year",
  gdp: "GDP divided by",
}

const COUNTS: Readonly<Record<string, string>> = {
  included: "counted by",
  excluded: "left out by",
  partly: "counted in part by",
}

const WAYS: Readonly<Record<string, string>> = {
  central: "the central government's alone",
  general: "all of government's",
  cash: "as it is paid",
  accrual: "as it is earned or delivered",
  budget: "as the budget allots it",
  calendar: "the calendar year",
  fiscal: "the state's fiscal year",
}

function says(aspect: DefinitionAspect, stated: string, names: string): string {
  const counts = COUNTS[stated]
  return counts === undefined
    ? `${names}: ${aspect === "gdp" ? stated : (WAYS[stated] ?? stated)}`
    : `${counts} ${names}`
}
