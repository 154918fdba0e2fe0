import { constants, copyFile, link, rename, rm, stat, writeFile } from "node:fs/promises"
import { basename, dirname, join } from "node:path"
import { bad, fine, type Outcome, type Problem } from "../model/index.ts"

/** What is to stand at a path: all of it or nothing, and over another file only by `force`. */
export type NewFile = Readonly<{ path: string; bytes: Uint8Array; force: boolean }>

/** Whether a file may be written there, before any work is done for it. Problem: `export/file-exists`. */
export async function checkPath({ path, force }: Omit<NewFile, "bytes">): Promise<Outcome<null>> {
  const there = await stat(path).catch(() => null)
  if (there?.isDirectory()) return bad(cannotWrite(path, "a folder of that name"))
  return there && !force ? bad(fileExists(path)) : fine(null)
}

/** Writes beside the path and moves it there in one step. Problems: `export/file-exists`, `export/cannot-write`. */
export async function writeNewFile({ path, bytes, force }: NewFile): Promise<Outcome<null>> {
  const part = join(dirname(path), `.${basename(path)}.${process.pid}.part`)
  try {
    await writeFile(part, bytes, { flag: "wx" })
    if (force) await rename(part, path)
    else await placeBeside(part, path)
    return fine(null)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    return bad(code === "EEXIST" ? fileExists(path) : cannotWrite(path, message))
  } finally {
    await rm(part, { force: true })
  }
}

/** A link fails where something already is, which a rename does not; file systems without links get a copy. */
async function placeBeside(part: string, path: string): Promise<void> {
  try {
    await link(part, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw error
    await copyFile(part, path, constants.COPYFILE_EXCL)
  }
}

function fileExists(path: string): Problem {
  return {
    code: "export/file-exists",
    place: `--to ${path}`,
    found: "a file of that name",
    expected: "a name that is free",
    remedy: "Choose another name, or add --force to replace the file.",
  }
}

function cannotWrite(path: string, found: string): Problem {
  return {
    code: "export/cannot-write",
    place: `--to ${path}`,
    found,
    expected: "a folder that exists and may be written to",
    remedy: "Check the path, its permissions and the space left.",
  }
}
