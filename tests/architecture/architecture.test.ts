import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { packageOf, parseSource, ROOT, readSources, resolveImport, type SourceFile } from "./sources.ts"
import { parseWalls } from "./walls.ts"

const walls = parseWalls(readFileSync(`${ROOT}/ARCHITECTURE.md`, "utf8"))
const sources = readSources()
const product = sources.filter((file) => !file.isTest)
const wallOf = (file: SourceFile) => walls.find((wall) => wall.folder === file.folder)

/** A table of figures, names or words may be as long as it must; anything else past the limit has two subjects. */
const LINES_AT_MOST = 300
const TEST_LINES_AT_MOST = 600
const DATA_TABLES: readonly string[] = []

test("every folder of src has a row in ARCHITECTURE.md, and every row a folder", () => {
  expect([...new Set(product.map((file) => file.folder))].sort()).toEqual(
    walls.map((wall) => wall.folder).sort(),
  )
})

test("a folder enters only the folders its row names", () => {
  const breaches = product.flatMap((file) =>
    file.imports.flatMap((specifier) => {
      const folder = resolveImport(file, specifier)?.split("/")[1]
      if (!folder || folder === file.folder || wallOf(file)?.mayEnter.includes(folder)) return []
      return [`${file.path} enters ${folder}`]
    }),
  )
  expect(breaches).toEqual([])
})

test("a folder is entered by its index.ts only", () => {
  const breaches = product.flatMap((file) =>
    file.imports.flatMap((specifier) => {
      const target = resolveImport(file, specifier)
      const folder = target?.split("/")[1]
      if (!target || folder === file.folder || target === `src/${folder}/index.ts`) return []
      return target.startsWith("src/") ? [`${file.path} reaches into ${target}`] : []
    }),
  )
  expect(breaches).toEqual([])
})

test("nothing under src imports from outside src", () => {
  const breaches = product.flatMap((file) =>
    file.imports.filter((specifier) => resolveImport(file, specifier)?.startsWith("src/") === false),
  )
  expect(breaches).toEqual([])
})

test("a folder uses only the packages its row names", () => {
  const breaches = product.flatMap((file) =>
    file.imports.flatMap((specifier) => {
      if (specifier.startsWith(".") || specifier.startsWith("node:")) return []
      return wallOf(file)?.packages.includes(packageOf(specifier)) ? [] : [`${file.path} uses ${specifier}`]
    }),
  )
  expect(breaches).toEqual([])
})

test("no cycle runs through the folders", () => {
  const entered = new Map<string, Set<string>>()
  for (const file of product) {
    const targets = file.imports.flatMap((specifier) => resolveImport(file, specifier)?.split("/")[1] ?? [])
    const known = entered.get(file.folder) ?? new Set()
    for (const target of targets) if (target !== file.folder) known.add(target)
    entered.set(file.folder, known)
  }
  const onCycle = [...entered.keys()].filter((start) => reaches(entered, start, start))
  expect(onCycle).toEqual([])
})

test("a pure folder has no node: module, clock or chance", () => {
  const breaches = product
    .filter((file) => wallOf(file)?.pure)
    .flatMap((file) =>
      [...file.imports.filter((specifier) => specifier.startsWith("node:")), ...file.impurities].map(
        (found) => `${file.path}: ${found}`,
      ),
    )
  expect(breaches).toEqual([])
})

test("the pages have no node: module", () => {
  const breaches = product.filter(
    (file) => file.folder === "web" && file.imports.some((specifier) => specifier.startsWith("node:")),
  )
  expect(breaches.map((file) => file.path)).toEqual([])
})

test("tsconfig.domain.json compiles exactly the pure folders", () => {
  const config = JSON.parse(readFileSync(`${ROOT}/tsconfig.domain.json`, "utf8"))
  const pure = walls.filter((wall) => wall.pure).map((wall) => `src/${wall.folder}`)
  expect([...config.include].sort()).toEqual(pure.sort())
})

test("no folder or file is called utils, helpers, common or shared", () => {
  const vague = /(^|[/.-])(utils?|helpers?|common|shared|misc)([/.-]|$)/
  const breaches = sources
    .map((file) => file.path.replace(".shared.test.", "."))
    .filter((path) => vague.test(path))
  expect(breaches).toEqual([])
})

test("a file is short enough to be one subject, data tables apart", () => {
  const long = sources.filter(
    (file) =>
      file.lines > (file.isTest ? TEST_LINES_AT_MOST : LINES_AT_MOST) && !DATA_TABLES.includes(file.path),
  )
  expect(long.map((file) => `${file.path}: ${file.lines}`)).toEqual([])
})

test("every listed data table is there and is long", () => {
  const stale = DATA_TABLES.filter(
    (path) => !sources.some((file) => file.path === path && file.lines > LINES_AT_MOST),
  )
  expect(stale).toEqual([])
})

test("the xlsx package is nowhere in the lock file", () => {
  const lock = JSON.parse(readFileSync(`${ROOT}/package-lock.json`, "utf8"))
  expect(Object.keys(lock.packages).filter((path) => /(^|\/)node_modules\/xlsx$/.test(path))).toEqual([])
})

test("the parser sees every form of import and every use of clock and chance", () => {
  const text = `
    import a from "./a.ts"
    import type { B } from "../b/index.ts"
    export * from "./c.ts"
    export { d } from "./d.ts"
    const e = await import("./e.ts")
    type F = import("./f.ts").F
    const now = [Date.now(), new Date(), Date(), new Date(0), Math.random(), process.env, document.title, fetch("x")]
  `
  const file = parseSource({ path: "src/model/sample.ts", text })
  expect(file.imports).toEqual(["./a.ts", "../b/index.ts", "./c.ts", "./d.ts", "./e.ts", "./f.ts"])
  const seen = ["Date.now", "new Date()", "Date()", "Math.random", "process", "document", "fetch"]
  expect(file.impurities).toEqual(seen)
})

function reaches(graph: ReadonlyMap<string, ReadonlySet<string>>, from: string, to: string): boolean {
  const seen = new Set<string>()
  const open = [...(graph.get(from) ?? [])]
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    if (folder === to) return true
    if (seen.has(folder)) continue
    seen.add(folder)
    open.push(...(graph.get(folder) ?? []))
  }
  return false
}
