import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import type { Instant } from "../model/index.ts"
import { openSqliteStore } from "../store/index.ts"
import { keepBundledFigures } from "./bundled-figures.ts"
import { put, putPublisher, sampleDataFolder, sharesOf, TRANSCRIPTION } from "./data-folder.sample.ts"
import {
  defaultWorkspaceDirectory,
  type OpenWorkspaceOptions,
  openWorkspace,
  type Workspace,
} from "./index.ts"

const FIRST = sharesOf("nato", "2024-06-17", ["POL 2024 4.12", "ESP 2024 1.28", "USA 2024 3.38"])
const SECOND = sharesOf("nato", "2025-08-28", ["POL 2024 3.79", "ESP 2024 1.43"])
const OTHER = sharesOf("sipri", "2025-04-28", ["POL 2024 4.2"])

let root: string
let directory: string
let dataDirectory: string
let steps: string[]
let now: Instant
const open: Workspace[] = []

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "muster-workspace-"))
  directory = join(root, "deep", "down")
  dataDirectory = sampleDataFolder({ nato: [FIRST], sipri: [OTHER] })
  steps = []
  now = "2026-01-01T12:00:00.000Z" as Instant
})
afterEach(async () => {
  for (const workspace of open.splice(0)) await workspace.close()
  rmSync(root, { recursive: true })
  rmSync(dataDirectory, { recursive: true })
})

