import { publisherName } from "../../charts/index.ts"
import type { CompareAnswer } from "../../questions/index.ts"
import { COUNTED_ASPECTS, type Counted, type CountedAspect } from "../../records/index.ts"
import type { Layout } from "../command.ts"
import { renderTable } from "./table.ts"

const ASPECTS: Readonly<Record<CountedAspect, string>> = {
  pensions: "pensions",
  aidToOthers: "aid to other states",
  paramilitaries: "paramilitary forces",
  civilDefence: "civil defence",
  research: "research and development",
  peacekeeping: "peacekeeping",
  veterans: "veterans' benefits",
  commonInfrastructure: "common infrastructure",
  relatedSpending: "related spending",
  debtService: "interest on debt",
}

const COUNTED: Readonly<Record<Counted, string>> = {
  included: "yes",
  excluded: "no",
  partly: "in part",
  "not-stated": "not stated",
}

type Held = CompareAnswer["definitions"][number]

const WAYS: readonly Readonly<{ title: string; of: (definition: Held) => string }>[] = [
  { title: "whose", of: ({ government }) => words(government, "government") },
  { title: "counted when", of: ({ basis }) => BASES[basis] },
  { title: "year", of: ({ year }) => words(year) },
]

const BASES: Readonly<Record<Held["basis"], string>> = {
  cash: "paid",
  accrual: "delivered or earned",
  budget: "budgeted",
  "not-stated": "not stated",
}

/** What each definition counts, a column each; definitions that agree in all of it share one. */
export function renderCounted({ definitions, rows }: CompareAnswer, { width }: Layout): readonly string[] {
  if (definitions.length === 0) return []
  const counted = COUNTED_ASPECTS.filter((aspect) =>
    definitions.some((definition) => definition[aspect] !== "not-stated"),
  )
  const columns = new Map<string, Held[]>()
  for (const definition of definitions) {
    const key = cellsOf(definition, counted).join("\n")
    columns.set(key, [...(columns.get(key) ?? []), definition])
  }
  const held = [...columns.values()]
  const titles = [...counted.map((aspect) => ASPECTS[aspect]), ...WAYS.map(({ title }) => title)]
  return [
    "",
    "What each counts",
    renderTable(
      [
        { title: "", align: "left" },
        ...held.map((ones) => ({ title: titleOf(ones, rows), align: "left" as const })),
      ],
      titles.map((title, at) => [
        title,
        ...held.map(([first]) => (first ? (cellsOf(first, counted)[at] ?? "") : "")),
      ]),
      width,
    ),
  ]
}

function cellsOf(definition: Held, counted: readonly CountedAspect[]): readonly string[] {
  return [...counted.map((aspect) => COUNTED[definition[aspect]]), ...WAYS.map(({ of }) => of(definition))]
}

/** `NATO (core, classic)`. */
function titleOf(definitions: readonly Held[], rows: CompareAnswer["rows"]): string {
  const ids: readonly string[] = definitions.map(({ id }) => id)
  const publishers = new Set(
    rows.filter((row) => ids.includes(row.definition ?? "")).map((row) => publisherName(row.publisher)),
  )
  return `${[...publishers].join(", ")} (${ids.join(", ")})`
}

function words(stated: string, noun = ""): string {
  return stated === "not-stated" ? "not stated" : `${stated} ${noun}`.trim()
}
