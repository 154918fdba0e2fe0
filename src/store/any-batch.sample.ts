import fc from "fast-check"
import type { Observation } from "../model/index.ts"
import { sampleBatch } from "./batch.sample.ts"

const wellFormedText = fc.string({ unit: "grapheme" }).filter((text) => !text.includes("\0"))

const anyObservation = fc.record({
  indicator: fc.constantFrom("share-of-gdp", "spending-usd"),
  member: fc.constantFrom("POL", "USA", "NATO"),
  period: fc.integer({ min: 1900, max: 2199 }),
  prices: fc.constantFrom("current", "constant", null),
  currency: fc.option(wellFormedText),
  value: fc.oneof(
    fc
      .double({ noNaN: true, noDefaultInfinity: true })
      .map((amount) => ({ kind: "amount", amount: amount === 0 ? 0 : amount })),
    fc.constantFrom("not-reported", "nil", "did-not-exist").map((reason) => ({ kind: "absent", reason })),
  ),
  status: fc.constantFrom("final", "estimate", "forecast"),
  locator: wellFormedText,
}) as unknown as fc.Arbitrary<Observation>

/** A batch of any observations, no two of the same content: any text, any finite number. */
export const anyBatch = fc
  .uniqueArray(anyObservation, {
    minLength: 1,
    selector: ({ locator: _, ...content }) => JSON.stringify(content),
  })
  .map((observations) => sampleBatch({ observations }))
