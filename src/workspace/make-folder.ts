import { existsSync, mkdirSync, statSync } from "node:fs"
import { dirname } from "node:path"
import type { Problem } from "../model/index.ts"

/**
 * Makes a folder with those above it. One at a time, since Node's own recursive `mkdir` never returns below a file
 * system that answers "no such file" to everything, such as /proc.
 * Problem: `workspace/cannot-create`.
 */
export function makeFolder(directory: string): Problem | null {
  try {
    for (const missing of missingFolders(directory)) makeOne(missing)
    return null
  } catch (error) {
    return {
      code: "workspace/cannot-create",
      place: directory,
      found: (error as Error).message,
      expected: "a folder, or a place where one can be made",
      remedy: "Choose another with --workspace or MUSTER_WORKSPACE, or change the permissions.",
    }
  }
}

function missingFolders(directory: string): readonly string[] {
  const missing: string[] = []
  for (let folder = directory; !existsSync(folder) && dirname(folder) !== folder; folder = dirname(folder))
    missing.unshift(folder)
  return missing.length > 0 ? missing : [directory]
}

function makeOne(folder: string): void {
  try {
    mkdirSync(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST" || !statSync(folder).isDirectory()) throw error
  }
}
