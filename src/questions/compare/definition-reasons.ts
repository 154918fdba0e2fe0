import type { PublisherId } from "../../model/index.ts"
import {
  COUNTED_ASPECTS,
  DEFINITION_ASPECTS,
  type DefinitionAspect,
  type DefinitionException,
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
  /** `NATO`, or `NATO (core)` where its rows follow two. */
  name: string
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
  const isMixed = (publisher: PublisherId) =>
    ids.filter((id) => publishersOf(id).includes(publisher)).length > 1
  return ids.flatMap((id) => {
    const definition = known.find((one) => one.id === id)
    if (!definition) return []
    const publishers = publishersOf(id)
    const names = publishers.map((one) => (isMixed(one) ? `${nameOf(one)} (${id})` : nameOf(one)))
    return [{ definition, publishers, name: listed(names) }]
  })
}

/** Aspects on which the definitions differ, in a sentence each that names both sides, with what their documents say. */
export function definitionReasons(used: readonly DefinitionUsed[]): readonly CompareReason[] {
  return DEFINITION_ASPECTS.flatMap((aspect) => {
    const sides = new Map<string, DefinitionUsed[]>()
    for (const one of used) {
      const stated = statedOf(one.definition, aspect)
      if (stated !== null) sides.set(stated, [...(sides.get(stated) ?? []), one])
    }
    if (sides.size < 2) return []
    const differing = [...sides.values()].flat()
    const lead = [...sides].map(([stated, ones]) =>
      says(aspect, stated, listed(ones.map(({ name }) => name))),
    )
    const notes = differing.flatMap(({ definition, name }) => {
      const note = definition.notes.find((one) => one.aspect === aspect)
      return note ? [`${name}: ${note.text}`] : []
    })
    return [
      {
        aspect,
        kind: "definition",
        text: [`${SUBJECTS[aspect]}: ${lead.join("; ")}.`, ...notes].join(" "),
        definitions: differing.map(({ definition }) => definition.id),
        publishers: differing.flatMap(({ publishers }) => publishers),
        sources: sourcesOf(differing, aspect),
        evidence: [],
      },
    ]
  })
}

/** What a definition is silent on while another one in the rows speaks: it may differ there, and it may not. */
export function silences(used: readonly DefinitionUsed[]): readonly CompareReason[] {
  return used.flatMap((one) => {
    const silent = COUNTED_ASPECTS.filter(
      (aspect) =>
        statedOf(one.definition, aspect) === null &&
        used.some((other) => statedOf(other.definition, aspect) !== null),
    )
    if (silent.length === 0 || used.length < 2) return []
    const subjects = silent.map((aspect) => SUBJECTS[aspect].toLowerCase())
    return [
      {
        aspect: "not-stated",
        kind: "definition" as const,
        text: `What we hold of ${one.name}'s definition does not say whether it counts ${listed(subjects)}: a difference there can be neither shown nor ruled out.`,
        definitions: [one.definition.id],
        publishers: one.publishers,
        sources: [one.definition.source],
        evidence: [],
      },
    ]
  })
}

/** Whether an exception is about this state in this year. */
export function appliesTo({ state, from, until }: DefinitionException, { member, period }: Place): boolean {
  return state === member && (from === null || from <= period) && (until === null || period <= until)
}

/** Where a publisher's figures of this state depart from its own definition; its year apart. */
export function exceptionReasons(used: readonly DefinitionUsed[], place: Place): readonly CompareReason[] {
  return used.flatMap(({ definition, publishers, name }) =>
    definition.exceptions
      .filter((one) => one.aspect !== "year" && appliesTo(one, place))
      .map(
        (exception): CompareReason => ({
          aspect: exception.aspect ?? "exception",
          kind: "definition",
          text: `${name}, of this state: ${exception.text}`,
          definitions: [definition.id],
          publishers,
          sources: [exception.source],
          evidence: [],
        }),
      ),
  )
}

function statedOf(definition: SpendingDefinition, aspect: DefinitionAspect): string | null {
  const stated = definition[aspect]
  return stated === "not-stated" ? null : stated
}

function sourcesOf(used: readonly DefinitionUsed[], aspect: DefinitionAspect): readonly Source[] {
  const sources = used.map(
    ({ definition }) => definition.notes.find((one) => one.aspect === aspect)?.source ?? definition.source,
  )
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
