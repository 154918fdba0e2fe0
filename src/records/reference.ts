import type { CalendarDate, Definition, IndicatorId, SourceClass, Unit } from "../model/index.ts"

/** Where a benchmark, an event or a report is written down. */
export type Source = Readonly<{
  /** In our own words, with publisher, title and date. */
  citation: string
  publisher: string
  sourceClass: SourceClass
  url: string | null
}>

/** A target the alliance set itself, or one that was demanded of it. */
export type Benchmark = Readonly<{
  id: string
  title: string
  /** `commitment`: agreed by the members. `demand`: asked for by one of them. */
  standing: "commitment" | "demand"
  indicator: IndicatorId
  threshold: number
  unit: Unit
  /** What it counts as expenditure, in the words of an edition's definition. */
  definition?: Definition
  /** Where only the core part is published: its own threshold, and that of the unpublished rest. */
  parts?: Readonly<{ core: number; related: number }>
  /** Known from this day on. */
  startsOn: CalendarDate
  /** The day it stopped being the current one; `null` while it is. */
  endsOn: CalendarDate | null
  dueBy: CalendarDate | null
  reviewOn: CalendarDate | null
  scope: string
  /** What was agreed, in our own words. */
  text: string
  source: Source
  /** Later or earlier wordings of the same target: Wales "within a decade", Vilnius "at least". */
  wordings: readonly Readonly<{ on: CalendarDate; meeting: string; text: string; source: Source }>[]
}>

/** Who publishes figures that ship or may be imported, and on what terms. */
export type Publisher = Readonly<{
  id: string
  name: string
  series: string
  /** The terms in short, in our own words. */
  licence: string
  /** Under a standard open licence: what `MUSTER_DATA=open` keeps. */
  open: boolean
  commercialUse: "yes" | "no" | "on-request"
  /** How to credit it. */
  credit: string
  url: string
}>

/** Whether a definition counts something: yes, no, in part, or its publisher does not say. */
export const COUNTED = ["included", "excluded", "partly", "not-stated"] as const
export type Counted = (typeof COUNTED)[number]

/** What a publisher counts as defence expenditure, with the document that says so. */
export type SpendingDefinition = Readonly<{
  /** The id editions carry: `classic`, `sipri` … */
  id: Definition
  publisher: string
  title: string
  /** In our own words. */
  text: string
  pensions: Counted
  /** Military aid given to other states. */
  aidToOthers: Counted
  paramilitaries: Counted
  /** Civil protection, veterans' benefits and the like that some budgets carry. */
  civilDefence: Counted
  research: Counted
  basis: "cash" | "accrual" | "budget" | "not-stated"
  year: "calendar" | "fiscal" | "not-stated"
  /** GDP that its share of GDP is over. */
  gdp: string
  source: Source
}>

/** Something that happened on a day, for date arithmetic and later for event checks. */
export type DatedEvent = Readonly<{
  id: string
  /** Words that name it in an article, lower case: `alliance`, `invasion of ukraine`. */
  names: readonly string[]
  title: string
  on: CalendarDate
  /** `null` while it lasts; equal to `on` for a single day. */
  until: CalendarDate | null
  source: Source
}>

/** What a pledge drive is for, and what was reported of it. A report's number stands with its basis. */
export type Initiative = Readonly<{
  id: string
  title: string
  names: readonly string[]
  announcedOn: CalendarDate
  deadline: CalendarDate | null
  need: Readonly<{ quantity: number; unit: string }>
  beneficiary: string
  leader: string
  source: Source
  reports: readonly Readonly<{
    on: CalendarDate
    /** Who said so: `Kaja Kallas`. Evidence of the pledger's own is self-reporting. */
    by: string
    text: string
    shareOfNeedPercent: number | null
    quantity: number | null
    basis: "money-pledged" | "units-pledged" | "ordered" | "delivered"
    selfReported: boolean
    source: Source
  }>[]
}>
