import { batches, contextOf } from "../../tests/fixtures/figures.ts"
import { answer, type Question } from "../questions/index.ts"
import { type Publication, publish } from "./publication.ts"

/** Two editions, one with a file whose name starts a formula, a negative figure, an estimate and a missing one. */
const CONTEXT = contextOf(
  batches(
    {
      published: "2024-06-17",
      file: "=cmd|' /C calc'!A0.xlsx",
      figures: `
        share-of-gdp POL 2023 3.25
        share-of-gdp POL 2024e 4.12
        share-of-gdp ESP 2023 1.19
        share-of-gdp ESP 2024 -
        real-change POL 2023 -4.5
      `,
    },
    { published: "2025-08-28", figures: "share-of-gdp POL 2024 3.79\nshare-of-gdp ESP 2024e 1.43" },
  ),
  { asOf: "2025-12-31" },
)

export const SHARES = {
  kind: "ask",
  indicator: "share-of-gdp",
  members: ["POL", "ESP"],
  periods: { from: 2023, to: 2024 },
  edition: "nato-defence-expenditure/2024-06-17",
  publisher: null,
  prices: null,
  priceBase: null,
} as unknown as Question

export const REAL_CHANGE = {
  ...SHARES,
  indicator: "real-change",
  members: ["POL"],
  periods: { from: 2023, to: 2023 },
} as unknown as Question

export const BOARD = {
  kind: "benchmark",
  benchmark: "two-percent",
  edition: null,
  period: 2024,
} as unknown as Question

export const EDITIONS = { kind: "editions", publisher: null } as unknown as Question

/** The publication of a question asked of these figures; throws where the question is refused. */
export function publicationOf(question: Question, origin: string | null = null): Publication {
  const outcome = answer(question, CONTEXT)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return publish(outcome.value, { snapshot: CONTEXT.snapshot, origin })
}
