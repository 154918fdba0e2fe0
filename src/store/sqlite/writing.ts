import type { Kysely, Transaction } from "kysely"
import type { Edition, EditionId, Observation, SourceFile } from "../../model/index.ts"
import type { ChainedBatch } from "../chain.ts"
import { amountText } from "../content.ts"
import type { Schema } from "./schema.ts"

type Writer = Transaction<Schema>

/** Writes batches inside a transaction; each one's row comes last and seals it. */
export async function writeBatches(
  db: Writer,
  batches: readonly ChainedBatch[],
  held: ReadonlyMap<EditionId, Edition>,
): Promise<void> {
  const editions = new Set<string>(held.keys())
  for (const batch of batches) {
    if (!editions.has(batch.edition.id)) await writeEdition(db, batch.edition)
    editions.add(batch.edition.id)
    const file = await fileId(db, batch.file)
    for (let at = 0; at < batch.observations.length; at += ROWS_PER_STATEMENT) {
      const rows = batch.observations.slice(at, at + ROWS_PER_STATEMENT)
      await db
        .insertInto("observations")
        .values(rows.map((observation, index) => observationRow(observation, batch.id, at + index)))
        .execute()
    }
    await db
      .insertInto("batches")
      .values({
        id: batch.id,
        edition: batch.edition.id,
        carrier: batch.carrier,
        file,
        recorded_at: batch.recordedAt,
        observations: batch.observations.length,
        content_sha256: batch.contentSha256,
        head: batch.head,
      })
      .execute()
  }
}

const ROWS_PER_STATEMENT = 200

async function writeEdition(db: Writer, edition: Edition): Promise<void> {
  await db
    .insertInto("editions")
    .values({
      id: edition.id,
      series: edition.series,
      publisher: edition.publisher,
      title: edition.title,
      published: edition.published,
      published_precision: edition.publishedPrecision,
      cut_off: edition.cutOff,
      cut_off_precision: edition.cutOffPrecision,
      price_base: edition.priceBase,
      definition: edition.definition,
      citation: edition.citation,
    })
    .execute()
}

async function fileId(db: Kysely<Schema>, file: SourceFile): Promise<number> {
  const held = await db
    .selectFrom("files")
    .select("id")
    .where("sha256", "=", file.sha256)
    .where("name", "=", file.name)
    .where("size", "=", file.size)
    .executeTakeFirst()
  if (held) return held.id
  const newest = await db
    .selectFrom("files")
    .select((eb) => eb.fn.max("id").as("id"))
    .executeTakeFirst()
  const id = (newest?.id ?? 0) + 1
  await db.insertInto("files").values({ id, name: file.name, sha256: file.sha256, size: file.size }).execute()
  return id
}

function observationRow(observation: Observation, batch: number, position: number): Schema["observations"] {
  const { value } = observation
  return {
    batch,
    position,
    indicator: observation.indicator,
    member: observation.member,
    period: observation.period,
    prices: observation.prices,
    currency: observation.currency,
    amount: value.kind === "amount" ? amountText(value.amount) : null,
    absent: value.kind === "absent" ? value.reason : null,
    status: observation.status,
    locator: observation.locator,
  }
}
