import { refuse } from "./problems.ts"

/** Tells by its first bytes what a file is; names and their endings are never looked at. Refuses what we know we cannot read. */
export function fileKind(bytes: Uint8Array, place: string): "archive" | "text" {
  if (bytes.length === 0) refuse("read/empty-file", place, "an empty file")
  if (startsWith(bytes, "PK\x03\x04") || startsWith(bytes, "PK\x05\x06")) return "archive"
  if (startsWith(bytes, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) refuseContainer(bytes, place)
  if (startsWith(bytes, "%PDF-")) refuse("read/pdf", place, "a PDF document")
  for (const [signature, name] of SIGNATURES) {
    if (startsWith(bytes, signature)) refuse("read/binary", place, name)
  }
  return "text"
}

/** An OLE container holds an encrypted workbook, or one of Excel 97 to 2003 (MS-OFFCRYPTO 2.3.4; MS-XLS 2.1.2). */
function refuseContainer(bytes: Uint8Array, place: string): never {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const holds = (stream: string) => content.includes(Buffer.from(stream, "utf16le"))
  if (holds("EncryptedPackage")) refuse("read/password-protected", place, "a workbook locked with a password")
  if (holds("Workbook") || holds("Book"))
    refuse("read/old-workbook", place, "a workbook of Excel 97 to 2003 (.xls)")
  return refuse("read/binary", place, "a document of an old Office format")
}

const SIGNATURES = [
  ["\x1f\x8b", "a gzip archive"],
  ["7z\xbc\xaf\x27\x1c", "a 7-Zip archive"],
  ["Rar!\x1a\x07", "a RAR archive"],
  ["\x89PNG", "a picture"],
  ["\xff\xd8\xff", "a picture"],
  ["GIF8", "a picture"],
  ["{\\rtf", "a rich text document"],
  ["SQLite format 3\0", "a database"],
  ["PAR1", "a Parquet file"],
] as const

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return Buffer.from(bytes.subarray(0, signature.length)).toString("latin1") === signature
}
