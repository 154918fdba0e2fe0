import { z } from "zod"
import { bad, DEFINITIONS, fine, type Outcome, parseDate, parseYear } from "../model/index.ts"
import type { EditionRegistry } from "./importer.ts"

const date = z.string().refine((text) => parseDate(text) !== null, "a day such as 2025-08-28")
const year = z.number().refine((number) => parseYear(String(number)) !== null, "a year such as 2025")
const precision = z.enum(["day", "month", "year"])

const fingerprint = z.strictObject({
  carrier: z.enum(["official", "transcription", "chart-extract", "press"]),
  importer: z.string().min(1),
  firstYear: year,
  lastYear: year,
  priceBase: year.nullable(),
  figures: z
    .array(z.tuple([z.string().min(1), z.string().min(1), year, z.string().regex(/^-?\d+(\.\d+)?$/)]))
    .min(2),
})

const edition = z
  .strictObject({
    id: z.string(),
    series: z.string().min(1),
    publisher: z.string().min(1),
    title: z.string().min(1),
    published: date,
    publishedPrecision: precision,
    cutOff: date.nullable(),
    cutOffPrecision: precision.nullable(),
    priceBase: year.nullable(),
    definition: z.enum(DEFINITIONS),
    citation: z.string().min(1),
  })
  .refine((one) => one.id === `${one.series}/${one.published}`, "an id made of series and published date")

/** The shape of an edition in JSON files of ours. */
export const editionSchema = edition

const registry = z.strictObject({
  editions: z.array(
    z.strictObject({ edition, firstEstimate: year, fingerprints: z.array(fingerprint).min(1) }),
  ),
})

/** Parsed JSON → the registry of known editions. Problem: `import/bad-edition-registry`, with the path of the first bad field. */
export function parseEditionRegistry(json: unknown): Outcome<EditionRegistry> {
  const parsed = registry.safeParse(json)
  if (parsed.success) return fine(parsed.data as unknown as EditionRegistry)
  const issue = parsed.error.issues[0]
  return bad({
    code: "import/bad-edition-registry",
    place: `editions.json, ${issue?.path.join(".") || "top level"}`,
    found: issue?.message ?? "something else",
    expected: "editions with their dates and at least one fingerprint each",
    remedy: "Correct the field; the entries beside it show the form.",
  })
}
