import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { build } from "vite"
import { problemLine } from "../../src/model/index.ts"
import { openSqliteStore } from "../../src/store/index.ts"
import { generatedBatch, madeUpIndex } from "./made-up-batch.ts"

const ROOT = fileURLToPath(new URL("../..", import.meta.url))

/** Bundles `child.ts` into one file that starts quickly. Where it lies its packages are found. */
export async function buildChild(): Promise<string> {
  const outDir = join(ROOT, "node_modules/.cache/muster-store")
  await build({
    configFile: false,
    root: ROOT,
    logLevel: "error",
    build: {
      ssr: join(ROOT, "tests/store/child.ts"),
      outDir,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: "child.mjs" } },
    },
    ssr: { noExternal: ["kysely"] },
  })
  return join(outDir, "child.mjs")
}

export type KillReport = Readonly<{
  trials: number
  /** Appends that had returned before the kill. */
  acknowledged: number
  /** Batches found beyond those: committed, but killed before saying so. */
  unsaid: number
  /** What went wrong, each with its trial. Empty is the law. */
  faults: readonly string[]
}>

/**
 * Starts writers on one store, kills them at a random moment, opens the store and checks it; again and again
 * on the same folder. The law: every acknowledged batch is there and whole, there is no other than whole
 * batches, and the store is sound.
 */
export async function killTrials(options: {
  child: string
  trials: number
  random: () => number
  onTrial?: (trial: number) => void
}): Promise<KillReport> {
  const { child, trials, random, onTrial } = options
  const faults: string[] = []
  let [acknowledged, unsaid] = [0, 0]
  let directory = freshFolder()
  const acked = new Map<string, Set<number>>()
  for (let trial = 0; trial < trials; trial += 1) {
    const fresh = random() < 0.2
    if (fresh) {
      rmSync(directory, { recursive: true })
      directory = freshFolder()
      acked.clear()
    }
    const writers = ["first", "second"].slice(0, random() < 0.5 ? 1 : 2)
    const processes = writers.map((series) => startWriter({ child, directory, series }))
    // Either while it still opens the store, or in the midst of appending.
    if (random() < 0.75) await Promise.all(processes.map((one) => one.opened))
    await pause(random() * 120)
    for (const { process } of processes) process.kill("SIGKILL")
    for (const [at, series] of writers.entries()) {
      const said = (await processes[at]?.said) ?? []
      const known = acked.get(series) ?? new Set()
      for (const index of said) known.add(index)
      acked.set(series, known)
      acknowledged += said.length
    }
    const { faults: found, extra } = await checkAfterKill(directory, acked)
    unsaid += extra
    faults.push(...found.map((fault) => `trial ${trial}: ${fault}`))
    onTrial?.(trial + 1)
  }
  rmSync(directory, { recursive: true })
  return { trials, acknowledged, unsaid, faults }
}

async function checkAfterKill(
  directory: string,
  acked: ReadonlyMap<string, Set<number>>,
): Promise<Readonly<{ faults: readonly string[]; extra: number }>> {
  const opened = await openSqliteStore({ directory })
  if (!opened.ok) return { faults: [problemLine(opened.problem)], extra: 0 }
  const store = opened.value
  const faults = (await store.verify()).map(problemLine)
  const held = await store.read()
  let extra = 0
  for (const [series, indices] of acked) {
    const present = new Map(held.map((batch) => [madeUpIndex(batch, series), batch]))
    for (const index of indices) {
      if (!present.has(index)) faults.push(`${series} ${index} was acknowledged and is gone`)
    }
    for (const [index, batch] of present) {
      if (index === null) continue
      const { observations } = generatedBatch({ series, index })
      if (JSON.stringify(inOrder(observations)) !== JSON.stringify(inOrder(batch.observations))) {
        faults.push(`${series} ${index} is not whole: ${batch.observations.length} of ${observations.length}`)
      }
      if (!indices.has(index)) {
        extra += 1
        indices.add(index)
      }
    }
  }
  await store.close()
  return { faults, extra }
}

/** Appends `each` batches in each of several processes at once, then checks that all are there and sound. */
export async function writersAtOnce(options: {
  child: string
  writers: number
  each: number
}): Promise<readonly string[]> {
  const { child, writers, each } = options
  const directory = freshFolder()
  const names = Array.from({ length: writers }, (_, at) => `writer${at}`)
  const processes = names.map((series) => startWriter({ child, directory, series, count: each }))
  const acked = new Map<string, Set<number>>()
  const faults: string[] = []
  for (const [at, series] of names.entries()) {
    const said = (await processes[at]?.said) ?? []
    acked.set(series, new Set(said))
    if (said.length !== each) faults.push(`${series} appended ${said.length} of ${each}`)
  }
  faults.push(...(await checkAfterKill(directory, acked)).faults)
  rmSync(directory, { recursive: true })
  return faults
}

function startWriter(options: {
  child: string
  directory: string
  series: string
  count?: number
}): Readonly<{
  process: ChildProcess
  opened: Promise<void>
  said: Promise<readonly number[]>
}> {
  const { child, directory, series, count = 1_000_000 } = options
  const started = spawn(process.execPath, [child, "append", directory, series, String(count)], {
    stdio: ["ignore", "pipe", "inherit"],
  })
  let text = ""
  const opened = new Promise<void>((resolve) => {
    started.stdout.on("data", (chunk) => {
      text += chunk
      if (text.includes("\n")) resolve()
    })
    started.on("close", () => resolve())
  })
  const said = new Promise<readonly number[]>((resolve) => {
    started.on("close", () => resolve([...text.matchAll(/^ack (\d+)$/gm)].map((match) => Number(match[1]))))
  })
  return { process: started, opened, said }
}

function inOrder(observations: readonly unknown[]): readonly string[] {
  return observations.map((observation) => JSON.stringify(Object.entries(observation as object).sort()))
}

function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), "muster-kill-"))
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
