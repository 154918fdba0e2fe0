import type { Benchmark } from "../../records/index.ts"

/** What every part of a profile is given. */
export type PartProps = Readonly<{
  hrefOf: (figure: string) => string
  /** The figure whose evidence is open. */
  open: string | null
  onFigure: (figure: string) => void
  /** The page's address with everything pinned. */
  frozenHref: string
  benchmarks: readonly Benchmark[]
}>
