import { z } from "zod"
import { editionSchema } from "../edition-registry.ts"

const batch = z.strictObject({
  /** The CSV beside the manifest that holds its figures. */
  figures: z.string().regex(/^[a-z0-9][a-z0-9.-]*\.csv$/),
  edition: z.string().min(1),
  carrier: z.enum(["official", "transcription", "chart-extract", "press"]),
  file: z.strictObject({
    name: z.string().min(1),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    size: z.number().int().nonnegative(),
  }),
  /** Rows of the CSV, so that a cut file is noticed. */
  count: z.number().int().positive(),
})

/** `data/<publisher>/batches.json`: what ships of one publisher, and where each batch of figures came from. */
export const manifestSchema = z.strictObject({
  format: z.literal(1),
  publisher: z.string().min(1),
  editions: z.array(editionSchema),
  batches: z.array(batch),
})

export type Manifest = z.infer<typeof manifestSchema>

/** One row a figure; `value` or `absent` is filled, never both. */
export const COLUMNS = [
  "indicator",
  "prices",
  "member",
  "period",
  "value",
  "absent",
  "status",
  "currency",
  "locator",
] as const
