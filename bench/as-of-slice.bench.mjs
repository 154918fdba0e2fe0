import Database from "libsql"
import { buildFigures } from "../dist/records/index.js"

/** DESIGN budget: p99 ≤ 1 ms over 50,000 observations, ≤ 10 ms over 1,000,000, in the snapshot. Peer: SQLite in memory, indexed. */
for (const size of [
  { observations: 50_000, indicators: 12, members: 33, periods: 13, budgetMs: 1 },
  { observations: 1_000_000, indicators: 40, members: 200, periods: 25, budgetMs: 10 },
])
  run(size)

function run({ observations, indicators, members, periods, budgetMs }) {
  const perEdition = indicators * members * periods
  const editions = Math.ceil(observations / perEdition)
  const batches = Array.from({ length: editions }, (_, at) => batch(at, { indicators, members, periods }))
  const figures = buildFigures(batches)
  const held = editions * perEdition
  const random = seeded(observations)
  const questions = Array.from({ length: 2_000 }, () => ({
    asOf: dayOfEdition(Math.floor(random() * editions)),
    indicator: `indicator-${Math.floor(random() * indicators)}`,
    period: 2000 + Math.floor(random() * periods),
  }))
  const ours = times(
    questions,
    ({ asOf, indicator, period }) =>
      figures
        .asOf({ asOf, recordedBy: "2100-01-01T00:00:00.000Z" })
        .slice({ indicator, prices: null }, { from: period, to: period }).length,
  )
  const peer = sqlite(batches)
  const theirs = times(questions.slice(0, 500), ({ asOf, indicator, period }) =>
    peer(indicator, period, asOf),
  )
  const line = (name, list) =>
    `  ${name.padEnd(28)} p50 ${at(list, 0.5).toFixed(3)} ms   p99 ${at(list, 0.99).toFixed(3)} ms`
  console.log(
    `as-of slice over ${held.toLocaleString("en")} observations, ${editions} editions (budget p99 ≤ ${budgetMs} ms)`,
  )
  console.log(line("snapshot", ours))
  console.log(line("SQLite in memory (libsql)", theirs))
  console.log(
    `  ratio p50 ${(at(ours, 0.5) / at(theirs, 0.5)).toFixed(3)}; ${at(ours, 0.99) <= budgetMs ? "within budget" : "OVER BUDGET"}`,
  )
}

function batch(at, { indicators, members, periods }) {
  const list = []
  for (let i = 0; i < indicators; i++)
    for (let m = 0; m < members; m++)
      for (let p = 0; p < periods; p++)
        list.push({
          indicator: `indicator-${i}`,
          member: `M${m}`,
          period: 2000 + p,
          prices: null,
          currency: null,
          value: { kind: "amount", amount: i + m + p + at / 100 },
          status: "final",
          locator: `r${list.length}`,
        })
  return {
    id: at + 1,
    contentSha256: String(at),
    recordedAt: "2026-01-01T00:00:00.000Z",
    edition: {
      id: `series/${dayOfEdition(at)}`,
      series: "series",
      publisher: "bench",
      published: dayOfEdition(at),
    },
    carrier: "official",
    file: { name: "bench", sha256: "", size: 0 },
    observations: list,
  }
}

function sqlite(batches) {
  const database = new Database(":memory:")
  database.exec("CREATE TABLE o (indicator TEXT, period INT, member TEXT, published TEXT, amount REAL)")
  const insert = database.prepare("INSERT INTO o VALUES (?, ?, ?, ?, ?)")
  database.exec("BEGIN")
  for (const { edition, observations } of batches)
    for (const one of observations)
      insert.run(one.indicator, one.period, one.member, edition.published, one.value.amount)
  database.exec("COMMIT; CREATE INDEX by_cell ON o (indicator, period, member, published)")
  const query = database.prepare(
    "SELECT member, max(published), amount FROM o WHERE indicator = ? AND period = ? AND published <= ? GROUP BY member",
  )
  return (indicator, period, asOf) => query.all(indicator, period, asOf).length
}

function times(questions, work) {
  for (const question of questions.slice(0, 300)) work(question)
  return questions
    .map((question) => {
      const start = performance.now()
      work(question)
      return performance.now() - start
    })
    .sort((a, b) => a - b)
}

function at(sorted, quantile) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * quantile))]
}

function dayOfEdition(at) {
  return new Date(Date.UTC(2001, 0, 1 + at * 30)).toISOString().slice(0, 10)
}

function seeded(seed) {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}
