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

/** What some definitions count as defence expenditure and others do not, in the order in which differences are told. */
export const COUNTED_ASPECTS = [
  "pensions",
  "aidToOthers",
  "paramilitaries",
  "civilDefence",
  "research",
  "peacekeeping",
  "veterans",
  "commonInfrastructure",
  "relatedSpending",
  "debtService",
] as const
export type CountedAspect = (typeof COUNTED_ASPECTS)[number]

/** Every aspect on which definitions may differ: what is counted, and how. */
export const DEFINITION_ASPECTS = [...COUNTED_ASPECTS, "government", "basis", "year", "gdp"] as const
export type DefinitionAspect = (typeof DEFINITION_ASPECTS)[number]

/** What a publisher counts as defence expenditure, with the document that says so. */
export type SpendingDefinition = Readonly<{
  /** The id editions carry: `classic`, `sipri` … */
  id: Definition
  publisher: string
  title: string
  /** In our own words. */
  text: string
  /** Paid to retired soldiers and, where stated, civilian staff. */
  pensions: Counted
  /** Military aid given to other states. */
  aidToOthers: Counted
  /** Gendarmerie, border guards and the like. */
  paramilitaries: Counted
  /** Protection of the population in war and disaster. */
  civilDefence: Counted
  research: Counted
  /** Forces abroad for peacekeeping and relief. */
  peacekeeping: Counted
  /** Benefits to veterans beside their pensions. */
  veterans: Counted
  /** The state's part of installations that several states pay for together. */
  commonInfrastructure: Counted
  /** Resilience, roads and bridges for troops, networks, industry: the up to 1.5 % of the Hague commitment. */
  relatedSpending: Counted
  /** Interest on debt made for defence. */
  debtService: Counted
  /** Whose spending it is: the central government's alone, or all of government. */
  government: "central" | "general" | "not-stated"
  /** When money is counted: as it is paid, as goods are delivered or earned, or as a parliament allots it. */
  basis: "cash" | "accrual" | "budget" | "not-stated"
  year: "calendar" | "fiscal" | "not-stated"
  /** GDP that its share of GDP is over. */
  gdp: string
  /** The main document; `notes` name others where an aspect rests on them. */
  source: Source
  /** Each aspect in a sentence, with the document it rests on. An aspect that is `not-stated` may have none. */
  notes: readonly DefinitionNote[]
  /** States for which the publisher departs from its own definition. */
  exceptions: readonly DefinitionException[]
}>

export type DefinitionNote = Readonly<{
  aspect: DefinitionAspect
  /** In our own words. */
  text: string
  /** `null` where it is the definition's own source. */
  source: Source | null
}>

/** Where a publisher's figures of one state count otherwise than its definition says. */
export type DefinitionException = Readonly<{
  /** ISO 3166 alpha-3. */
  state: string
  /** `null` where it touches the whole figure. */
  aspect: DefinitionAspect | null
  /** In our own words. */
  text: string
  /** First and last reference year it holds for; `null` is open. */
  from: number | null
  until: number | null
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
