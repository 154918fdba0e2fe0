import { LIMITS } from "../limits.ts"
import { refuse } from "../problems.ts"

/** One part of an archive as its directory declares it. Sizes and offsets in bytes. */
export type ArchiveEntry = Readonly<{
  name: string
  method: "stored" | "deflated"
  compressedSize: number
  /** Declared, hence not yet true. */
  size: number
  crc32: number
  headerAt: number
  dataAt: number
}>

const END = 0x06054b50
const END_64 = 0x06064b50
const END_64_LOCATOR = 0x07064b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const LONGEST_COMMENT = 65_535
const ENCRYPTED_FLAGS = 0x0001 | 0x0040 | 0x2000
const UTF8_FLAG = 0x0800

/**
 * Reads the directory at the end of a zip archive and checks every entry against its local header, before
 * anything is inflated: what is declared, where it lies, and that no bytes are used twice. Source: PKWARE
 * APPNOTE 6.3.10, sections 4.3.7, 4.3.12 to 4.3.16 and 4.5.3.
 */
export function readDirectory(bytes: Uint8Array, place: string): readonly ArchiveEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view, place)
  const { count, offset, limit } = directoryBounds(view, end, place)
  if (count > LIMITS.parts) refuse("read/too-many-parts", place, `${count} parts`)
  const entries: ArchiveEntry[] = []
  let at = offset
  for (let index = 0; index < count; index++) {
    if (at + 46 > limit || view.getUint32(at, true) !== CENTRAL)
      corrupt(place, `directory entry ${index + 1}`)
    const next =
      at + 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > limit) corrupt(place, `directory entry ${index + 1} runs past the directory`)
    entries.push(readEntry({ bytes, view, at, directoryAt: offset, place }))
    at = next
  }
  refuseOverlaps(entries, place)
  return entries
}

function findEnd(view: DataView, place: string): number {
  const lowest = Math.max(0, view.byteLength - 22 - LONGEST_COMMENT)
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue
    if (at + 22 + view.getUint16(at + 20, true) === view.byteLength) return at
  }
  return refuse("read/truncated-archive", place, "no directory at the end of the file")
}

function directoryBounds(view: DataView, end: number, place: string) {
  const diskNumbers = view.getUint32(end + 4, true)
  let count = view.getUint16(end + 10, true)
  let size = view.getUint32(end + 12, true)
  let offset = view.getUint32(end + 16, true)
  let limit = end
  if (count === 0xffff || size === 0xffffffff || offset === 0xffffffff) {
    const locator = end - 20
    if (locator < 0 || view.getUint32(locator, true) !== END_64_LOCATOR) corrupt(place, "no 64-bit directory")
    limit = readSize(view, locator + 8, place)
    if (limit + 56 > locator || view.getUint32(limit, true) !== END_64) corrupt(place, "no 64-bit directory")
    count = readSize(view, limit + 32, place)
    size = readSize(view, limit + 40, place)
    offset = readSize(view, limit + 48, place)
  } else if (diskNumbers !== 0) corrupt(place, "an archive in several pieces")
  if (offset + size > limit) corrupt(place, "a directory that runs past the end")
  return { count, offset, limit: offset + size }
}

type EntrySite = Readonly<{
  bytes: Uint8Array
  view: DataView
  at: number
  directoryAt: number
  place: string
}>

