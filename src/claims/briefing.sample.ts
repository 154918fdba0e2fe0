import { type BatchSketch, batches, snapshotOf } from "../../tests/fixtures/figures.ts"
import type { Article } from "../extract/index.ts"
import type { CalendarDate, Instant } from "../model/index.ts"
import type { DatedEvent, Initiative, Snapshot } from "../records/index.ts"
import type { Brief, Claim } from "./brief.ts"
import { briefArticle } from "./brief-article.ts"

/** Events and pledge drives for tests; the source is always the same invented one. */
const SOURCE = { citation: "Test source.", publisher: "test", sourceClass: "official", url: null } as const

export function article(text: string, published: string | null = "2025-04-03"): Article {
  return {
    title: null,
    published: published as CalendarDate | null,
    publishedFrom: published === null ? "unknown" : "option",
    section: null,
    authors: [],
    credit: null,
    distributor: null,
    copyright: null,
    contributors: [],
    language: "en",
    place: [],
    text,
  }
}

export function event(
  id: string,
  names: readonly string[],
  on: string,
  until: string | null = null,
): DatedEvent {
  return { id, names, title: id, on: on as CalendarDate, until: until as CalendarDate | null, source: SOURCE }
}

export function initiative(
  sketch: Readonly<{
    id: string
    names: readonly string[]
    announcedOn: string
    deadline?: string
    quantity: number
    leader: string
  }>,
  reports: readonly Readonly<{
    on: string
    by: string
    share: number
    selfReported?: boolean
    delivered?: boolean
  }>[] = [],
): Initiative {
  return {
    id: sketch.id,
    title: sketch.id,
    names: sketch.names,
    announcedOn: sketch.announcedOn as CalendarDate,
    deadline: (sketch.deadline ?? null) as CalendarDate | null,
    need: { quantity: sketch.quantity, unit: "rounds" },
    beneficiary: "UKR",
    leader: sketch.leader,
    source: SOURCE,
    reports: reports.map(({ on, by, share, selfReported, delivered }) => ({
      on: on as CalendarDate,
      by,
      text: `${share} % was covered`,
      shareOfNeedPercent: share,
      quantity: null,
      basis: delivered ? "delivered" : "money-pledged",
      selfReported: selfReported ?? true,
      source: SOURCE,
    })),
  }
}

/** A small world to brief in: editions as lines of figures, and reference lists. */
export type World = Readonly<{
  editions?: readonly BatchSketch[]
  events?: readonly DatedEvent[]
  initiatives?: readonly Initiative[]
  today?: string
}>

export function briefIn(world: World, text: string, published: string | null = "2025-04-03"): Brief {
  const snapshot: Snapshot = {
    ...snapshotOf(batches(...(world.editions ?? []))),
    events: world.events ?? [],
    initiatives: world.initiatives ?? [],
  }
  return briefArticle(article(text, published), {
    snapshot,
    recordedBy: "2027-12-31T00:00:00.000Z" as Instant,
    today: (world.today ?? "2026-12-31") as CalendarDate,
  })
}

/** The only claim of a text; fails the test when there is none or there are several. */
export function claimIn(world: World, text: string, published: string | null = "2025-04-03"): Claim {
  const { claims } = briefIn(world, text, published)
  const [claim] = claims
  if (!claim || claims.length > 1)
    throw new Error(
      `expected one claim, found ${claims.map((one) => `${one.kind} “${one.text}”`).join("; ") || "none"}`,
    )
  return claim
}
