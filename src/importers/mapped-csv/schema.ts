import { z } from "zod"
import { CARRIERS, DEFINITIONS, parseDate, parseYear, STATUSES } from "../../model/index.ts"

const words = z.string().min(1, "some text")
const slug = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "lower-case words joined by hyphens, such as eurostat-cofog")
const day = z.string().refine((text) => parseDate(text) !== null, "an existing day such as 2025-02-27")
const year = z.number().refine((number) => parseYear(String(number)) !== null, "a year such as 2024")
const precision = z.enum(["day", "month", "year"])

/** A column by its name in the header, or by its number from 1 where it has none of its own. */
const column = z.union([words, z.int().min(1)], "a column's name, or its number from 1")

/** What a flag or a missing mark says: how firm a figure is, a remark on it, or why there is none. */
export const ABSENT_REASONS = [
  "not-reported",
  "not-a-member",
  "out-of-scope",
  "nil",
  "did-not-exist",
  "not-comparable",
] as const
export const REMARKS = ["break", "other-definition", "remark"] as const
const meaning = z.enum([...STATUSES, ...REMARKS, ...ABSENT_REASONS])

const value = z.union([z.string(), z.number()], "a text or a number")
const where = z.record(
  z.string(),
  z.union([value, z.array(value).min(1)], "a text, or a list of the texts that are kept"),
)

const yearOfColumn = z.union(
  [year, z.strictObject({ year, status: z.enum(STATUSES) })],
  'a year, or { "year": 2025, "status": "forecast" }',
)

const oneOf = (keys: readonly string[]) => (given: Readonly<Record<string, unknown>>) =>
  keys.filter((key) => given[key] !== undefined).length === 1

const figure = z.strictObject({
  /** What the figures measure, by our identifier. */
  indicator: words,
  /** What they are counted in, in words: `million euro`, `percent`, `fraction`, `thousand persons`. */
  unit: words,
  /** Where they stand; left out where each year has its own column. */
  column: column.optional(),
  prices: z.enum(["current", "constant"]).nullable().optional(),
  /** Of national money: its name or code, or the column that has it. */
  currency: z.union([words, z.strictObject({ column })], 'a currency, or { "column": "…" }').optional(),
  where: where.optional(),
})

/** The shape of a mapping file. Its field names are a contract with users; docs/guides/mapped-csv.md explains each. */
export const mappingSchema = z.strictObject({
  publisher: z.strictObject({ id: slug, name: words }),
  series: slug,
  edition: z.strictObject({
    title: words,
    published: day,
    publishedPrecision: precision.default("day"),
    cutOff: day.nullable().default(null),
    cutOffPrecision: precision.nullable().default(null),
    priceBase: year.nullable().default(null),
    definition: z.enum(DEFINITIONS),
    carrier: z.enum(CARRIERS).default("official"),
    citation: words.optional(),
  }),
  table: z
    .strictObject({
      sheet: words.optional(),
      headerRow: z.int().min(1).optional(),
      decimalMark: z.enum([".", ","]).optional(),
      missing: z.record(z.string(), z.enum(ABSENT_REASONS)).default({}),
    })
    .default({ missing: {} }),
  member: z
    .strictObject({
      column: column.optional(),
      constant: words.optional(),
      codes: z.record(z.string(), words).default({}),
      ignore: z.array(z.string()).default([]),
    })
    .refine(oneOf(["column", "constant"]), "either a column or a constant"),
  period: z
    .strictObject({
      column: column.optional(),
      columns: z
        .union([z.literal("years"), z.record(words, yearOfColumn)], '"years", or a year for each column')
        .optional(),
      constant: year.optional(),
      fiscal: z.enum(["named-by-start", "named-by-end"]).optional(),
    })
    .refine(oneOf(["column", "columns", "constant"]), "one of column, columns and constant"),
  status: z.strictObject({ estimatesFrom: year.optional(), forecastsFrom: year.optional() }).default({}),
  flags: z
    .strictObject({ column: column.optional(), meanings: z.record(words, meaning).default({}) })
    .default({ meanings: {} }),
  where: where.default({}),
  figures: z.array(figure).min(1, "at least one figure"),
})

export type MappingFile = z.output<typeof mappingSchema>
export type ColumnRef = string | number
export type Where = NonNullable<MappingFile["where"]>
export type FlagMeaning = z.output<typeof meaning>
