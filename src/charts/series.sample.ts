import type { AnswerRow, AskAnswer } from "../questions/index.ts"

/** A figure: final, an estimate marked `e`, a forecast marked `f`, or the reason why there is none. */
export type Printed =
  | number
  | `${number}e`
  | `${number}f`
  | "not-reported"
  | "not-a-member"
  | "not-comparable"

export const SAMPLE_EVIDENCE = [
  {
    publisher: "nato",
    edition: "nato-defence-expenditure/2024-06-17",
    carrier: "official",
    sourceClass: "official",
    file: "tables.xlsx",
    sha256: "ab",
    locator: "TABLE3!N32",
    citation: "NATO, Defence Expenditure, 17 June 2024. tables.xlsx, TABLE3!N32.",
  },
] as const

/** One row as the domain would give it. */
export function sampleFigure(
  member: string,
  period: number | string,
  printed: Printed,
  changes: Partial<AnswerRow> = {},
): AnswerRow {
  const amount = Number.parseFloat(String(printed))
  const value = Number.isNaN(amount) ? null : amount
  const mark = String(printed).at(-1)
  return {
    member,
    indicator: "share-of-gdp",
    period: String(period),
    value,
    ...(value === null ? { absent: printed } : {}),
    unit: "percent-of-gdp",
    status: value === null || typeof printed === "number" ? "final" : mark === "f" ? "forecast" : "estimate",
    prices: "constant",
    priceBase: 2015,
    currency: null,
    definition: value === null ? null : "classic",
    edition: value === null ? null : "nato-defence-expenditure/2024-06-17",
    evidence: value === null ? [] : [0],
    ...changes,
  } as unknown as AnswerRow
}

/** A series per member, its years counted from `from`. */
export function sampleSeries(
  said: Readonly<Record<string, readonly Printed[]>>,
  { from = 2014, changes = {} }: Readonly<{ from?: number; changes?: Partial<AnswerRow> }> = {},
): AskAnswer {
  const rows = Object.entries(said).flatMap(([member, series]) =>
    series.map((printed, at) => sampleFigure(member, from + at, printed, changes)),
  )
  return {
    question: { kind: "ask", indicator: rows[0]?.indicator ?? "share-of-gdp", members: Object.keys(said) },
    asOf: "2026-11-24",
    recordedBy: "2026-11-24T12:00:00.000Z",
    rows,
    evidence: SAMPLE_EVIDENCE,
    method: "",
    caveats: [],
  } as unknown as AskAnswer
}
