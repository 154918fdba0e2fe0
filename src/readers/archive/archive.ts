import { crc32, inflateRawSync } from "node:zlib"
import { LIMITS } from "../limits.ts"
import { mebibytes, refuse } from "../problems.ts"
import { type ArchiveEntry, readDirectory } from "./directory.ts"

/** A zip archive behind the guard. Part names are compared without case, as OPC asks. */
export type Archive = Readonly<{
  names: readonly string[]
  has: (name: string) => boolean
  /** Inflates one part. A part that is more or less than it declares is refused at its declared size. */
  read: (name: string) => Uint8Array
  wasRead: (name: string) => boolean
  /** Bytes inflated so far, refused parts included. */
  inflatedBytes: () => number
}>

/** Opens an archive: its directory is checked in full, nothing is inflated. */
export function openArchive(bytes: Uint8Array, place: string): Archive {
  const parts = new Map<string, ArchiveEntry>()
  for (const entry of readDirectory(bytes, place)) {
    const key = entry.name.toLowerCase()
    if (parts.has(key)) refuse("read/duplicate-part", `${place}: ${entry.name}`, "a part that is there twice")
    parts.set(key, entry)
  }
  refuseTooMuch([...parts.values()], place)

  const opened = new Set<string>()
  let inflated = 0
  const read = (name: string) => {
    const entry = parts.get(name.toLowerCase())
    const where = `${place}: ${name}`
    opened.add(name.toLowerCase())
    if (!entry) return refuse("read/corrupt-workbook", where, "a part that is missing")
    // One part read again and again must not pass the limit either.
    if (inflated + entry.size > LIMITS.allParts) refuse("read/too-much-data", where, "too much to unpack")
    const part = bytes.subarray(entry.dataAt, entry.dataAt + entry.compressedSize)
    const data = entry.method === "stored" ? part : inflateWithin(part, entry.size)
    inflated += data === "more" ? entry.size + 1 : data === "broken" ? entry.size : data.length
    if (data === "more") return refuse("read/false-size", where, `more than the ${entry.size} bytes declared`)
    if (data === "broken")
      return refuse("read/corrupt-archive", where, "compressed data that cannot be unpacked")
    if (data.length !== entry.size)
      refuse("read/false-size", where, `${data.length} bytes, not ${entry.size}`)
    if (crc32(data) !== entry.crc32) refuse("read/corrupt-archive", where, "a checksum that does not fit")
    return data
  }
  return {
    names: [...parts.values()].map((entry) => entry.name),
    has: (name) => parts.has(name.toLowerCase()),
    read,
    wasRead: (name) => opened.has(name.toLowerCase()),
    inflatedBytes: () => inflated,
  }
}

function refuseTooMuch(entries: readonly ArchiveEntry[], place: string): void {
  let total = 0
  for (const { name, size, compressedSize } of entries) {
    const where = `${place}: ${name}`
    if (size > LIMITS.part) refuse("read/too-much-data", where, `${mebibytes(size)} in one part`)
    if (size > LIMITS.partRatioFrom && size > compressedSize * LIMITS.partRatio) {
      refuse("read/too-much-data", where, `${mebibytes(size)} in ${compressedSize} bytes`)
    }
    total += size
  }
  if (total > LIMITS.allParts) refuse("read/too-much-data", place, `${mebibytes(total)} in all`)
}

/** One buffer of the declared size and a byte: that byte being filled is the sign of a lie. */
function inflateWithin(part: Uint8Array, size: number): Uint8Array | "more" | "broken" {
  try {
    return inflateRawSync(part, { maxOutputLength: Math.max(1, size), chunkSize: Math.max(64, size + 1) })
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? "more" : "broken"
  }
}
