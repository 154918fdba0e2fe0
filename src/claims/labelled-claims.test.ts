import { describe, expect, test } from "vitest"
import { bundledSnapshot } from "../../tests/fixtures/bundled.ts"
import type { CalendarDate, Instant } from "../model/index.ts"
import { briefArticle } from "./brief-article.ts"
import { article } from "./briefing.sample.ts"
import { LABELLED_CLAIMS, type LabelledClaim } from "./labelled-claims.sample.ts"

const context = {
  snapshot: bundledSnapshot(),
  recordedBy: "2026-12-31T23:59:59.999Z" as Instant,
  today: "2026-12-31" as CalendarDate,
}

/** The verdict on the labelled kind; any other decided verdict counts too, since it would be a wrong claim. */
function verdictOn([published, text, kind]: LabelledClaim): string {
  const { claims } = briefArticle(article(text, published), context)
  const own = claims.find((claim) => claim.kind === kind)
  const stray = claims.find((claim) => claim.kind !== kind && isDecided(claim.verdict))
  return own?.verdict ?? (stray ? `${stray.verdict} as ${stray.kind}` : "none")
}

const isDecided = (verdict: string) => verdict === "supported" || verdict === "contradicted"
/** A prediction or a refusal where nothing was to be found does no harm; a decision does. */
const isRight = (expected: string, found: string) =>
  found === expected || (expected === "none" && ["prediction", "not-checkable"].includes(found))

describe("the labelled claims", () => {
  const judged = LABELLED_CLAIMS.map((claim) => ({ claim, found: verdictOn(claim) }))

  test("are judged supported or contradicted with a precision of 95 % or more", () => {
    const decided = judged.filter(({ found }) => isDecided(found.split(" ")[0] ?? ""))
    const right = decided.filter(({ claim, found }) => found === claim[3])
    console.log(confusionTable(judged))
    console.log(
      judged
        .filter(({ claim, found }) => !isRight(claim[3], found))
        .map(({ claim, found }) => `${claim[3]} → ${found}: ${claim[0]} ${claim[1]}`)
        .join("\n"),
    )
    expect(right.length / decided.length).toBeGreaterThanOrEqual(0.95)
  })

  test("are found: 90 % or more get the verdict they deserve", () => {
    const right = judged.filter(({ claim, found }) => isRight(claim[3], found))
    expect(right.length / judged.length).toBeGreaterThanOrEqual(0.9)
  })
})

function confusionTable(judged: readonly Readonly<{ claim: LabelledClaim; found: string }>[]): string {
  const expected = [...new Set(judged.map(({ claim }) => claim[3]))]
  const found = [...new Set(judged.map((one) => one.found))]
  const count = (row: string, column: string) =>
    judged.filter((one) => one.claim[3] === row && one.found === column).length
  const lines = expected.map((row) =>
    [row.padEnd(20), ...found.map((column) => String(count(row, column)).padStart(column.length))].join("  "),
  )
  return [["expected \\ found".padEnd(20), ...found].join("  "), ...lines].join("\n")
}
