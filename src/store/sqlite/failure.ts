import { type Problem, ProblemError } from "../../model/index.ts"
import { RESTORE } from "../chain.ts"
import { primaryCode } from "./busy.ts"

const SQLITE = {
  error: 1,
  busy: 5,
  locked: 6,
  readonly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cantOpen: 14,
  notADb: 26,
}

/** Runs `work`; a fault of the disk, the folder or the file comes out as a `ProblemError`, our own bugs as they are. */
export async function asProblems<Value>(place: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    const problem = problemOf(error, place)
    if (problem) throw new ProblemError(problem)
    throw error
  }
}

/** `null` for what is not the outside world's fault. */
export function problemOf(error: unknown, place: string): Problem | null {
  if (error instanceof ProblemError) return error.problem
  const found = error instanceof Error ? error.message : String(error)
  if (primaryCode(error) === SQLITE.error && /no such (table|column)/.test(found)) {
    return brokenDatabase(place, found)
  }
  switch (primaryCode(error) ?? (error as NodeJS.ErrnoException)?.code) {
    case SQLITE.full:
    case "ENOSPC":
    case "EDQUOT":
      return {
        code: "store/disk-full",
        place,
        found,
        expected: "room for what is to be stored",
        remedy: "Nothing was stored. Free some space and repeat the command.",
      }
    case SQLITE.readonly:
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return readOnlyProblem(place, found)
    case SQLITE.busy:
    case SQLITE.locked:
      return {
        code: "store/busy",
        place,
        found,
        expected: "the store free to write within 15 seconds",
        remedy: "Another process is writing. Nothing was stored; repeat the command when it is done.",
      }
    case SQLITE.corrupt:
    case SQLITE.notADb:
      return brokenDatabase(place, found)
    case SQLITE.ioError:
    case "EIO":
    case "EFBIG":
      return {
        code: "store/disk-error",
        place,
        found,
        expected: "a disk that reads and writes",
        remedy:
          "Nothing was stored. Check the disk and any limit on the size of files, then repeat the command.",
      }
    case SQLITE.cantOpen:
    case "ENOTDIR":
    case "EISDIR":
    case "ELOOP":
    case "ENAMETOOLONG":
      return {
        code: "store/cannot-open",
        place,
        found,
        expected: "a file that this user may open, on a disk that works",
        remedy: "Check the folder and its permissions, or choose another with --workspace.",
      }
    default:
      return null
  }
}

function brokenDatabase(place: string, found: string): Problem {
  return { code: "store/broken-database", place, found, expected: "a sound store", remedy: RESTORE }
}

export function readOnlyProblem(place: string, found: string): Problem {
  return {
    code: "store/read-only",
    place,
    found,
    expected: "a folder this user may write",
    remedy: "Nothing was stored. Change the folder's permissions, or choose another with --workspace.",
  }
}
