import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import compromise from "compromise"
import model from "wink-eng-lite-web-model"
import winkNLP from "wink-nlp"
import { briefArticle } from "../dist/claims/index.js"
import { parseArticle } from "../dist/extract/index.js"
import { parseBundledBatches } from "../dist/importers/index.js"
import { buildFigures } from "../dist/records/index.js"
import { ROOT } from "../scripts/ready.mjs"

/** DESIGN budget: ≤ 20 ms for the brief of one article, warm. The peers only tokenise, split or tag the same text: none of them checks anything. */
const BUDGET_MS = 20
const RUNS = 200

const snapshot = bundled()
const samples = readdirSync(join(ROOT, "data/samples"))
  .filter((name) => name.endsWith(".txt"))
  .map((name) => join(ROOT, "data/samples", name))
const wire = resolve(ROOT, process.env.MUSTER_SHARED ?? "../shared", "articles/2025-04-03-wire-story.txt")
const wink = winkPeer()

for (const path of existsSync(wire) ? [...samples, wire] : samples) compare(path)

function compare(path) {
  const fileName = path.split("/").at(-1)
  const input = { text: readFileSync(path, "utf8"), fileName, published: null }
  const ours = times(() => {
    const { article } = parseArticle(input)
    return briefArticle(article, { snapshot, recordedBy: "2100-01-01T00:00:00.000Z", today: "2026-11-24" })
  })
  const peers = [
    ["compromise, terms and sentences", times(() => compromise(input.text).sentences().out("array").length)],
    ["wink-nlp, tokens and sentences", times(() => wink.split(input.text))],
    ["wink-nlp, its whole pipeline", times(() => wink.read(input.text))],
  ]
  const { claims, statements } = ours.result
  const words = input.text.split(/\s+/).length
  console.log(
    `brief of ${fileName}: ${words} words, ${statements.length} statements, ${claims.length} claims (budget ≤ ${BUDGET_MS} ms warm)`,
  )
  console.log(
    `  ${"parse, extract, check".padEnd(34)} median of ${RUNS} ${shown(ours.median)}   p99 ${shown(ours.p99)}   first ${shown(ours.first)}`,
  )
  for (const [name, peer] of peers)
    console.log(
      `  ${name.padEnd(34)} median of ${RUNS} ${shown(peer.median)}   ratio ${(ours.median / peer.median).toFixed(2)}`,
    )
  console.log(`  ${ours.median <= BUDGET_MS ? "within budget" : "OVER BUDGET"}`)
  if (ours.median > BUDGET_MS) process.exitCode = 1
}

/** Its sentence splitter alone, and with part-of-speech tags, entities and sentiment. */
function winkPeer() {
  const count = (nlp) => (text) => {
    const document = nlp.readDoc(text)
    return document.tokens().length() + document.sentences().length()
  }
  return { split: count(winkNLP(model, ["sbd"])), read: count(winkNLP(model)) }
}

function times(work) {
  const first = timed(work)
  const list = Array.from({ length: RUNS }, () => timed(work).ms).sort((a, b) => a - b)
  return {
    first: first.ms,
    median: list[Math.floor(RUNS / 2)],
    p99: list[Math.floor(RUNS * 0.99)],
    result: first.result,
  }
}

function timed(work) {
  const start = performance.now()
  const result = work()
  return { ms: performance.now() - start, result }
}

function shown(ms) {
  return `${ms.toFixed(2)} ms`
}

/** The figures and lists that ship, as one snapshot. */
function bundled() {
  const read = (name) => JSON.parse(readFileSync(join(ROOT, "data", name), "utf8"))
  const folder = join(ROOT, "data/nato")
  const texts = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]))
  const outcome = parseBundledBatches(JSON.parse(texts.get("batches.json")), texts)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  const recorded = outcome.value.map((batch, at) => ({
    ...batch,
    id: at + 1,
    contentSha256: String(at),
    recordedAt: "2026-08-01T00:00:00.000Z",
  }))
  return {
    figures: buildFigures(recorded),
    ...read("benchmarks.json"),
    ...read("events.json"),
    ...read("initiatives.json"),
  }
}
