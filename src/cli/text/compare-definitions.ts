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

/** What each definition counts, a column each. */
export function renderCounted({ definitions, rows }: CompareAnswer, { width }: Layout): readonly string[] {
  if (definitions.length === 0) return []
  const publishersOf = (id: string) =>
    [...new Set(rows.filter((row) => row.definition === id).map((row) => row.publisher))].map(publisherName)
  const counted = COUNTED_ASPECTS.filter((aspect) =>
    definitions.some((definition) => definition[aspect] !== "not-stated"),
  )
  return [
    "",
    "What each counts",
    renderTable(
      [
        { title: "", align: "left" },
        ...definitions.map(({ id }) => ({
          title: `${publishersOf(id).join(", ")} (${id})`,
          align: "left" as const,
        })),
      ],
      [
        ...counted.map((aspect) => [
          ASPECTS[aspect],
          ...definitions.map((definition) => COUNTED[definition[aspect]]),
        ]),
        ...WAYS.map(({ title, of }) => [title, ...definitions.map(of)]),
      ],
      width,
    ),
  ]
}

function words(stated: string, noun = ""): string {
  return stated === "not-stated" ? "not stated" : `${stated} ${noun}`.trim()
}
