import { closeSync, fsyncSync, openSync, readFileSync, renameSync, unlinkSync, writeSync } from "node:fs"
import { join } from "node:path"
import type { Problem } from "../model/index.ts"
import { EMPTY_HEAD, RESTORE } from "./chain.ts"
import type { StoreHead } from "./store.ts"

/**
 * The store's head, kept outside the database so that batches cut off at the end are missed. `next` is written
 * before a commit and taken over after it: a process killed between the two leaves a database that stands at
 * either, and anything else was not done by this program.
 */
export type Anchor = Readonly<{ format: 1; current: StoreHead; next: StoreHead | null }>

export const EMPTY_STORE: StoreHead = { head: EMPTY_HEAD, batches: 0, observations: 0 }

export const ANCHOR_FILE = "anchor.json"

/** `null` where there is no file; `"unreadable"` where it is not an anchor. */
export function readAnchor(directory: string): Anchor | null | "unreadable" {
  let text: string
  try {
    text = readFileSync(join(directory, ANCHOR_FILE), "utf8")
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null
    throw error
  }
  return parseAnchor(text) ?? "unreadable"
}

/** All or nothing: a new file is flushed and renamed over the old one. */
export function writeAnchor(directory: string, anchor: Anchor): void {
  const path = join(directory, ANCHOR_FILE)
  const draft = `${path}.${process.pid}.tmp`
  try {
    const file = openSync(draft, "w", 0o644)
    try {
      writeSync(file, `${JSON.stringify(anchor, null, 2)}\n`)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(draft, path)
  } catch (error) {
    discard(draft)
    throw error
  }
  flushDirectory(directory)
}

/** Where the database stands by its anchor: at it, one commit past it (`settle`), or elsewhere. */
export type Standing = Readonly<{ kind: "at" | "settle" } | { kind: "broken"; problem: Problem }>

export function standingOf(head: StoreHead, anchor: ReturnType<typeof readAnchor>): Standing {
  if (anchor === null) {
    // A new store's anchor is written before its first batch, so only an empty store can be without.
    return head.batches === 0 ? { kind: "settle" } : broken(head, `${ANCHOR_FILE}, which is missing`)
  }
  if (anchor === "unreadable") return broken(head, `${ANCHOR_FILE}, which cannot be read`)
  if (same(anchor.current, head)) return { kind: "at" }
  if (anchor.next && same(anchor.next, head)) return { kind: "settle" }
  return broken(head, `as ${ANCHOR_FILE} says, ${describe(anchor.current)}`)
}

function broken(head: StoreHead, expected: string): Standing {
  const problem: Problem = {
    code: "store/broken-anchor",
    place: "the end of the store",
    found: describe(head),
    expected,
    remedy: `Batches were cut off or put in behind the store's back, or its two files are not of one moment. ${RESTORE}`,
  }
  return { kind: "broken", problem }
}

function describe(head: StoreHead): string {
  return `${head.batches} batches, ${head.observations} observations, head ${head.head}`
}

function same(one: StoreHead, other: StoreHead): boolean {
  return one.head === other.head && one.batches === other.batches && one.observations === other.observations
}

function parseAnchor(text: string): Anchor | null {
  try {
    const anchor = JSON.parse(text) as Anchor
    const fits =
      anchor.format === 1 && isHead(anchor.current) && (anchor.next === null || isHead(anchor.next))
    return fits ? anchor : null
  } catch {
    return null
  }
}

function isHead(value: StoreHead): boolean {
  return (
    /^[0-9a-f]{64}$/.test(value.head) &&
    Number.isSafeInteger(value.batches) &&
    Number.isSafeInteger(value.observations)
  )
}

function discard(draft: string): void {
  try {
    unlinkSync(draft)
  } catch {
    // It may never have come into being.
  }
}

/** A rename is durable once its directory is. Windows cannot open directories and needs no such flush. */
function flushDirectory(directory: string): void {
  if (process.platform === "win32") return
  const handle = openSync(directory, "r")
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
