import type { Brief } from "../claims/index.ts"
import type { Batch, CalendarDate, Instant } from "../model/index.ts"
import { type Benchmark, buildFigures } from "../records/index.ts"
import { memoryStore } from "../store/index.ts"
import type { Workspace } from "../workspace/index.ts"
import type { Samples } from "./samples.ts"

/** A small workspace for the API's tests: made-up figures of two editions, and one brief. */
export const NOW = "2026-11-24T12:00:00.000Z" as Instant

type Share = readonly [member: string, period: number, share: number | "not-reported"]

const EARLIER: readonly Share[] = [
  ["POL", 2023, 3.2],
  ["POL", 2024, 4.1],
  ["ESP", 2024, 1.3],
  ["TUR", 2024, 2],
  ["USA", 2024, 3.4],
  ["DEU", 2024, "not-reported"],
]
const LATER: readonly Share[] = [
  ["POL", 2024, 3.8],
  ["ESP", 2024, 1.4],
  ["TUR", 2024, 2.1],
  ["USA", 2024, 3.2],
  ["DEU", 2024, 2.05],
]

export async function sampleWorkspace(changes: Partial<Workspace> = {}): Promise<Workspace> {
  const store = memoryStore()
  await store.append([sharesOf("2024-06-17", EARLIER)], "2026-01-01T00:00:00.000Z" as Instant)
  await store.append([sharesOf("2025-08-28", LATER)], "2026-02-01T00:00:00.000Z" as Instant)
  return {
    directory: "/nowhere",
    store,
    now: () => NOW,
    snapshot: async () => ({
      figures: buildFigures(await store.read()),
      benchmarks: [TWO_PERCENT],
      events: [],
      initiatives: [],
      definitions: [],
      publishers: [],
    }),
    importFile: async () => {
      throw new Error("not part of the API")
    },
    brief: async ({ text, published }) => ({ brief: briefOf(text, published), problems: [] }),
    close: async () => {},
    ...changes,
  } as Workspace
}

export const SAMPLES: Samples = {
  list: async () => [
    { name: "ministers-meet", fileName: "2025-04-03-ministers-meet.txt", title: "Ministers meet" },
  ],
  read: async () => "Ministers meet\nPoland spends 4 %, she said.\n",
}

export function sharesOf(published: string, shares: readonly Share[]): Batch {
  return {
    edition: {
      id: `nato-defence-expenditure/${published}`,
      series: "nato-defence-expenditure",
      publisher: "nato",
      title: "Defence Expenditure of NATO Countries",
      published,
      publishedPrecision: "day",
      cutOff: null,
      cutOffPrecision: null,
      priceBase: 2015,
      definition: "classic",
      citation: `NATO, Defence Expenditure of NATO Countries, ${published}.`,
    },
    carrier: "official",
    file: { name: "=tables.xlsx", sha256: "ab".repeat(32), size: 4096 },
    observations: shares.map(([member, period, share]) => ({
      indicator: "share-of-gdp",
      member,
      period,
      prices: "constant",
      currency: null,
      value: share === "not-reported" ? { kind: "absent", reason: share } : { kind: "amount", amount: share },
      status: period > 2023 ? "estimate" : "final",
      locator: `TABLE3!${member}${period}`,
    })),
  } as unknown as Batch
}

const TWO_PERCENT: Benchmark = {
  id: "two-percent",
  title: "2 % of GDP on defence",
  standing: "commitment",
  indicator: "share-of-gdp",
  threshold: 2,
  unit: "percent-of-gdp",
  startsOn: "2014-09-05",
  endsOn: null,
  dueBy: "2024-12-31",
  reviewOn: null,
  scope: "Every ally with armed forces.",
  text: "At least 2 % of GDP.",
  source: {
    citation: "NATO, Wales Summit Declaration, 5 September 2014.",
    publisher: "nato",
    sourceClass: "official",
    url: null,
  },
  wordings: [],
} as unknown as Benchmark

/** Everything a brief can hold, said of the first words of any text. */
function briefOf(text: string, published: string | null): Brief {
  const end = Math.min(20, text.length)
  return {
    article: {
      title: "Ministers meet",
      published: published as CalendarDate | null,
      publishedFrom: published === null ? "unknown" : "option",
      section: null,
      authors: [],
      credit: null,
      distributor: null,
      copyright: null,
      contributors: [],
      language: "en",
      place: [],
      text,
    },
    statements: [
      {
        id: "s1",
        kind: "indirect",
        speaker: { mention: "she", name: null, role: null, affiliation: null },
        cue: "said",
        text: text.slice(0, end),
        content: [[0, end]],
        source: [],
        cueSpan: [],
        addressee: null,
        date: null,
        place: null,
        topics: [],
        signals: [],
      },
    ],
    claims: [
      {
        id: "c1",
        statement: "s1",
        text: text.slice(0, end),
        span: [0, end],
        kind: "level",
        quantity: { value: 4, unit: "percent-of-gdp", bound: "exact", approximate: false, of: null },
        verdict: "supported",
        said: "single-source",
        caveats: [],
        asOf: null,
        because: "4 ≥ 2",
        edition: null,
        evidence: [],
        since: [],
        measures: [],
      },
    ],
    touches: { benchmarks: ["two-percent"], initiatives: [], members: ["POL"] },
  }
}
