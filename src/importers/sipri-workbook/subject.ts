import { type IndicatorId, type Prices, type Problem, parseYear, type Year } from "../../model/index.ts"
import type { Table } from "./header.ts"
import * as problem from "./problems.ts"
import { isInUsDollars, priceBasesIn, scalesIn } from "./unit-words.ts"

/** What a sheet's figures are. */
export type Subject = Readonly<{
  indicator: IndicatorId
  prices: Prices | null
  /** The year whose prices they are in; `null` for any other. */
  base: Year | null
  /** Places the decimal point moves to reach the indicator's unit; `share` where the figures themselves tell. */
  shift: number | "share"
  /** The regional sheet has totals only, the others states. */
  rows: "states" | "regions"
}>

export type SubjectReading =
  | Readonly<{ kind: "subject"; subject: Subject }>
  /** A sheet of the publisher's whose unit cannot be understood. */
  | Readonly<{ kind: "unclear"; problem: Problem }>
  | Readonly<{ kind: "none" }>

type Topic = "government" | "gdp" | "head" | "local" | "constant" | "current"

const MILITARY = /\bmilitary\s+(?:expenditures?|spending)\b/i
const SHARE_OF = String.raw`(?:percentages?|share|per ?cent|%)\s+of\s+`
/** The first that fits is it: a per-head sheet is in current dollars too, a share of GDP in no money at all. */
const TOPICS: readonly (readonly [Topic, RegExp])[] = [
  ["government", new RegExp(`${SHARE_OF}(?:general |total |central )?gov(?:ernmen)?t\\b`, "i")],
  ["gdp", new RegExp(`${SHARE_OF}(?:the )?(?:gross domestic product|GDP)\\b`, "i")],
  ["head", /\bper[ -](?:capita|head|person)\b/i],
  ["local", /\b(?:local|national) currenc(?:y|ies)\b/i],
  ["constant", /\bconstant\b/i],
  ["current", /\bcurrent\b/i],
]

/** What the lines above a sheet's header, and where they are silent its name, say that it holds. */
export function readSubject(table: Table): SubjectReading {
  const lines = table.lines.map(({ text }) => text.slice(0, 1000))
  const title = lines.find((line) => MILITARY.test(line))
  if (title === undefined) return { kind: "none" }
  const units = [title, ...lines.filter((line) => /^\s*(?:all )?(?:figures|data) are\b/i.test(line))]
  const topic = topicOf(title) ?? topicOf(table.sheet.name) ?? topicOf(units.join(" "))
  if (topic === null) return { kind: "none" }
  const told = { title, lines, units: units.join(" "), table }
  switch (topic) {
    case "government":
      return share("share-of-government-spending", null)
    case "gdp":
      return share("share-of-gdp", "current")
    case "head":
      return perHead(told)
    case "local":
      return localCurrency(told)
    case "constant":
    case "current":
      return dollars(told, topic)
  }
}

type Told = Readonly<{ title: string; lines: readonly string[]; units: string; table: Table }>

function topicOf(text: string): Topic | null {
  return TOPICS.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}

function share(indicator: string, prices: Prices | null): SubjectReading {
  return subject({ indicator, prices, base: null, shift: "share", rows: "states" })
}

function perHead(told: Told): SubjectReading {
  const scales = scalesIn(told.units)
  if (!isInUsDollars(told.units) || scales.length > 1) return unclear(told, "US dollars per head")
  const prices = /\bconstant\b/i.test(told.units) ? "constant" : "current"
  const base = prices === "constant" ? baseOf(told) : null
  if (prices === "constant" && base === null) return unclear(told, "one year whose prices it is in")
  return subject({ indicator: "spending-per-head", prices, base, shift: scales[0] ?? 0, rows: "states" })
}

/** Without a word on their scale, amounts of a local currency are in units of it. */
function localCurrency(told: Told): SubjectReading {
  const scales = scalesIn(told.units)
  const years = yearsOf(told)
  if (scales.length > 1) return unclear(told, "one scale, such as millions")
  if (years === null) return unclear(told, "whether its years are financial or calendar years")
  const indicator = years === "financial" ? "spending-national-fiscal-year" : "spending-national"
  return subject({ indicator, prices: "current", base: null, shift: (scales[0] ?? 0) - 6, rows: "states" })
}

/** Both sheets in local currency bear the same title: a line below it, the name or a column says which years. */
function yearsOf({ units, table }: Told): "financial" | "calendar" | null {
  for (const text of [units, table.sheet.name]) {
    const kinds = [/\bcalendar years?\b/i, /\b(?:financial|fiscal) years?\b/i].map((kind) => kind.test(text))
    if (kinds[0] !== kinds[1]) return kinds[0] ? "calendar" : "financial"
  }
  return null
}

function dollars(told: Told, prices: Prices): SubjectReading {
  const { units, table, title } = told
  const scales = scalesIn(units)
  const [scale] = scales
  if (!isInUsDollars(units) || scale === undefined || scales.length > 1)
    return unclear(told, 'US dollars and their scale, such as "US$ m." or "US$ b."')
  const base = prices === "constant" ? baseOf(told) : null
  if (prices === "constant" && base === null)
    return unclear(told, 'one price year, such as "constant (2023)"')
  const rows = /\bby region\b/i.test(title) || /\bregional\b/i.test(table.sheet.name) ? "regions" : "states"
  const indicator = prices === "constant" ? "spending-constant-usd" : "spending-usd"
  return subject({ indicator, prices, base, shift: scale - 6, rows })
}

/** The one price year that title, unit line and name agree on. A name that says none does not count. */
function baseOf({ units, table }: Told): Year | null {
  const years = new Set([...priceBasesIn(units), ...priceBasesIn(table.sheet.name)])
  const [year] = years
  return years.size === 1 && year !== undefined ? parseYear(String(year)) : null
}

function subject(of: Omit<Subject, "indicator"> & { indicator: string }): SubjectReading {
  return { kind: "subject", subject: { ...of, indicator: of.indicator as IndicatorId } }
}

function unclear({ title, units, table }: Told, expected: string): SubjectReading {
  const found = units === title ? title : units
  return { kind: "unclear", problem: problem.unknownUnit(`sheet ${table.sheet.name}`, found, expected) }
}
