import { crc32, deflateRawSync } from "node:zlib"

/** One entry of a zip archive written by hand: whatever is not said is honest. */
export type SampleEntry = Readonly<{
  name: string
  data?: Uint8Array | string
  /** Ready compressed bytes, in place of `data`. */
  deflated?: Uint8Array
  declaredSize?: number
  declaredCrc?: number
  method?: number
  flags?: number
  /** The name in the entry's own header. */
  localName?: string
  /** Points to the header of the entry with this index in place of its own. */
  sharesHeaderOf?: number
  /** Sizes in the 64-bit extra field, as some writers always do. */
  wide?: boolean
  /** Sizes after the data (flag 3), as streaming writers do. */
  descriptor?: boolean
}>

export type SampleArchive = Readonly<{ entryCount?: number; wideEnd?: boolean; comment?: string }>

/** Writes a zip archive byte by byte, lies included. */
export function sampleArchive(entries: readonly SampleEntry[], archive: SampleArchive = {}): Uint8Array {
  const written: Buffer[] = []
  const directory: Buffer[] = []
  const headersAt: number[] = []
  let at = 0
  for (const entry of entries) {
    const facts = factsOf(entry)
    headersAt.push(at)
    if (entry.sharesHeaderOf === undefined) {
      const part = partOf(entry, facts)
      written.push(part)
      at += part.length
    }
    const headerAt = headersAt[entry.sharesHeaderOf ?? headersAt.length - 1] ?? 0
    directory.push(directoryEntryOf(entry, facts, headerAt))
  }
  const listing = Buffer.concat(directory)
  const count = archive.entryCount ?? entries.length
  const end = archive.wideEnd
    ? wideEndOf(count, listing.length, at)
    : endOf(count, listing.length, at, archive.comment)
  return Buffer.concat([...written, listing, end])
}

type Facts = Readonly<{ body: Buffer; method: number; size: number; crc: number; flags: number }>

function factsOf(entry: SampleEntry): Facts {
  const data = Buffer.from(entry.data ?? "")
  const method = entry.method ?? 8
  return {
    body: Buffer.from(entry.deflated ?? (method === 8 ? deflateRawSync(data) : data)),
    method,
    size: entry.declaredSize ?? data.length,
    crc: entry.declaredCrc ?? crc32(data),
    flags: (entry.flags ?? 0) | 0x0800 | (entry.descriptor ? 8 : 0),
  }
}

function partOf(entry: SampleEntry, { body, method, size, crc, flags }: Facts): Buffer {
  const name = Buffer.from(entry.localName ?? entry.name)
  const [shownCrc, shownBody, shownSize] = entry.descriptor ? [0, 0, 0] : [crc, body.length, size]
  const sizes = [shownCrc, shownBody, Math.min(shownSize, 0xffffffff)]
  const header = packed("IHHHIIIIHH", 0x04034b50, 20, flags, method, 0, ...sizes, name.length, 0)
  const descriptor = entry.descriptor ? packed("IIII", 0x08074b50, crc, body.length, size) : Buffer.alloc(0)
  return Buffer.concat([header, name, body, descriptor])
}

function directoryEntryOf(
  entry: SampleEntry,
  { body, method, size, crc, flags }: Facts,
  headerAt: number,
): Buffer {
  const name = Buffer.from(entry.name)
  const extra = entry.wide ? packed("HHQQ", 1, 16, size, body.length) : Buffer.alloc(0)
  const sizes = entry.wide ? [0xffffffff, 0xffffffff] : [body.length, size]
  const lengths = [name.length, extra.length, 0, 0, 0]
  const facts = [20, 20, flags, method, 0, crc, ...sizes, ...lengths, 0, headerAt]
  return Buffer.concat([packed("IHHHHIIIIHHHHHII", 0x02014b50, ...facts), name, extra])
}

function endOf(count: number, size: number, at: number, comment = ""): Buffer {
  const text = Buffer.from(comment)
  return Buffer.concat([packed("IHHHHIIH", 0x06054b50, 0, 0, count, count, size, at, text.length), text])
}

function wideEndOf(count: number, size: number, at: number): Buffer {
  return Buffer.concat([
    packed("IQHHIIQQQQ", 0x06064b50, 44, 45, 45, 0, 0, count, count, size, at),
    packed("IIQI", 0x07064b50, 0, at + size, 1),
    packed("IHHHHIIH", 0x06054b50, 0, 0, 0xffff, 0xffff, 0xffffffff, 0xffffffff, 0),
  ])
}

/** Deflated zeros: `count` megabytes in about a kilobyte each, made without ever holding them. */
export function deflatedZeros(count: number): Uint8Array {
  const block = deflateRawSync(Buffer.alloc(1024 * 1024), { finishFlush: 3 })
  return Buffer.concat([...Array.from({ length: count }, () => block), Buffer.from([3, 0])])
}

const WIDTHS: Readonly<Record<string, number>> = { H: 2, I: 4, Q: 8 }

/** Little-endian numbers of two, four and eight bytes: `H`, `I`, `Q`. */
function packed(layout: string, ...values: readonly number[]): Buffer {
  return Buffer.concat(
    [...layout].map((letter, index) => {
      const field = Buffer.alloc(8)
      field.writeBigUInt64LE(BigInt(values[index] ?? 0))
      return field.subarray(0, WIDTHS[letter])
    }),
  )
}
