import { join } from "node:path"
import { readJson } from "./reference-lists.ts"

/**
 * Whether a publisher's figures may be used where only open ones are wanted: those that `publishers.json` calls open,
 * and those it does not know, which a user brought.
 */
export function notClosed(dataDirectory: string): (publisher: string) => boolean {
  const json = readJson(join(dataDirectory, "publishers.json"))
  const list =
    (json as { publishers?: readonly { id: string; open: boolean }[] } | undefined)?.publishers ?? []
  const closed = new Set(list.filter(({ open }) => !open).map(({ id }) => id))
  return (publisher) => !closed.has(publisher)
}
