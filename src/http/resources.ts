import type { Resource } from "./resource.ts"
import { benchmark } from "./resources/benchmark.ts"
import { benchmarks } from "./resources/benchmarks.ts"
import { briefs } from "./resources/briefs.ts"
import { comparisons } from "./resources/comparisons.ts"
import { costs } from "./resources/costs.ts"
import { definitions } from "./resources/definitions.ts"
import { editions } from "./resources/editions.ts"
import { indicators } from "./resources/indicators.ts"
import { members } from "./resources/members.ts"
import { observations } from "./resources/observations.ts"
import { revisionAnalyses } from "./resources/revision-analyses.ts"
import { revisions } from "./resources/revisions.ts"
import { sampleBrief } from "./resources/sample-brief.ts"
import { samples } from "./resources/samples.ts"
import { verification } from "./resources/verification.ts"
import { vintages } from "./resources/vintages.ts"

/** Every noun of the API; routing, validation, the OpenAPI document and the docs come from this list. */
export const RESOURCES: readonly Resource[] = [
  observations,
  editions,
  revisions,
  vintages,
  revisionAnalyses,
  benchmarks,
  benchmark,
  costs,
  comparisons,
  indicators,
  definitions,
  members,
  samples,
  sampleBrief,
  briefs,
  verification,
]
