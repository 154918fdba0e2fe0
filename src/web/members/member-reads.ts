import type { MemberCode } from "../../model/index.ts"
import type { AskAnswer, EditionsAnswer, VintagesAnswer } from "../../questions/index.ts"
import type { Benchmark } from "../../records/index.ts"
import type { Asked } from "../answer/export-line.tsx"
import { apiPath, type Read, useRead } from "../api.ts"

export type Reader<Value> = Read<Value> & Readonly<{ again: () => void }>

/** The two cuts in time of a page's address. */
export type Cuts = Readonly<{ asOf: string | null; recordedBy: string | null }>

/** The parts expenditure is split into, the one with a guideline first. */
export const PARTS = ["equipment-share", "personnel-share", "infrastructure-share", "other-share"] as const

export function askedSeries(indicator: string, member: MemberCode): Asked {
  return { resource: "/observations", parameters: { indicator, member } }
}

export function askedVintages(member: MemberCode): Asked {
  return { resource: "/vintages", parameters: { indicator: "share-of-gdp", member } }
}

function useAsked<Value>({ resource, parameters }: Asked, cuts: Cuts): Reader<Value> {
  return useRead<Value>(apiPath(resource, { ...parameters, ...cuts }))
}

/** Everything a profile rests on but the comparison, each read by itself: one that fails leaves the others standing. */
export function useProfile(member: MemberCode, cuts: Cuts) {
  const series = (indicator: string) => askedSeries(indicator, member)
  return {
    share: useAsked<AskAnswer>(series("share-of-gdp"), cuts),
    equipment: useAsked<AskAnswer>(series(PARTS[0]), cuts),
    personnelShare: useAsked<AskAnswer>(series(PARTS[1]), cuts),
    infrastructure: useAsked<AskAnswer>(series(PARTS[2]), cuts),
    other: useAsked<AskAnswer>(series(PARTS[3]), cuts),
    spending: useAsked<AskAnswer>(series("spending-usd"), cuts),
    personnel: useAsked<AskAnswer>(series("personnel"), cuts),
    vintages: useAsked<VintagesAnswer>(askedVintages(member), cuts),
    benchmarks: useRead<Readonly<{ benchmarks: readonly Benchmark[] }>>(apiPath("/benchmarks", cuts)),
    editions: useRead<EditionsAnswer>(apiPath("/editions", cuts)),
  }
}
