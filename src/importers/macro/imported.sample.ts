import type { Observation } from "../../model/index.ts"
import { readSource } from "../../readers/index.ts"
import { importSource } from "../import-source.ts"
import type { ImportRequest } from "../importer.ts"
import { requestFor } from "../request.sample.ts"

/** Text or bytes as a file of them is imported, from the reader on. */
export async function importText(text: string | Uint8Array, change: Partial<ImportRequest> = {}) {
  const source = await readSource(typeof text === "string" ? Buffer.from(text) : text, "some-file.csv")
  if (!source.ok) throw new Error(JSON.stringify(source.problem))
  return importSource(requestFor(source.value.content, { published: null, ...change }))
}

export async function imported(text: string | Uint8Array, change: Partial<ImportRequest> = {}) {
  const outcome = await importText(text, change)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  const { value } = outcome
  return { ...value, figures: value.batches[0]?.observations ?? [], edition: value.batches[0]?.edition }
}

export function find(figures: readonly Observation[], key: string): Observation | undefined {
  return figures.find((one) =>
    [
      `${one.indicator} ${one.member} ${one.period}`,
      `${one.indicator} ${one.member} ${one.period} ${one.prices}`,
    ].includes(key),
  )
}

/** `POL 2023` → its amount, the reason why there is none, or `undefined`. */
export function amount(figures: readonly Observation[], key: string): number | string | undefined {
  const value = find(figures, key)?.value
  return value?.kind === "amount" ? value.amount : value?.reason
}

/** Codes with places, as one line each. */
export function told(problems: readonly Readonly<{ code: string; place: string }>[]): string[] {
  return problems.map(({ code, place }) => `${code} ${place.replace(/^some-file,? ?/, "")}`.trim())
}