function readEntry({ bytes, view, at, directoryAt, place }: EntrySite): ArchiveEntry {
  const flags = view.getUint16(at + 8, true)
  const nameLength = view.getUint16(at + 28, true)
  const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength)
  const name = decodeName(nameBytes, flags)
  const where = `${place}: ${name}`
  refuseUnsafeName(name, where)
  const extraAt = at + 46 + nameLength
  const sizes = wideSizes(view, { at, extraAt, extraLength: view.getUint16(at + 30, true) }, where)
  const method = view.getUint16(at + 10, true)

  if (flags & ENCRYPTED_FLAGS) refuse("read/encrypted-part", where, "an encrypted part")
  if (method !== 0 && method !== 8) refuse("read/unsupported-compression", where, `method ${method}`)
  const header = sizes.headerAt
  if (header + 30 > directoryAt || view.getUint32(header, true) !== LOCAL)
    corrupt(where, "no part where one is declared")
  const localNameLength = view.getUint16(header + 26, true)
  const dataAt = header + 30 + localNameLength + view.getUint16(header + 28, true)
  const localName = bytes.subarray(header + 30, header + 30 + localNameLength)
  if (Buffer.compare(localName, nameBytes) !== 0)
    corrupt(where, "another name in the part than in the directory")
  if (dataAt + sizes.compressedSize > directoryAt) corrupt(where, "a part that runs past its end")
  if (method === 0 && sizes.compressedSize !== sizes.size)
    refuse("read/false-size", where, "two sizes for one part")

  return {
    name,
    method: method === 0 ? "stored" : "deflated",
    compressedSize: sizes.compressedSize,
    size: sizes.size,
    crc32: view.getUint32(at + 16, true),
    headerAt: header,
    dataAt,
  }
}

type ExtraSite = Readonly<{ at: number; extraAt: number; extraLength: number }>

/** Sizes and offset; where 32 bits are not enough they stand in the extra field 1, in this order. */
function wideSizes(view: DataView, { at, extraAt, extraLength }: ExtraSite, where: string) {
  let size = view.getUint32(at + 24, true)
  let compressedSize = view.getUint32(at + 20, true)
  let headerAt = view.getUint32(at + 42, true)
  if (size !== 0xffffffff && compressedSize !== 0xffffffff && headerAt !== 0xffffffff) {
    return { size, compressedSize, headerAt }
  }
  const end = extraAt + extraLength
  for (let field = extraAt; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue
    const fieldEnd = Math.min(end, field + 4 + view.getUint16(field + 2, true))
    let cursor = field + 4
    const take = () => {
      if (cursor + 8 > fieldEnd) corrupt(where, "a 64-bit size that is missing")
      cursor += 8
      return readSize(view, cursor - 8, where)
    }
    if (size === 0xffffffff) size = take()
    if (compressedSize === 0xffffffff) compressedSize = take()
    if (headerAt === 0xffffffff) headerAt = take()
    return { size, compressedSize, headerAt }
  }
  return corrupt(where, "a 64-bit size that is missing")
}

function readSize(view: DataView, at: number, place: string): number {
  if (at < 0 || at + 8 > view.byteLength) corrupt(place, "a 64-bit size past the end")
  const wide = view.getBigUint64(at, true)
  if (wide > 0xffffffffffffn) refuse("read/too-much-data", place, `${wide} bytes declared`)
  return Number(wide)
}

function decodeName(bytes: Uint8Array, flags: number): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return (flags & UTF8_FLAG ? text.toString("utf8") : text.toString("latin1")).replaceAll("\\", "/")
}

function refuseUnsafeName(name: string, where: string): void {
  const segments = name.split("/")
  const leaves = name.startsWith("/") || /^[a-z]:/i.test(name) || segments.includes("..")
  const odd = name === "" || name.includes("\0") || name.length > LIMITS.partName || segments.length > 32
  if (leaves || odd) refuse("read/unsafe-part-name", where, "a name that leaves the workbook or is no name")
}

/** Parts that share bytes inflate the same data again and again (Fifield, "A better zip bomb", 2019). */
function refuseOverlaps(entries: readonly ArchiveEntry[], place: string): void {
  const inOrder = [...entries].sort((a, b) => a.headerAt - b.headerAt)
  let free = 0
  for (const entry of inOrder) {
    if (entry.headerAt < free)
      refuse("read/overlapping-parts", `${place}: ${entry.name}`, "bytes of another part")
    free = entry.dataAt + entry.compressedSize
  }
}

function corrupt(place: string, found: string): never {
  return refuse("read/corrupt-archive", place, found)
}
