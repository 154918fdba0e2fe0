import { readFileSync } from "node:fs"
import { parseSync } from "oxc-parser"
import { nodesOf, ROOT, readSources } from "../architecture/sources.ts"

const CODE = /^[a-z]+\/[a-z][a-z0-9-]*[a-z0-9]$/

/** First halves of other words with a slash: media types and an outlet's name. */
const NO_PROBLEMS = ["application", "text", "image", "font", "multipart", "rfe"]

/** Every problem code that stands in the product, with the files where it does. */
export function codesInSources(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  for (const file of readSources()) {
    if (file.isTest) continue
    const { program } = parseSync(file.path, readFileSync(`${ROOT}/${file.path}`, "utf8"))
    const codes = [...nodesOf(program)].flatMap(({ type, value }) =>
      type === "Literal" && typeof value === "string" && isProblemCode(value) ? [value] : [],
    )
    const imported = new Set(file.imports)
    for (const code of new Set(codes))
      if (!imported.has(code)) found.set(code, [...(found.get(code) ?? []), file.path])
  }
  return found
}

export function isProblemCode(text: string): boolean {
  return CODE.test(text) && !NO_PROBLEMS.includes(text.split("/")[0] ?? "")
}
