import { createHash } from "node:crypto"
import type { Outcome, SourceContent, SourceFile } from "../model/index.ts"
import { decodeText, withPlainLineEnds } from "./encoding.ts"
import { fileKind } from "./file-kind.ts"
import { LIMITS } from "./limits.ts"
import { attemptLater, mebibytes, refuse } from "./problems.ts"
import { readWorkbook } from "./workbook/index.ts"

/** A source file and what it holds. */
export type Source = Readonly<{ file: SourceFile; content: SourceContent }>

/**
 * Bytes → workbook or table, told apart by content alone. `name` is for people: only its last segment is kept.
 * Whatever the bytes are, this answers, with a `read/…` problem where they cannot be read.
 */
export async function readSource(bytes: Uint8Array, name: string): Promise<Outcome<Source>> {
  const file = { name: baseName(name), sha256: sha256(bytes), size: bytes.length }
  return attemptLater(async () => ({ file, content: await readContent(bytes, file.name) }))
}

async function readContent(bytes: Uint8Array, place: string): Promise<SourceContent> {
  if (bytes.length > LIMITS.file) refuse("read/too-large", place, mebibytes(bytes.length))
  if (fileKind(bytes, place) === "archive") return readWorkbook(bytes, place)
  // Loaded when first needed: a brief reads an article and no table.
  const { readTable } = await import("./table/index.ts")
  return readTable(tableText(bytes, place), place)
}

function tableText(bytes: Uint8Array, place: string): string {
  if (bytes.length > LIMITS.table) refuse("read/too-large", place, `${mebibytes(bytes.length)} of text`)
  const text = decodeText(bytes)
  if (text === null) return refuse("read/binary", place, "bytes that are no text")
  const start = text.slice(0, 1024).trimStart()
  if (start.startsWith("<")) refuse("read/markup", place, `${start.slice(0, 30)}…`)
  return withPlainLineEnds(text)
}

/** The last segment of a path, either kind of slash. */
export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1)
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex")
}