describe("opening a workspace", () => {
  test("at first makes the folder and fills it with the bundled figures, saying so", async () => {
    const workspace = await opened()
    expect(await workspace.store.head()).toMatchObject({ batches: 2, observations: 4 })
    expect((await workspace.store.read()).map((batch) => batch.recordedAt)).toEqual([now, now])
    expect(workspace.problems).toEqual([])
    expect(steps[0]).toContain(directory)
  })

  test("again adds nothing and says nothing", async () => {
    const { head } = await (await opened()).store.head()
    steps = []
    const workspace = await opened()
    expect((await workspace.store.head()).head).toBe(head)
    expect(steps).toEqual([])
  })

  test("with a later version's data appends only what is new in it", async () => {
    await (await opened()).close()
    putPublisher(dataDirectory, "nato", [FIRST, SECOND])
    now = "2026-08-01T12:00:00.000Z" as Instant
    const workspace = await opened()
    expect((await workspace.store.read()).map(({ edition, recordedAt }) => [edition.id, recordedAt])).toEqual(
      [
        ["nato-defence-expenditure/2024-06-17", "2026-01-01T12:00:00.000Z"],
        ["sipri-defence-expenditure/2025-04-28", "2026-01-01T12:00:00.000Z"],
        ["nato-defence-expenditure/2025-08-28", now],
      ],
    )
  })

  test.each(["nato", "sipri"])("works without the folder of %s", async (publisher) => {
    rmSync(join(dataDirectory, publisher), { recursive: true })
    const workspace = await opened()
    expect(workspace.problems).toEqual([])
    expect(await workspace.store.head()).toMatchObject({ batches: 1 })
  })

  test("works without any bundled figures", async () => {
    for (const publisher of ["nato", "sipri"]) rmSync(join(dataDirectory, publisher), { recursive: true })
    expect(await (await opened()).store.head()).toMatchObject({ batches: 0 })
  })

  test("with open figures alone neither takes in nor shows others, and hides those held already", async () => {
    put(dataDirectory, "publishers.json", { publishers: [terms("nato", false), terms("sipri", true)] })
    const publishersIn = async (workspace: Workspace) =>
      (await workspace.snapshot()).figures.batches.map((batch) => batch.edition.publisher)
    const fresh = await opened({ figures: "open" })
    expect(await fresh.store.head()).toMatchObject({ batches: 1 })
    expect(await publishersIn(fresh)).toEqual(["sipri"])
    expect(await publishersIn(await opened())).toEqual(["nato", "sipri"])
    expect(await publishersIn(await opened({ figures: "open" }))).toEqual(["sipri"])
  })

  test("keeps a removed publisher's figures that are held already", async () => {
    await (await opened()).close()
    rmSync(join(dataDirectory, "sipri"), { recursive: true })
    const workspace = await opened()
    expect(workspace.problems).toEqual([])
    expect(await workspace.store.head()).toMatchObject({ batches: 2 })
  })

  test("takes the sound publishers in beside a damaged one, and says so every time", async () => {
    writeFileSync(join(dataDirectory, "nato", "batches.json"), "{")
    for (const time of ["first", "second"]) {
      const workspace = await opened()
      expect(workspace.problems, time).toMatchObject([{ code: "bundled/bad-manifest" }])
      expect(await workspace.store.head(), time).toMatchObject({ batches: 1 })
    }
  })

  test("is refused where all that ships is damaged and nothing is held", async () => {
    for (const publisher of ["nato", "sipri"])
      writeFileSync(join(dataDirectory, publisher, "batches.json"), "[]")
    expect(await openWorkspace(options())).toMatchObject({
      ok: false,
      problem: { code: "bundled/bad-manifest" },
    })
  })

  test("takes the other editions in where one comes with other metadata than it was recorded with", async () => {
    await (await opened()).close()
    const retitled = { ...FIRST, edition: { ...FIRST.edition, title: "Another title" } }
    putPublisher(dataDirectory, "nato", [retitled, SECOND])
    const workspace = await opened()
    expect(workspace.problems).toMatchObject([{ code: "store/edition-differs" }])
    expect(await workspace.store.head()).toMatchObject({ batches: 3 })
  })

  test("fills the store again when it was deleted beside the workspace's other files", async () => {
    await (await opened()).close()
    for (const name of readdirSync(directory)) if (name !== "bundled.json") rmSync(join(directory, name))
    expect(await (await opened()).store.head()).toMatchObject({ batches: 2 })
  })

  test("twice at once fills it once", async () => {
    const both = await Promise.all([opened(), opened()])
    expect(await both[0].store.head()).toMatchObject({ batches: 2, observations: 4 })
    expect(await both[1].store.verify()).toEqual([])
  })

  test("where a file is in the way is a problem", async () => {
    writeFileSync(join(root, "file"), "")
    for (const path of ["file", "file/below"]) {
      const outcome = await openWorkspace({ ...options(), directory: join(root, path) })
      expect(outcome).toMatchObject({ ok: false, problem: { code: "workspace/cannot-create" } })
    }
  })

  test("that only reads reports figures it was not given", async () => {
    const { store } = await opened()
    putPublisher(dataDirectory, "nato", [FIRST, SECOND])
    const onProgress = () => {}
    const keeping = { ...options(), admits: () => true, onProgress, store: { ...store, readOnly: true } }
    expect(await keepBundledFigures(keeping)).toMatchObject([{ code: "workspace/bundled-figures-differ" }])
  })
})

describe("a snapshot", () => {
  test("stays the same until something is appended, by this process or another", async () => {
    const workspace = await opened()
    const [one, same] = [await workspace.snapshot(), await workspace.snapshot()]
    expect(same).toBe(one)
    const another = await openSqliteStore({ directory })
    if (!another.ok) throw new Error(another.problem.code)
    await another.value.append([SECOND], now)
    await another.value.close()
    const later = await workspace.snapshot()
    expect(later).not.toBe(one)
    expect(later.figures.batches).toHaveLength(3)
    expect(one.figures.batches).toHaveLength(2)
  })

  test.each([
    ["missing", () => rmSync(join(dataDirectory, "events.json"))],
    ["no JSON", () => writeFileSync(join(dataDirectory, "events.json"), "{")],
    [
      "of another shape",
      () => put(dataDirectory, "events.json", { events: [{ id: "x", on: "2025-02-30" }] }),
    ],
  ])("of a list that is %s is a problem, met again until it is mended", async (_, spoil) => {
    spoil()
    const workspace = await opened()
    for (const _ of [1, 2]) {
      await expect(workspace.snapshot()).rejects.toMatchObject({
        problem: { code: "workspace/bad-reference-list" },
      })
    }
    put(dataDirectory, "events.json", { events: [] })
    expect(await workspace.snapshot()).toMatchObject({ events: [] })
  })
})

