import { readSource } from "../../readers/index.ts"
import { importSource } from "../import-source.ts"
import { requestFor } from "../request.sample.ts"

/** A file's bytes or text, read as the workspace reads it, and imported by a mapping. */
export async function mapped(bytes: string | Uint8Array, mapping: unknown) {
  const source = await readSource(
    typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes,
    "some-file",
  )
  if (!source.ok) throw new Error(JSON.stringify(source.problem))
  const outcome = importSource(requestFor(source.value.content, { mapping, published: null }))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  const figures = outcome.value.batches[0]?.observations ?? []
  const at = (indicator: string, member: string, period: number) =>
    figures.find((one) => one.indicator === indicator && one.member === member && one.period === period)
  return { ...outcome.value, figures, at, codes: outcome.value.problems.map((one) => one.code) }
}

/** The least a mapping says of its edition. */
export const EDITION = {
  publisher: { id: "some-office", name: "Some office" },
  series: "some-series",
  edition: { title: "Some table", published: "2025-02-27", definition: "national" },
} as const

/** Text as Windows-1252 writes it. */
export function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => (character === "€" ? 0x80 : character.charCodeAt(0)))
}
