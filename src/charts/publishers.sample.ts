import type { CompareAnswer, CompareGap, CompareRow } from "../questions/index.ts"
import { type Printed, SAMPLE_EVIDENCE, sampleFigure } from "./series.sample.ts"

/** What one publisher prints of one concept. */
export type Said = Readonly<{
  publisher: string
  indicator?: string
  unit?: string
  printed: Printed
  note?: string
}>

/** Poland 2024 by every publisher given. */
export function sampleCompare(said: readonly Said[]): CompareAnswer {
  const rows = said.map(
    ({ publisher, indicator = "share-of-gdp", unit = "percent-of-gdp", printed, note }) => ({
      ...sampleFigure("POL", 2024, printed, { indicator, unit } as never),
      publisher,
      currencyCode: null,
      difference: null,
      differencePercent: null,
      note: note ?? null,
    }),
  ) as unknown as readonly CompareRow[]
  return {
    question: { kind: "compare", member: "POL", period: 2024 },
    asOf: "2026-11-24",
    recordedBy: "2026-11-24T12:00:00.000Z",
    rows,
    evidence: SAMPLE_EVIDENCE,
    method: "",
    caveats: [],
    gaps: gapsIn(rows),
    definitions: [],
    reasons: [],
    notHeld: [],
  } as unknown as CompareAnswer
}

function gapsIn(rows: readonly CompareRow[]): readonly CompareGap[] {
  return [...new Set(rows.map((row) => row.indicator))].flatMap((indicator) => {
    const own = rows.filter((row) => row.indicator === indicator && row.value !== null && row.note === null)
    const ordered = [...own].sort((a, b) => (a.value ?? 0) - (b.value ?? 0))
    const [low, high] = [ordered[0], ordered.at(-1)]
    if (!low || !high || low === high) return []
    const [least, most] = [low.value ?? 0, high.value ?? 0]
    return [
      {
        indicator,
        unit: low.unit,
        currencyCode: null,
        lowest: { publisher: low.publisher, value: least },
        highest: { publisher: high.publisher, value: most },
        difference: most - least,
        differencePercent: (100 * (most - least)) / least,
      },
    ]
  })
}
