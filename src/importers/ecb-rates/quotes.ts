import type { CalendarDate, Problem, Year } from "../../model/index.ts"

/** One rate of one day: units of the currency for one euro. */
export type Quote = Readonly<{ day: CalendarDate; rate: number; line: number }>

/** An average over a year as the bank itself prints it. */
export type YearQuote = Readonly<{ currency: string; period: Year; rate: number; locator: string }>

/** What a file quotes, by the bank's own currency codes. */
export type Quotes = Readonly<{
  /** Days with their lines, ascending, each once. */
  days: readonly Readonly<{ day: CalendarDate; line: number }>[]
  daily: ReadonlyMap<string, readonly Quote[]>
  /** What a currency's figures stand under: `column USD`, `KEY EXR.D.USD.EUR.SP00.A`. */
  headings: ReadonlyMap<string, string>
  yearly: readonly YearQuote[]
  /** Currencies of states we do not list. */
  left: readonly string[]
  problems: readonly Problem[]
}>
