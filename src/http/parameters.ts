import { z } from "@hono/zod-openapi"
import {
  type CalendarDate,
  dayOf,
  type EditionId,
  type IndicatorId,
  type Instant,
  type MemberCode,
  type PublisherId,
  parseDate,
  parseInstant,
  parsePlace,
  parseYear,
  type Year,
} from "../model/index.ts"
import { type Cut, parseAmountMillion } from "../questions/index.ts"

/** Text → a value through `parse`; what it cannot read becomes a bad request that says what is expected. */
function parsed<Value>(
  parse: (text: string) => Value | null,
  about: Readonly<{ expected: string; example: string; description: string }>,
) {
  return z
    .string()
    .transform((text, context): Value => {
      const value = parse(text)
      if (value !== null) return value
      context.issues.push({ code: "custom", input: text, message: about.expected })
      return z.NEVER
    })
    .openapi({ type: "string", description: about.description, example: about.example })
}

const dateParameter = (description: string) =>
  parsed<CalendarDate>(parseDate, { expected: "a day, YYYY-MM-DD", example: "2025-04-03", description })

/** The two cuts in time that every read accepts. */
export const CUT = {
  asOf: dateParameter(
    "Only what was published or announced by the end of this day, UTC. Default: today.",
  ).optional(),
  recordedBy: parsed<Instant>(parseInstant, {
    expected: "a day or a moment, YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ",
    example: "2026-11-24T12:00:00Z",
    description: "Only what the store held by then. Default: now.",
  }).optional(),
}

export type CutQuery = Readonly<{ asOf?: CalendarDate | undefined; recordedBy?: Instant | undefined }>

/** The asked cuts, or now. */
export function cutOf(query: CutQuery, now: Instant): Cut {
  return { asOf: query.asOf ?? dayOf(now), recordedBy: query.recordedBy ?? now }
}

export const indicatorParameter = z
  .string()
  .transform((id) => id as IndicatorId)
  .openapi({ type: "string", description: "An indicator's id, see /indicators.", example: "share-of-gdp" })

export const editionParameter = z
  .string()
  .transform((id) => id as EditionId)
  .openapi({
    type: "string",
    description: "An edition's id, see /editions; a series' name is its newest edition.",
    example: "nato-defence-expenditure/2025-08-28",
  })

export const publisherParameter = z
  .string()
  .transform((id) => id as PublisherId)
  .openapi({ type: "string", description: "A publisher's id.", example: "nato" })

export const memberParameter = parsed<MemberCode>(parsePlace, {
  expected: "an ISO 3166-1 alpha-3 code or an aggregate's identifier, see /members",
  example: "POL",
  description: "A member or aggregate.",
})

export const membersParameter = parsed<readonly MemberCode[] | "all">(parseMembers, {
  expected: "`all`, or members separated by commas, see /members",
  example: "POL,ESP,NATO",
  description: "Members and aggregates, separated by commas, or `all`.",
})

function parseMembers(text: string): readonly MemberCode[] | "all" | null {
  if (text === "all") return "all"
  const members = text.split(",").map((name) => parsePlace(name.trim()))
  return members.includes(null) ? null : (members as readonly MemberCode[])
}

export const yearParameter = parsed<Year>(parseYear, {
  expected: "a year, 1900 to 2199",
  example: "2024",
  description: "The year the figures describe.",
})

export type Periods = Readonly<{ from: Year; to: Year }>

export const periodsParameter = parsed<Periods>(parsePeriods, {
  expected: "a year or a range of years, 2024 or 2014..2025",
  example: "2014..2025",
  description: "The years the figures describe, both ends included.",
})

function parsePeriods(text: string): Periods | null {
  const [first = "", last = first, ...more] = text.split("..")
  const [from, to] = [parseYear(first), parseYear(last)]
  return from !== null && to !== null && from <= to && more.length === 0 ? { from, to } : null
}

export const priceBaseParameter = parsed<Year>(parseYear, {
  expected: "a year, 1900 to 2199",
  example: "2015",
  description: "Brings money at constant prices to this year's prices. Default: as printed.",
})

export const pricesParameter = z
  .enum(["current", "constant"])
  .openapi({ description: "For what exists in both price forms. Default: the first that is held." })

export const numberParameter = (description: string) =>
  parsed<number>((text) => (/^\d+(\.\d+)?$/.test(text) ? Number(text) : null), {
    expected: "a number, 0 or more",
    example: "0.1",
    description,
  })

export const percentParameter = (description: string, example: string) =>
  parsed<number>(parsePercent, { expected: "a number from -1000 to 1000", example, description })

function parsePercent(text: string): number | null {
  const number = /^-?\d{1,4}(\.\d+)?$/.test(text) ? Number(text) : Number.NaN
  return number >= -1000 && number <= 1000 ? number : null
}

/** Money in millions of a currency, or with `mn`, `bn`, `tn`. */
export const amountParameter = (description: string) =>
  parsed<number>(parseAmountMillion, {
    expected: "an amount in millions, or with mn, bn, tn",
    example: "3.0tn",
    description,
  })

export const publishedParameter = dateParameter(
  "The day the article was published, where its own text does not say.",
).optional()
