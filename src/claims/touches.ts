import { findMember } from "../model/index.ts"
import type { Snapshot } from "../records/index.ts"
import type { Brief, Claim } from "./brief.ts"
import type { Reading } from "./reading/reading.ts"

/**
 * Benchmarks, initiatives and members that an article speaks of. A benchmark counts where a share of GDP equals its
 * threshold, or where a claim rests on it; only those that existed on the article's date.
 */
export function touchesOf(reading: Reading, claims: readonly Claim[], snapshot: Snapshot): Brief["touches"] {
  const day = reading.article.published
  const words = reading.article.text.toLowerCase().replace(/[’‘]/g, "'")
  const rested = new Set(claims.flatMap((claim) => claim.evidence.map((evidence) => evidence.locator)))
  const shares = new Set(
    reading.sentences.flatMap((sentence) =>
      sentence.quantities
        .filter((quantity) => quantity.unit === "percent-of-gdp")
        .map((quantity) => quantity.value),
    ),
  )
  const benchmarks = snapshot.benchmarks.filter(
    (benchmark) =>
      (day === null || benchmark.startsOn <= day) &&
      (rested.has(benchmark.id) ||
        (shares.has(benchmark.threshold) &&
          benchmark.unit === "percent-of-gdp" &&
          (day === null || benchmark.endsOn === null || benchmark.endsOn > day))),
  )
  const initiatives = snapshot.initiatives.filter(
    (initiative) =>
      (day === null || initiative.announcedOn <= day) &&
      (rested.has(initiative.id) || initiative.names.some((name) => words.includes(name))),
  )
  const members = new Set(
    reading.sentences.flatMap((sentence) =>
      sentence.subjects
        .filter((subject) => subject.kind === "member")
        .map((subject) => subject.code as string),
    ),
  )
  return {
    benchmarks: benchmarks.map((benchmark) => benchmark.id),
    initiatives: initiatives.map((initiative) => initiative.id),
    members: [...members].filter((code) => findMember(code as never) !== null).sort(),
  }
}
