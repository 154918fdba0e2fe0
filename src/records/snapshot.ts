import type { Figures } from "./figures/index.ts"
import type { Benchmark, DatedEvent, Initiative, Publisher, SpendingDefinition } from "./reference.ts"

/** Everything the domain may look at: immutable, uncut in time. `asOf` cuts it. */
export type Snapshot = Readonly<{
  figures: Figures
  benchmarks: readonly Benchmark[]
  events: readonly DatedEvent[]
  initiatives: readonly Initiative[]
  /** What each publisher counts as defence expenditure. */
  definitions: readonly SpendingDefinition[]
  /** Terms of the publishers whose figures ship. */
  publishers: readonly Publisher[]
}>