const MAPPING = {
  publisher: { id: "german-treasury", name: "German treasury" },
  series: "german-budget",
  edition: { title: "Budget", published: "2024-12-20", definition: "national" },
  member: { constant: "Germany" },
  period: { column: "Jahr" },
  figures: [{ column: "Betrag", indicator: "spending-eur", unit: "billion euro" }],
}

describe("importing a file", () => {
  const asked = { published: null, publisher: null, mapping: null, dryRun: false }

  test("stores what is new in it, and at the second time nothing", async () => {
    const workspace = await opened()
    const path = written("shares.csv", TRANSCRIPTION)
    const dry = await workspace.importFile({ path, ...asked, dryRun: true })
    expect(dry).toMatchObject({ kept: 10, alreadyKnown: 0, appended: [], dryRun: true })
    expect(await workspace.store.head()).toMatchObject({ batches: 2 })
    expect(await workspace.importFile({ path, ...asked })).toMatchObject({
      file: path,
      edition: "nato-defence-expenditure/2025-08-28",
      carrier: "transcription",
      kept: 10,
      alreadyKnown: 0,
      appended: [{ kept: 10, batch: 3 }],
      problems: [],
    })
    expect(await workspace.importFile({ path: written("again.csv", TRANSCRIPTION), ...asked })).toMatchObject(
      {
        kept: 0,
        alreadyKnown: 10,
        appended: [],
      },
    )
  })

  test("tables of one release are of one edition, whatever years each spans and whether it says a price base", async () => {
    const workspace = await opened()
    const release = { ...asked, published: "2027-06-20" }
    const table = (title: string, years: string) =>
      `${title}\nCountry,${years}\n${["Poland", "Spain", "France", "Italy", "Norway"].map((one) => `${one},28000,29000`).join("\n")}\n`
    const spending = "Table 2 : Defence expenditure,,\nMillion US dollars,,\n"
    const constant = table(`${spending}Constant 2021 prices and exchange rates,,`, "2025,2026e")
    const current = table(`${spending}Current prices and exchange rates,,`, "2024,2025")
    const rebased = table(`${spending}Constant 2025 prices and exchange rates,,`, "2025,2026e")
    const importing = (name: string, text: string) =>
      workspace.importFile({ path: written(name, text), ...release })
    expect(await importing("constant.csv", constant)).toMatchObject({ kept: 10, problems: [] })
    expect(await importing("current.csv", current)).toMatchObject({ kept: 10, problems: [] })
    expect(await importing("rebased.csv", rebased)).toMatchObject({
      kept: 0,
      problems: [{ code: "store/edition-differs" }],
    })
    const editions = new Map((await workspace.store.read()).map(({ edition }) => [edition.id, edition]))
    expect([...editions.values()].filter(({ published }) => published === "2027-06-20")).toMatchObject([
      { priceBase: 2021 },
    ])
  })

  test.each([
    ["read/missing-file", "nowhere.csv", null],
    ["import/unknown-file", "shopping.csv", "thing,price\nbread,3\n"],
    ["workspace/bad-date", "shares.csv", TRANSCRIPTION],
  ])("gives %s and stores nothing", async (code, name, text) => {
    const workspace = await opened()
    const path = text === null ? join(root, name) : written(name, text)
    const published = code === "workspace/bad-date" ? "2025-02-30" : null
    expect(await workspace.importFile({ path, ...asked, published })).toMatchObject({
      kept: 0,
      appended: [],
      problems: [{ code }],
    })
    expect(await workspace.store.head()).toMatchObject({ batches: 2 })
  })

  test("with a mapping reads any table as the mapping says", async () => {
    const workspace = await opened()
    const path = written("budget.csv", "Jahr;Betrag\n2024;51,95\n2025;62,43\n")
    const mapping = written("budget.json", JSON.stringify(MAPPING))
    expect(await workspace.importFile({ path, ...asked, mapping })).toMatchObject({
      layout: "table read by a mapping",
      edition: "german-budget/2024-12-20",
      kept: 2,
      problems: [],
    })
  })

  test.each([
    ["read/missing-file", null],
    ["workspace/bad-mapping-file", "{ publisher: "],
    ["workspace/bad-mapping-file", "null"],
    ["workspace/bad-mapping-file", `"${" ".repeat(256 * 1024)}"`],
    ["import/bad-mapping", JSON.stringify({ ...MAPPING, series: 3 })],
  ])("gives %s where the mapping is none, and stores nothing", async (code, text) => {
    const workspace = await opened()
    const path = written("budget.csv", "Jahr;Betrag\n2024;51,95\n")
    const mapping = text === null ? join(root, "nowhere.json") : written("budget.json", text)
    expect(await workspace.importFile({ path, ...asked, mapping })).toMatchObject({
      kept: 0,
      appended: [],
      problems: [{ code }],
    })
    expect(await workspace.store.head()).toMatchObject({ batches: 2 })
  })

  test("into a store that takes nothing in gives its problem", async () => {
    const workspace = await opened()
    rmSync(join(directory, "anchor.json"))
    const report = await workspace.importFile({ path: written("shares.csv", TRANSCRIPTION), ...asked })
    expect(report).toMatchObject({ kept: 0, problems: [{ code: "store/broken-anchor" }] })
  })
})

