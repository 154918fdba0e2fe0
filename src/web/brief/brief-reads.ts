import type { Brief } from "../../claims/index.ts"
import type { Problem } from "../../model/index.ts"
import { apiPath, type Read, useRead } from "../api.ts"

/** A brief with the problems met on the way, as the API gives it. */
export type BriefWithProblems = Brief & Readonly<{ problems: readonly Problem[] }>

export type SampleName = Readonly<{ name: string; title: string }>

export function useSamples(): Read<Readonly<{ samples: readonly SampleName[] }>> &
  Readonly<{ again: () => void }> {
  return useRead("/samples")
}

/** The brief of a sample; nothing is asked while there is no sample. */
export function useSampleBrief(
  sample: string | null,
  published: string | null,
): Read<BriefWithProblems> & Readonly<{ again: () => void }> {
  return useRead(
    sample === null ? null : apiPath(`/samples/${encodeURIComponent(sample)}/brief`, { published }),
  )
}
