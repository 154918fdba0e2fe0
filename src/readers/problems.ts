import { bad, fine, type Outcome, type Problem, ProblemError } from "../model/index.ts"
import { LIMITS } from "./limits.ts"

const READABLE = "a workbook (.xlsx) or a delimited text file (.csv)"
const SAVE_AGAIN = "Open it in a spreadsheet program and save it as .xlsx, then try again."
const FETCH_AGAIN = "The file is damaged or was cut short: fetch it again from its publisher."
const HOSTILE =
  "No spreadsheet program writes such a file: get it from its publisher, or save it again as .xlsx."
const SPLIT = "Split the file, or keep only the sheets and rows that are needed."

/** What was expected, and what to do, for every way a file can be refused. */
export const READ_PROBLEMS = {
  "read/missing-file": ["a file at this path", "Check the path."],
  "read/folder": ["a file", "Name the files inside the folder."],
  "read/not-a-plain-file": ["a plain file", "Copy its content into a file first."],
  "read/unreadable-file": ["a file we may read", "Check the file's permissions."],
  "read/too-large": ["a smaller file", SPLIT],
  "read/empty-file": ["some content", "Fetch the file again: the download gave nothing."],
  "read/binary": [READABLE, "Save it as .xlsx or .csv in the program that made it."],
  "read/binary-text": ["plain text", "Save the article as plain text in UTF-8."],
  "read/pdf": [READABLE, "Get the workbook of the same release from the publisher, or copy the text out."],
  "read/markup": [
    READABLE,
    "A link may have answered with a web page: fetch the file again, or save the table as .xlsx or .csv.",
  ],
  "read/old-workbook": ["a workbook in today's format (.xlsx)", SAVE_AGAIN],
  "read/binary-workbook": ["a workbook in today's format (.xlsx)", SAVE_AGAIN],
  "read/open-document": ["a workbook in the format .xlsx", SAVE_AGAIN],
  "read/password-protected": [
    "a workbook without a password",
    "Open it with its password and save it without one, then try again.",
  ],
  "read/not-a-workbook": [
    READABLE,
    "Take the workbook out of the archive, or save the document's table as .xlsx.",
  ],

  "read/truncated-archive": ["a complete file", FETCH_AGAIN],
  "read/corrupt-archive": ["a sound archive", FETCH_AGAIN],
  "read/encrypted-part": [
    "parts without encryption",
    "Save the workbook without a password, then try again.",
  ],
  "read/unsupported-compression": ["stored or deflated parts", SAVE_AGAIN],
  "read/unsafe-part-name": ["part names that stay inside the workbook", HOSTILE],
  "read/duplicate-part": ["each part once", HOSTILE],
  "read/overlapping-parts": ["parts that lie one after another", HOSTILE],
  "read/false-size": ["parts of the size the archive declares", HOSTILE],
  "read/too-many-parts": [`at most ${LIMITS.parts} parts`, HOSTILE],
  "read/too-much-data": [
    `at most ${mebibytes(LIMITS.part)} a part and ${mebibytes(LIMITS.allParts)} in all, unpacked`,
    "If you trust it, open it in a spreadsheet program and save only the sheets that are needed.",
  ],

  "read/doctype": ["XML without a document type", HOSTILE],
  "read/xml-encoding": ["XML in UTF-8 or UTF-16", SAVE_AGAIN],
  "read/corrupt-workbook": ["a sound workbook", FETCH_AGAIN],
  "read/too-complex": [
    `at most ${LIMITS.elements} strings and styles, and number formats of ${LIMITS.numberFormat} characters`,
    SPLIT,
  ],
  "read/no-sheets": ["at least one worksheet", "Save the workbook with a sheet of cells in it."],
  "read/too-many-sheets": [`at most ${LIMITS.sheets} sheets`, SPLIT],
  "read/duplicate-sheet": ["sheets of different names", SAVE_AGAIN],
  "read/too-many-cells": [`at most ${LIMITS.cells} filled cells`, SPLIT],
  "read/cell-too-long": [`at most ${LIMITS.cellText} characters a cell`, HOSTILE],

  "read/unterminated-quote": [
    'a closing " before the end of the file',
    "Close the quotation at that line, or double the quote if it belongs to the text.",
  ],
  "read/malformed-quote": [
    'a separator or a line end after a closing "',
    "Double quotes that belong to the text.",
  ],
  "read/too-many-rows": [`at most ${LIMITS.tableRows} rows and ${LIMITS.tableFields} fields`, SPLIT],
  "read/too-many-columns": [
    `at most ${LIMITS.tableColumns} columns`,
    "Check the separator between the fields.",
  ],
  "read/field-too-long": [
    `at most ${LIMITS.field} characters a field`,
    "Look for a quotation mark that is opened and never closed.",
  ],
} as const satisfies Record<string, readonly [expected: string, remedy: string]>

export type ReadProblemCode = keyof typeof READ_PROBLEMS

function readProblem(code: ReadProblemCode, place: string, found: string): Problem {
  const [expected, remedy] = READ_PROBLEMS[code]
  return { code, place: shortened(place), found: shortened(found), expected, remedy }
}

/** Leaves a reader with a problem; `attempt` at the folder's edge makes an outcome of it. */
export function refuse(code: ReadProblemCode, place: string, found: string): never {
  throw new ProblemError(readProblem(code, place, found))
}

export function attempt<Value>(read: () => Value): Outcome<Value> {
  try {
    return fine(read())
  } catch (error) {
    return bad(problemOf(error))
  }
}

export async function attemptLater<Value>(read: () => Promise<Value>): Promise<Outcome<Value>> {
  try {
    return fine(await read())
  } catch (error) {
    return bad(problemOf(error))
  }
}

/** The problem an error carries; any other error is our own fault and goes on. */
function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem
  throw error
}

export function mebibytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`
}

/** Text from a file goes into messages in one line and never at length. */
export function shortened(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, " ")
  return line.length > 200 ? `${line.slice(0, 200)}…` : line
}
