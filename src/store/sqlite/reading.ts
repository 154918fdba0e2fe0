import { type Kysely, sql, type Transaction } from "kysely"
import type {
  AbsentReason,
  Carrier,
  Edition,
  EditionId,
  IndicatorId,
  Instant,
  MemberCode,
  Observation,
  Prices,
  Status,
  Year,
} from "../../model/index.ts"
import { EMPTY_STORE } from "../anchor.ts"
import type { ChainedBatch } from "../chain.ts"
import type { StoreHead } from "../store.ts"
import type { Schema } from "./schema.ts"

type Reader = Kysely<Schema> | Transaction<Schema>

/** Batches in order of recording, with their observations; of some editions or publishers only where they are given. */
export async function readBatches(
  db: Reader,
  only: Readonly<{ editions?: readonly string[]; publishers?: readonly string[] | undefined }> = {},
): Promise<ChainedBatch[]> {
  const { editions, publishers } = only
  if (editions?.length === 0 || publishers?.length === 0) return []
  const rows = await db
    .selectFrom("batches as b")
    .innerJoin("editions as e", "e.id", "b.edition")
    .innerJoin("files as f", "f.id", "b.file")
    .select(["b.id", "b.carrier", "b.recorded_at", "b.content_sha256", "b.head"])
    .select(["f.name", "f.sha256", "f.size"])
    .select(["e.id as edition", "e.series", "e.publisher", "e.title", "e.published", "e.published_precision"])
    .select(["e.cut_off", "e.cut_off_precision", "e.price_base", "e.definition", "e.citation"])
    .select(observationsAsJson.as("observations"))
    .$if(editions !== undefined, (query) => query.where("b.edition", "in", editions ?? []))
    .$if(publishers !== undefined, (query) => query.where("e.publisher", "in", publishers ?? []))
    .orderBy("b.id")
    .execute()
  return rows.map((row) => ({
    id: row.id,
    edition: editionOf({ ...row, id: row.edition }),
    carrier: row.carrier as Carrier,
    file: { name: row.name, sha256: row.sha256, size: row.size },
    observations: parseObservations(row.observations),
    contentSha256: row.content_sha256,
    recordedAt: row.recorded_at as Instant,
    head: row.head,
  }))
}

export async function readEditions(db: Reader): Promise<Map<EditionId, Edition>> {
  const rows = await db.selectFrom("editions").selectAll().execute()
  return new Map(rows.map((row) => [row.id as EditionId, editionOf(row)]))
}

export async function readHead(db: Reader): Promise<StoreHead & Readonly<{ recordedAt: Instant | null }>> {
  const row = await db
    .selectFrom("batches")
    .select(["id", "head", "recorded_at"])
    .select((eb) =>
      eb.selectFrom("batches").select(sql<number>`sum(observations)`.as("n")).as("observations"),
    )
    .select((eb) => eb.selectFrom("batches").select(sql<number>`count(*)`.as("n")).as("batches"))
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst()
  if (!row) return { ...EMPTY_STORE, recordedAt: null }
  return {
    head: row.head,
    batches: row.batches ?? 0,
    observations: row.observations ?? 0,
    recordedAt: row.recorded_at as Instant,
  }
}

/**
 * One string per batch instead of one row per observation: crossing into JavaScript once is about twice as
 * fast. Period is the only number in it, so nothing is rounded on the way.
 */
const observationsAsJson = sql<string>`(
  SELECT json_group_array(json_array(indicator, member, period, prices, currency, amount, absent, status, locator))
  FROM (SELECT * FROM observations WHERE batch = b.id ORDER BY position)
)`

type ObservationFields = readonly [
  indicator: string,
  member: string,
  period: number,
  prices: string | null,
  currency: string | null,
  amount: string | null,
  absent: string | null,
  status: string,
  locator: string,
]

function parseObservations(json: string): Observation[] {
  return (JSON.parse(json) as ObservationFields[]).map((fields) => ({
    indicator: fields[0] as IndicatorId,
    member: fields[1] as MemberCode,
    period: fields[2] as Year,
    prices: fields[3] as Prices | null,
    currency: fields[4],
    value:
      fields[5] === null
        ? { kind: "absent", reason: fields[6] as AbsentReason }
        : { kind: "amount", amount: Number(fields[5]) },
    status: fields[7] as Status,
    locator: fields[8],
  }))
}

function editionOf(row: Schema["editions"]): Edition {
  return {
    id: row.id,
    series: row.series,
    publisher: row.publisher,
    title: row.title,
    published: row.published,
    publishedPrecision: row.published_precision,
    cutOff: row.cut_off,
    cutOffPrecision: row.cut_off_precision,
    priceBase: row.price_base,
    definition: row.definition,
    citation: row.citation,
  } as Edition
}
