import { readdirSync, readFileSync } from "node:fs"
import { posix } from "node:path"
import { fileURLToPath } from "node:url"
import { parseSync } from "oxc-parser"

export const ROOT = fileURLToPath(new URL("../..", import.meta.url))

/** A parsed file under `src/`, with what the house rules ask about it. */
export type SourceFile = Readonly<{
  /** `src/model/period.ts`. */
  path: string
  /** `model`; `index.ts` for the library's face itself. */
  folder: string
  lines: number
  /** Test files and samples run in tests only. */
  isTest: boolean
  imports: readonly string[]
  /** Uses of the clock or of chance: `Date.now`, `new Date()`, `Math.random` … */
  impurities: readonly string[]
}>

export function readSources(): readonly SourceFile[] {
  return readdirSync(`${ROOT}/src`, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /\.(ts|tsx)$/.test(path))
    .sort()
    .map((path) => parseSource({ path: `src/${path}`, text: readFileSync(`${ROOT}/src/${path}`, "utf8") }))
}

export function parseSource({ path, text }: { path: string; text: string }): SourceFile {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors.map((error) => error.message).join("; ")}`)
  const nodes = [...nodesOf(program)]
  return {
    path,
    folder: path.split("/")[1] ?? "",
    lines: text.split("\n").length - 1,
    isTest: /\.(test|sample)\.tsx?$/.test(path),
    imports: nodes.flatMap((node) => importedBy(node) ?? []),
    impurities: nodes.flatMap((node) => impurityOf(node) ?? []),
  }
}

/** The path under `src/` that a relative import of `file` means, or `null` for a package. */
export function resolveImport(file: SourceFile, specifier: string): string | null {
  return specifier.startsWith(".") ? posix.join(posix.dirname(file.path), specifier) : null
}

/** `@hono/node-server/serve-static` → `@hono/node-server`. */
export function packageOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/")
}

type Node = Readonly<{ type: string } & Record<string, unknown>>

/** Every node of a parsed program, outermost first. */
export function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const part of value) yield* nodesOf(part)
  else if (typeof value === "object" && value !== null) {
    if ("type" in value && typeof value.type === "string") yield value as Node
    for (const part of Object.values(value)) yield* nodesOf(part)
  }
}

function importedBy(node: Node): string | null {
  const modules = [
    "ImportDeclaration",
    "ExportNamedDeclaration",
    "ExportAllDeclaration",
    "ImportExpression",
    "TSImportType",
    "TSExternalModuleReference",
  ]
  if (!modules.includes(node.type)) return null
  const literal = (node.source ?? node.argument ?? node.expression) as Node | null
  return typeof literal?.value === "string" ? literal.value : null
}

const FORBIDDEN_CALLS = [
  "Date.now",
  "Math.random",
  "performance.now",
  "crypto.randomUUID",
  "crypto.getRandomValues",
]
const FORBIDDEN_NAMES = ["process", "document", "window", "globalThis", "fetch", "setTimeout", "setInterval"]

function impurityOf(node: Node): string | null {
  const callee = node.callee as Node | undefined
  const isBareDate = callee?.type === "Identifier" && callee.name === "Date"
  if (node.type === "NewExpression" && isBareDate && (node.arguments as unknown[]).length === 0)
    return "new Date()"
  if (node.type === "CallExpression" && isBareDate) return "Date()"
  if (node.type === "MemberExpression") {
    const object = node.object as Node
    const name = `${object.name}.${(node.property as Node).name}`
    if (FORBIDDEN_CALLS.includes(name)) return name
    return object.type === "Identifier" && FORBIDDEN_NAMES.includes(String(object.name))
      ? String(object.name)
      : null
  }
  if (node.type === "CallExpression" && callee?.type === "Identifier") {
    return FORBIDDEN_NAMES.includes(String(callee.name)) ? String(callee.name) : null
  }
  return null
}
