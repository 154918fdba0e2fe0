import { existsSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

/** The folder of Muster's own package.json, whether this file runs from the sources, as emitted or bundled. */
export const PACKAGE_ROOT = rootAbove(dirname(fileURLToPath(import.meta.url)))

function rootAbove(folder: string): string {
  if (existsSync(join(folder, "package.json"))) return folder
  if (folder === dirname(folder)) throw new Error("Muster's own package.json is missing: install it again")
  return rootAbove(dirname(folder))
}
