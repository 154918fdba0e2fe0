import { createHash } from "node:crypto"
import type { Batch, Edition, Observation } from "../model/index.ts"

/**
 * One observation's content as a line of JSON: figure, value and status. Where it stands in the file is left
 * out, so that re-ordered rows are the same content.
 */
export function contentLine(observation: Observation): string {
  return JSON.stringify(contentFields(observation))
}

/** The same line with its locator: everything that is stored of an observation. */
export function recordLine(observation: Observation): string {
  return JSON.stringify([...contentFields(observation), observation.locator])
}

/** Hash of what a batch says, whatever its file is called and however its rows are ordered. Hex. */
export function contentSha256(batch: Pick<Batch, "edition" | "carrier" | "observations">): string {
  const lines = [...new Set(batch.observations.map(contentLine))].sort()
  return sha256(JSON.stringify([batch.edition.id, batch.carrier]), lines)
}

export function sha256(header: string, lines: readonly string[]): string {
  return createHash("sha256").update(header).update("\n").update(lines.join("\n")).digest("hex")
}

/** An edition's metadata in a fixed order, for comparing and hashing. */
export function editionFields(edition: Edition) {
  return [
    ["id", edition.id],
    ["series", edition.series],
    ["publisher", edition.publisher],
    ["title", edition.title],
    ["published", edition.published],
    ["publishedPrecision", edition.publishedPrecision],
    ["cutOff", edition.cutOff],
    ["cutOffPrecision", edition.cutOffPrecision],
    ["priceBase", edition.priceBase],
    ["definition", edition.definition],
    ["citation", edition.citation],
  ] as const
}

/** The shortest decimal that reads back as the very same number; -0 is 0. */
export function amountText(amount: number): string {
  return String(amount === 0 ? 0 : amount)
}

function contentFields(observation: Observation) {
  const { value } = observation
  return [
    observation.indicator,
    observation.member,
    observation.period,
    observation.prices,
    observation.currency,
    value.kind === "amount" ? amountText(value.amount) : null,
    value.kind === "absent" ? value.reason : null,
    observation.status,
  ]
}
