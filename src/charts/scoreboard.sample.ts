import { AGGREGATES, MEMBERS } from "../model/index.ts"
import type { BenchmarkAnswer, BenchmarkRow } from "../questions/index.ts"
import type { Benchmark } from "../records/index.ts"

/** A share of GDP in percent, an estimate marked with `e`, or the reason why there is none. */
export type Said = Readonly<Record<string, number | `${number}e` | "not-reported" | "not-a-member">>

/** An answer on a benchmark as the domain would give it; members that nothing is said of are out of scope. */
export function sampleAnswer(said: Said, threshold = 2): BenchmarkAnswer {
  const rows = MEMBERS.map((member) => sampleRow(member.code, said[member.code] ?? "out-of-scope", threshold))
  const aggregates = AGGREGATES.flatMap(({ code }) =>
    said[code] === undefined ? [] : [sampleRow(code, said[code], threshold)],
  )
  const count = (verdict: string) => rows.filter((row) => row.verdict === verdict).length
  return {
    question: { kind: "benchmark", benchmark: "two-percent", edition: null, period: null },
    asOf: "2025-04-03",
    recordedBy: "2026-11-24T12:00:00.000Z",
    rows,
    aggregates,
    evidence: [
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
    ],
    method: "",
    caveats: [],
    counts: {
      met: count("met"),
      notMet: count("not-met"),
      notReported: count("not-reported"),
      outOfScope: count("out-of-scope"),
      notComparable: 0,
    },
    benchmark: {
      id: "two-percent",
      title: "2 % of GDP on defence",
      threshold,
      unit: "percent-of-gdp",
      startsOn: "2014-09-05",
      text: "",
      source: "",
    },
    period: "2024",
    edition: "nato-defence-expenditure/2024-06-17",
  } as unknown as BenchmarkAnswer
}

function sampleRow(member: string, said: number | string, threshold: number): BenchmarkRow {
  const amount = typeof said === "number" ? said : Number.parseFloat(said)
  const value = Number.isNaN(amount) ? null : amount
  const verdict = value === null ? said : value >= threshold ? "met" : "not-met"
  return {
    member,
    indicator: "share-of-gdp",
    period: "2024",
    value,
    ...(value === null ? { absent: said } : {}),
    unit: "percent-of-gdp",
    status: typeof said === "string" && said.endsWith("e") ? "estimate" : "final",
    prices: "constant",
    priceBase: 2015,
    currency: null,
    definition: "classic",
    edition: "nato-defence-expenditure/2024-06-17",
    evidence: value === null ? [] : [0],
    verdict,
    threshold,
    gapPercentPoints: value === null ? null : value - threshold,
  } as unknown as BenchmarkRow
}

export function sampleLine(threshold: number, changes: Partial<Benchmark> = {}): Benchmark {
  return {
    id: `benchmark-${threshold}`,
    title: `${threshold} %`,
    standing: "commitment",
    indicator: "share-of-gdp",
    threshold,
    unit: "percent-of-gdp",
    startsOn: "2025-06-25",
    ...changes,
  } as unknown as Benchmark
}
