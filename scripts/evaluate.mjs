// `npm run evaluate -- GOLD.jsonl`: how well statements are found, by the published metric, and the errors worth reading, worst first.
// GOLD.jsonl: a line an article, `{"id","text","statements":[{"content","source","cue"}]}`, spans in UTF-16 offsets.
// --bootstrap N draws for 95 % intervals (default 1000, 0 for none) · --errors N shown (default 40) · --found FILE measures
// that file’s statements instead of finding them here · --iou X least overlap (default 0.5) · --json the table as JSON.
// Snippets of the articles go to the terminal only.
import { readFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { makeReady, say, stop } from "./ready.mjs"

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    bootstrap: { type: "string", default: "1000" },
    errors: { type: "string", default: "40" },
    found: { type: "string" },
    iou: { type: "string", default: "0.5" },
    json: { type: "boolean", default: false },
  },
})
const [goldFile] = positionals
if (!goldFile) stop("Name a file of gold data: npm run evaluate -- GOLD.jsonl")
const draws = Number(options.bootstrap)
const shown = Number(options.errors)
const threshold = Number(options.iou)
if (![draws, shown, threshold].every((number) => number >= 0))
  stop("--bootstrap, --errors and --iou take numbers.")

makeReady()
const { bootstrapIntervals, countArticle, findErrors, KINDS, matchArticle, scoreArticles } = await import(
  "../dist/extract/evaluation/index.js"
)
const { extractor } = await import("../dist/extract/index.js")

const articles = linesOf(goldFile)
const found = options.found ? statementsOf(options.found) : findStatements()
const counts = []
const errors = []
for (const article of articles) {
  const statements = found.get(article.id) ?? []
  const matched = matchArticle(article, statements)
  counts.push(countArticle(matched, threshold))
  for (const error of findErrors(article, statements, matched, threshold)) errors.push({ error, article })
}
const score = scoreArticles(counts)
const numbers = Object.fromEntries(
  ["all", "quoted"].flatMap((row) => [
    [`${row} content`, (one) => one[row].content.f1],
    [`${row} exact`, (one) => one[row].exact.f1],
    [`${row} speaker`, (one) => one[row].speaker],
    [`${row} end to end`, (one) => one[row].endToEnd.f1],
  ]),
)
const intervals = draws > 0 ? bootstrapIntervals(counts, numbers, { draws, seed: 1 }) : {}

if (options.json) console.log(JSON.stringify({ articles: articles.length, score, intervals }))
else {
  printTable()
  printIntervals()
  printErrors()
}

/** The articles of a file of JSON lines. */
function linesOf(file) {
  const text = readGiven(file)
  return text.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return []
    try {
      return [JSON.parse(line)]
    } catch {
      return stop(`${file} line ${index + 1} is not JSON.`)
    }
  })
}

function readGiven(file) {
  try {
    return readFileSync(file, "utf8")
  } catch {
    return stop(`${file} cannot be read.`)
  }
}

function statementsOf(file) {
  return new Map(
    linesOf(file).map(({ id, statements }) => [
      id,
      statements.map(({ content, source = [] }) => ({ content, source })),
    ]),
  )
}

/** Runs the extractor over the articles; twice, since the first pass also compiles it. */
function findStatements() {
  const pass = () => {
    const began = performance.now()
    const all = new Map(
      articles.map(({ id, text }) => [id, extractor.extract({ text, published: null }).statements]),
    )
    return { all, seconds: (performance.now() - began) / 1000 }
  }
  const cold = pass()
  const warm = pass()
  const rate = ({ seconds }) => Math.round(articles.length / seconds)
  say(`${extractor.id}: ${articles.length} articles, ${rate(cold)} a second cold, ${rate(warm)} warm`)
  return warm.all
}

function printTable() {
  const percent = (share) => (100 * share).toFixed(1).padStart(6)
  const three = ({ precision, recall, f1 }) => `${percent(precision)}${percent(recall)}${percent(f1)}`
  const heads = ["content", "exact", "partial", "end to end"].map((head) => `${head} P R F1`.padStart(20))
  console.log(`%          gold found${heads.join("")}  speaker  exact`)
  for (const kind of KINDS) {
    const row = score[kind]
    const threes = [row.content, row.exact, row.partial, row.endToEnd].map((one) => `  ${three(one)}`)
    const speakers = `${percent(row.speaker).padStart(9)} ${percent(row.speakerExact)}`
    console.log(
      `${kind.padEnd(9)}${String(row.gold).padStart(6)}${String(row.found).padStart(6)}${threes.join("")}${speakers}`,
    )
  }
}

function printIntervals() {
  if (draws === 0) return
  console.log(`\n95 % intervals over articles, ${draws} draws`)
  for (const [name, [low, high]] of Object.entries(intervals)) {
    const value = (100 * numbers[name](score)).toFixed(1)
    console.log(`${name.padEnd(20)} ${value}  ${(100 * low).toFixed(1)} to ${(100 * high).toFixed(1)}`)
  }
}

function printErrors() {
  const tally = new Map()
  for (const { error } of errors) tally.set(error.kind, (tally.get(error.kind) ?? 0) + 1)
  console.log(`\nErrors: ${[...tally].map(([kind, count]) => `${count} ${kind}`).join(", ") || "none"}`)
  errors.sort((a, b) => b.error.weight - a.error.weight)
  for (const { error, article } of errors.slice(0, shown)) {
    console.log(`\n${error.kind} (${error.statementKind})  ${error.article}`)
    if (error.gold) console.log(`  marked  ${snippet(article.text, error.gold)}`)
    if (error.found) console.log(`  found   ${snippet(article.text, error.found)}`)
  }
}

function snippet(text, { content, source }) {
  const words = (spans) => spans.map(([start, end]) => text.slice(start, end)).join(" … ")
  const said = words(content).replace(/\s+/g, " ")
  return `[${words(source) || "nobody"}] ${said.length > 240 ? `${said.slice(0, 160)} … ${said.slice(-70)}` : said}`
}
