import fc from "fast-check"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import type { PublisherId } from "../model/index.ts"
import { type Batch, type Edition, type Instant, ProblemError } from "../model/index.ts"
import { anyBatch } from "./any-batch.sample.ts"
import { generatedBatch, sampleBatch, sampleEdition, sampleObservation } from "./batch.sample.ts"
import type { Store } from "./index.ts"
import { KINDS, type StoreKind } from "./store-kinds.sample.ts"

describe.each(KINDS)("a $name store", ({ open }) => {
  let opened: Awaited<ReturnType<StoreKind["open"]>>
  let store: Store
  beforeEach(async () => {
    opened = await open()
    store = opened.store
  })
  afterEach(() => opened.remove())

  test("gives back every field of what was appended, in its order", async () => {
    const batch = sampleBatch({
      edition: sampleEdition("2025-08-28", {
        cutOff: "2025-06-03",
        cutOffPrecision: "day",
      } as Partial<Edition>),
      carrier: "transcription",
      file: "table3a.csv",
      observations: [
        sampleObservation("POL 2024 0.1", { prices: "constant", currency: "Zlotys" }),
        "DEU 2025 not-reported estimate",
        "ISL 2024 out-of-scope",
        "POL 2014 3.000000000000001 forecast",
      ],
    })
    await store.append([batch], at("2026-01-01"))
    expect(await store.read()).toEqual([
      {
        ...batch,
        id: 1,
        recordedAt: at("2026-01-01"),
        contentSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ])
  })

  test("gives back one publisher's batches alone where they are asked for, and none for no publisher", async () => {
    const ours = sampleBatch({ observations: ["POL 2024 4.12"] })
    const edition = sampleEdition("2025-04-28", { id: "other/2025-04-28", publisher: "sipri" } as object)
    const others = sampleBatch({ edition, observations: ["POL 2024 4.15"] })
    await store.append([ours, others], at("2026-01-01"))
    const publishers = async (...ids: string[]) =>
      (await store.read(ids as PublisherId[])).map((batch) => batch.edition.publisher)
    expect(await publishers("sipri")).toEqual(["sipri"])
    expect(await publishers("sipri", "nato")).toEqual(["nato", "sipri"])
    expect(await publishers()).toEqual([])
  })

  test("gives back any text and any finite number exactly", async () => {
    await fc.assert(
      fc.asyncProperty(anyBatch, async (batch) => {
        const fresh = await open()
        await fresh.store.append([batch], at("2026-01-01"))
        const [held] = await fresh.beside.read()
        await fresh.remove()
        expect(held).toMatchObject(batch)
      }),
      { numRuns: 40, seed: 20250403 },
    )
  })

  test("the same content again adds nothing: renamed, re-packed, rows re-ordered", async () => {
    const rows = ["POL 2024 4.12", "USA 2024 3.38", "DEU 2025 not-reported"]
    await store.append([sampleBatch({ observations: rows })], at("2026-01-01"))
    const before = await store.head()
    const again = sampleBatch({
      file: "other-name.xlsx",
      observations: rows.toReversed().map((row, line) => sampleObservation(row, { locator: `row ${line}` })),
    })
    const repacked = { ...again, file: { ...again.file, sha256: "cd".repeat(32), size: 1 } }
    expect(await store.append([again, repacked], at("2026-01-02"))).toEqual([
      { edition: again.edition.id, kept: 0, alreadyKnown: 3, batch: 1 },
      { edition: again.edition.id, kept: 0, alreadyKnown: 3, batch: 1 },
    ])
    expect(await store.head()).toEqual(before)
  })

  test("a file that holds the same and more adds only what is new", async () => {
    await store.append([sampleBatch({ observations: ["POL 2024 4.12", "USA 2024 3.38"] })], at("2026-01-01"))
    const fuller = sampleBatch({ observations: ["USA 2024 3.38", "GBR 2024 2.33", "POL 2024 4.12"] })
    expect(await store.append([fuller], at("2026-01-02"))).toEqual([
      { edition: fuller.edition.id, kept: 1, alreadyKnown: 2, batch: 2 },
    ])
    expect((await store.read()).map(amounts)).toEqual([["POL 4.12", "USA 3.38"], ["GBR 2.33"]])
    expect(await store.append([fuller], at("2026-01-03"))).toMatchObject([
      { kept: 0, alreadyKnown: 3, batch: 2 },
    ])
  })

  test("two transcriptions that differ are both kept", async () => {
    const one = sampleBatch({ carrier: "transcription", observations: ["POL 2024 4.12"] })
    const other = sampleBatch({ carrier: "transcription", observations: ["POL 2024 4.21"] })
    await store.append([one, other], at("2026-01-01"))
    expect((await store.read()).map(amounts)).toEqual([["POL 4.12"], ["POL 4.21"]])
  })

  test("the same figure as an estimate and as final is two observations", async () => {
    const batch = sampleBatch({ observations: ["POL 2024 4.12 estimate", "POL 2024 4.12 final"] })
    expect(await store.append([batch], at("2026-01-01"))).toMatchObject([{ kept: 2, alreadyKnown: 0 }])
  })

  test("each carrier keeps its own copy of a figure", async () => {
    const observations = ["POL 2024 4.12"]
    await store.append([sampleBatch({ carrier: "transcription", observations })], at("2026-01-01"))
    const official = sampleBatch({ carrier: "official", observations })
    expect(await store.append([official], at("2026-01-02"))).toMatchObject([{ kept: 1, batch: 2 }])
  })

  test("a figure repeated within one batch is stored once", async () => {
    const batch = sampleBatch({ observations: ["POL 2024 4.12", "POL 2024 4.12"] })
    expect(await store.append([batch], at("2026-01-01"))).toMatchObject([
      { kept: 1, alreadyKnown: 1, batch: 1 },
    ])
  })

  test("a batch without observations leaves no trace", async () => {
    const empty = sampleBatch({ observations: [] })
    expect(await store.append([empty], at("2026-01-01"))).toMatchObject([
      { kept: 0, alreadyKnown: 0, batch: 0 },
    ])
    expect(await store.head()).toEqual({ head: "0".repeat(64), batches: 0, observations: 0 })
  })

  test("an edition met again with other metadata is refused, and the whole call with it", async () => {
    await store.append([sampleBatch({ observations: ["POL 2024 4.12"] })], at("2026-01-01"))
    const fine = sampleBatch({ edition: "2025-08-28", observations: ["POL 2024 3.79"] })
    const other = sampleBatch({
      edition: sampleEdition("2024-06-17", { priceBase: 2021 } as Partial<Edition>),
      observations: ["POL 2024 4.12"],
    })
    const refusal = await store.append([fine, other], at("2026-01-02")).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(ProblemError)
    expect((refusal as ProblemError).problem).toMatchObject({
      code: "store/edition-differs",
      place: "edition nato-defence-expenditure/2024-06-17, priceBase",
      found: "2021",
      expected: "2015",
    })
    expect(await store.head()).toMatchObject({ batches: 1, observations: 1 })
  })

  test("NaN is our bug: it throws and stores nothing", async () => {
    const batch = sampleBatch({
      observations: [
        "USA 2024 3",
        sampleObservation("POL 2024 1", { value: { kind: "amount", amount: Number.NaN } }),
      ],
    })
    await expect(store.append([batch], at("2026-01-01"))).rejects.toThrow("not a number")
    expect(await store.head()).toMatchObject({ batches: 0, observations: 0 })
  })

  test("the moment of recording never runs backwards", async () => {
    for (const [day, year] of [
      ["2026-03-01", 2020],
      ["2026-01-01", 2021],
      ["2026-04-01", 2022],
    ] as const) {
      await store.append([sampleBatch({ observations: [`POL ${year} 2`] })], at(day))
    }
    expect((await store.read()).map((batch) => batch.recordedAt)).toEqual(
      ["2026-03-01", "2026-03-01", "2026-04-01"].map(at),
    )
  })

  test("a preview reports what the append then does, and stores nothing", async () => {
    const first = sampleBatch({ observations: ["POL 2024 4.12"] })
    const second = sampleBatch({ observations: ["POL 2024 4.12", "USA 2024 3.38"] })
    const foreseen = await store.preview([first, second])
    expect(await store.head()).toMatchObject({ batches: 0 })
    expect(await store.append([first, second], at("2026-01-01"))).toEqual(foreseen)
  })

  test("what is held does not depend on the order of the files", async () => {
    const pool = [
      sampleBatch({ observations: ["POL 2024 4.12", "USA 2024 3.38"] }),
      sampleBatch({ observations: ["USA 2024 3.38", "GBR 2024 2.33"] }),
      sampleBatch({ carrier: "transcription", observations: ["POL 2024 4.1", "GBR 2024 2.33"] }),
      sampleBatch({ edition: "2025-08-28", observations: ["POL 2024 3.79", "DEU 2025 not-reported"] }),
      sampleBatch({ carrier: "transcription", observations: ["POL 2024 4.12"] }),
    ]
    const expected = await heldAfter(open, pool)
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(pool, { minLength: pool.length }), async (order) => {
        expect(await heldAfter(open, [...order, ...order])).toEqual(expected)
      }),
      { numRuns: 15, seed: 20250403 },
    )
  })

  test("one history has one head, and every append another", async () => {
    const other = await open()
    const heads: string[] = []
    for (const index of [1, 2, 3]) {
      const batch = generatedBatch({ series: "made-up", index })
      await store.append([batch], at("2026-01-01"))
      await other.store.append([batch], at("2026-01-01"))
      heads.push((await store.head()).head)
    }
    expect(new Set(heads).size).toBe(3)
    expect(await other.store.head()).toEqual(await store.head())
    await other.remove()
  })

  test("two connections that append at once both get all of theirs in", async () => {
    const indices = Array.from({ length: 12 }, (_, index) => index)
    await Promise.all(
      indices.map((index) =>
        (index % 2 ? store : opened.beside).append(
          [generatedBatch({ series: `s${index % 2}`, index })],
          at("2026-01-01"),
        ),
      ),
    )
    const held = await store.read()
    expect(held.map((batch) => batch.id)).toEqual(indices.map((index) => index + 1))
    expect(held.map((batch) => batch.file.name).sort()).toEqual(
      indices.map((index) => generatedBatch({ series: `s${index % 2}`, index }).file.name).sort(),
    )
    expect(await opened.beside.verify()).toEqual([])
  })

  test("two connections that append the same at once store it once", async () => {
    const batch = generatedBatch({ series: "made-up", index: 9 })
    const reports = await Promise.all([
      store.append([batch], at("2026-01-01")),
      opened.beside.append([batch], at("2026-01-01")),
    ])
    expect(reports.flat().reduce((sum, report) => sum + report.kept, 0)).toBe(batch.observations.length)
    expect(await store.head()).toMatchObject({ batches: 1, observations: batch.observations.length })
  })

  test("an untouched store is sound", async () => {
    expect(await store.verify()).toEqual([])
    for (const index of [1, 2, 3])
      await store.append([generatedBatch({ series: "made-up", index })], at("2026-01-01"))
    expect(await store.verify()).toEqual([])
  })
})

const at = (day: string) => `${day}T12:00:00.000Z` as Instant

const amounts = (batch: Batch) =>
  batch.observations.map(
    ({ member, value }) => `${member} ${value.kind === "amount" ? value.amount : value.reason}`,
  )

async function heldAfter(open: StoreKind["open"], order: readonly Batch[]): Promise<readonly string[]> {
  const { store, remove } = await open()
  for (const batch of order) await store.append([batch], at("2026-01-01"))
  const held = (await store.read()).flatMap((batch) =>
    amounts(batch).map((amount) => `${batch.edition.id} ${batch.carrier} ${amount}`),
  )
  await remove()
  return held.sort()
}
