import type { CostAnswer, CostRow } from "../questions/index.ts"
import { type Printed, SAMPLE_EVIDENCE, sampleFigure } from "./series.sample.ts"

/** A member's share of GDP, and its GDP in millions of US dollars where one is held. */
export type Sample = Readonly<{ share: Printed; gdp?: number }>

type Way = Readonly<{ target?: number; by?: number | null; actual?: readonly number[] }>

const START = 2025

/** An answer on what a target costs, as the domain would give it: linear from 2025, without growth. */
export function sampleCost(
  members: Readonly<Record<string, Sample>>,
  { target = 3.5, by = null, actual = [] }: Way = {},
): CostAnswer {
  const rows = Object.entries(members).map(([member, sample]) =>
    sampleRow(member, sample, { target, by, actual }),
  )
  const below = rows.filter((row) => (row.gapUsdMillion ?? 0) > 0)
  return {
    question: { kind: "cost", targetPercent: target, members: Object.keys(members), by, path: "linear" },
    asOf: "2026-11-24",
    recordedBy: "2026-11-24T12:00:00.000Z",
    period: String(START),
    edition: "nato-defence-expenditure/2024-06-17",
    benchmark: null,
    rows,
    evidence: SAMPLE_EVIDENCE,
    method: "",
    caveats: [],
    assumptions: [],
    total: {
      members: below.length,
      withoutFigure: rows.filter((row) => row.value === null).map((row) => row.member),
      gapUsdMillion: below.reduce((sum, row) => sum + (row.gapUsdMillion ?? 0), 0),
      gapEurMillion: null,
      cumulativeExtraUsdMillion: null,
    },
  } as unknown as CostAnswer
}

function sampleRow(member: string, { share, gdp }: Sample, { target, by, actual }: Required<Way>): CostRow {
  const figure = sampleFigure(member, START, share)
  const gap = figure.value === null ? null : target - figure.value
  const money = (percent: number | null) =>
    percent === null || gdp === undefined ? null : (percent / 100) * gdp
  const [from, rise] = [figure.value ?? 0, (gap ?? 0) / Math.max(1, (by ?? START) - START)]
  const years =
    by === null || gdp === undefined
      ? []
      : Array.from({ length: by - START + 1 }, (_, at) => from + at * rise)
  return {
    ...figure,
    targetPercent: target,
    gapPercentPoints: gap,
    gapUsdMillion: money(gap),
    gapEurMillion: null,
    gapNationalMillion: null,
    nationalCurrency: null,
    requiredYearlyGrowthPercent: by === null || gap === null || gap <= 0 ? null : 4.2,
    moneyCurrency: "USD",
    lineFrom: by === null ? null : { period: String(START), sharePercent: from },
    years: years.map((sharePercent, at) => ({
      period: String(START + at),
      sharePercent,
      spendingMillion: money(sharePercent),
      extraMillion: money(sharePercent - from),
    })),
    standing: actual.map((actualPercent, at) => ({
      period: String(START + 1 + at),
      edition: "nato-defence-expenditure/2024-06-17",
      actualPercent,
      pathPercent: from + (1 + at) * rise,
      aheadPercentPoints: actualPercent - (from + (1 + at) * rise),
      status: "estimate",
    })),
  } as unknown as CostRow
}