test("a brief takes the article's date from its name and looks at what is held", async () => {
  const workspace = await opened()
  const text = 'Allies met on Thursday.\n\n"We must do more," said Jane Roe, the Secretary of State.\n'
  const { brief } = await workspace.brief({ text, fileName: "2025-04-03-allies.txt", published: null })
  expect(brief.article).toMatchObject({ published: "2025-04-03", publishedFrom: "file-name" })
  expect(brief.statements).toHaveLength(1)
})

test("the product's own data fill a workspace, within five seconds and soundly", async () => {
  const start = performance.now()
  const workspace = await opened({ dataDirectory: fileURLToPath(new URL("../../data", import.meta.url)) })
  const snapshot = await workspace.snapshot()
  expect(performance.now() - start).toBeLessThan(5000)
  expect(workspace.problems).toEqual([])
  expect(snapshot.figures.batches.length).toBeGreaterThan(0)
  expect(snapshot.benchmarks.map((benchmark) => benchmark.id)).toContain("two-percent")
  expect(await workspace.store.verify()).toEqual([])
})

test.each([
  ["linux", { HOME: "/home/ann" }, "/home/ann/.local/share/muster"],
  ["linux", { HOME: "/home/ann", XDG_DATA_HOME: "/data/ann" }, "/data/ann/muster"],
  ["linux", { HOME: "/home/ann", XDG_DATA_HOME: "relative" }, "/home/ann/.local/share/muster"],
  ["darwin", { HOME: "/Users/ann" }, "/Users/ann/Library/Application Support/Muster"],
  ["win32", { LOCALAPPDATA: "C:\\Users\\ann\\AppData\\Local" }, "C:\\Users\\ann\\AppData\\Local\\Muster"],
  ["win32", { USERPROFILE: "C:\\Users\\ann" }, "C:\\Users\\ann\\AppData\\Local\\Muster"],
] as const)("the default folder on %s with %o is %s", (platform, env, folder) => {
  expect(defaultWorkspaceDirectory(env, platform)).toBe(folder)
})

function terms(id: string, isOpen: boolean) {
  const words = { name: id, series: id, licence: "test", credit: "test", url: "https://example.org/terms" }
  return { id, ...words, open: isOpen, commercialUse: "yes" }
}

function options() {
  return { directory, dataDirectory, now: () => now, onProgress: (step: string) => void steps.push(step) }
}

async function opened(changes: Partial<OpenWorkspaceOptions> = {}): Promise<Workspace> {
  const outcome = await openWorkspace({ ...options(), ...changes })
  if (!outcome.ok) throw new Error(`${outcome.problem.code}: ${outcome.problem.place}`)
  open.push(outcome.value)
  return outcome.value
}

function written(name: string, text: string): string {
  const path = join(root, name)
  writeFileSync(path, text)
  expect(existsSync(path)).toBe(true)
  return path
}
