import { readdirSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { COMMANDS } from "../../src/cli/commands/index.ts"
import { ROOT } from "../architecture/sources.ts"
import { openTerminal } from "../cli/terminal.ts"
import { codesInSources } from "./codes.ts"
import { abridged, consoleExamples, steady } from "./console.ts"
import { brokenLinks, readPage, readPages, sectionsOf, tableRows } from "./markdown.ts"

const manifest = JSON.parse(readFileSync(`${ROOT}/package.json`, "utf8"))

test("every problem code has a section in docs/errors.md, and no section is left over", () => {
  const documented = [...sectionsOf(readPage("docs/errors.md"), 3).keys()]
  expect(documented.sort()).toEqual([...codesInSources().keys()].sort())
})

test("every section of docs/errors.md says what happened and what to do", () => {
  const thin = [...sectionsOf(readPage("docs/errors.md"), 3)].filter(
    ([, body]) => !/^\S[^\n]{10,}[\s\S]*^Remedy: \S.{10,}/m.test(body),
  )
  expect(thin.map(([code]) => code)).toEqual([])
})

test("the first two commands of the README start the workbench and run the tests", () => {
  const commands = [...readPage("README.md").text.matchAll(/^\s*(?:\$ )?(npm .*|npx .*)$/gm)].map((match) =>
    match[1]?.trim(),
  )
  expect(commands.slice(0, 2).map((line) => line?.replace(/\s+#.*/, ""))).toEqual(["npm start", "npm test"])
})

test("the README lists every command", () => {
  const listed = tableRows(readPage("README.md")).map(([command]) => command?.match(/^`muster (\w+)/)?.[1])
  expect(listed.filter((name) => name !== undefined).sort()).toEqual(
    COMMANDS.map((entry) => entry.name).sort(),
  )
})

test("the README's examples print what it shows", async () => {
  const terminal = openTerminal()
  const examples = consoleExamples(readPage("README.md"))
  expect(examples.length).toBeGreaterThanOrEqual(3)
  for (const example of examples) {
    const said = await terminal.muster(example.words)
    expect(said).toMatchObject({ exit: 0, talk: "" })
    expect(abridged(said.out, example)).toEqual(example.lines.map(steady))
  }
  terminal.close()
})

test("every command has a summary, an example that calls it, and its own name", async () => {
  for (const entry of COMMANDS) {
    const command = await entry.load()
    expect(command.name).toBe(entry.name)
    expect(command.summary).not.toBe("")
    expect(command.examples.some(({ line }) => line.includes(`muster ${entry.name}`))).toBe(true)
  }
})

test("every npm script a page names exists", () => {
  const missing = readPages().flatMap(({ path, text }) =>
    [...text.matchAll(/npm run ([a-z:-]+)/g)]
      .map((match) => match[1] ?? "")
      .filter((script) => !(script in manifest.scripts))
      .map((script) => `${path}: ${script}`),
  )
  expect(missing).toEqual([])
})

test("every link to a file leads to one", () => {
  expect(readPages().flatMap(brokenLinks)).toEqual([])
})

test("every decision record is numbered once and linked from ARCHITECTURE.md", () => {
  const records = readdirSync(`${ROOT}/docs/decisions`)
  const numbers = records.map((name) => name.slice(0, 4))
  expect(new Set(numbers).size).toBe(records.length)
  const { text } = readPage("ARCHITECTURE.md")
  expect(records.filter((name) => !text.includes(`docs/decisions/${name}`))).toEqual([])
})

test("data/LICENCES.md has a row for everything under data/", () => {
  const named = tableRows(readPage("data/LICENCES.md")).flatMap((row) =>
    row.map((cell) => cell.replaceAll("`", "")),
  )
  const held = readdirSync(`${ROOT}/data`, { withFileTypes: true })
    .map((one) => (one.isDirectory() ? `${one.name}/` : one.name))
    .filter((name) => name !== "LICENCES.md")
  expect(held.filter((name) => !named.includes(name))).toEqual([])
})

test("the glossary gives each term one meaning", () => {
  const terms = tableRows(readPage("docs/glossary.md")).map(([term]) => term)
  expect(terms.filter((term, at) => terms.indexOf(term) !== at)).toEqual([])
})

test("no installed package runs a script at installation", () => {
  const { packages } = JSON.parse(readFileSync(`${ROOT}/package-lock.json`, "utf8"))
  const running = Object.entries(packages).filter(
    ([, one]) => (one as { hasInstallScript?: boolean }).hasInstallScript,
  )
  expect(running.map(([path]) => path)).toEqual([])
})

test("CHANGELOG.md has a section for the version of package.json", () => {
  const headings = [...sectionsOf(readPage("CHANGELOG.md"), 2).keys()]
  expect(headings.some((heading) => heading.startsWith(manifest.version))).toBe(true)
})
