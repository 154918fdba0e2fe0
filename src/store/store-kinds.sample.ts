import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { ProblemError } from "../model/index.ts"
import { memoryStore, openSqliteStore, type Store } from "./index.ts"

/** A kind of store, opened empty. `beside` is another connection to the same store, where the kind has such. */
export type StoreKind = Readonly<{
  name: string
  open: () => Promise<Readonly<{ store: Store; beside: Store; remove: () => Promise<void> }>>
}>

/** Every kind the conformance suite runs on. */
export const KINDS: readonly StoreKind[] = [
  {
    name: "memory",
    open: async () => {
      const store = memoryStore()
      return { store, beside: store, remove: async () => {} }
    },
  },
  {
    name: "sqlite",
    open: async () => {
      const directory = mkdtempSync(join(tmpdir(), "muster-store-"))
      const [store, beside] = [await openedSqlite(directory), await openedSqlite(directory)]
      const remove = async () => {
        await store.close()
        await beside.close()
        rmSync(directory, { recursive: true })
      }
      return { store, beside, remove }
    },
  },
]

async function openedSqlite(directory: string): Promise<Store> {
  const opened = await openSqliteStore({ directory })
  if (!opened.ok) throw new ProblemError(opened.problem)
  return opened.value
}
