import {
  type Batch,
  type CalendarDate,
  findMember,
  isInUnionOn,
  type MemberCode,
  type Observation,
  type PublisherId,
} from "../../model/index.ts"

/** Years from which GDP, prices, population and rates ship. */
const MACRO_FROM = 1990

/** What ships of a publisher's figures: what its terms allow and questions about the alliance need. Unknown publishers ship nothing. */
const SHIPS: Readonly<Record<string, (observation: Observation) => boolean>> = {
  nato: () => true,
  // SIPRI's terms allow less than a tenth of the database.
  sipri: ({ indicator, member }) => indicator === "share-of-gdp" && findMember(member) !== null,
  eda: ({ member }) => isOurs(member),
  "world-bank": ({ indicator, member, period }) =>
    WORLD_BANK.has(indicator) && isOurs(member) && period >= MACRO_FROM,
  imf: ({ indicator, member, period }) => IMF.has(indicator) && isOurs(member) && period >= MACRO_FROM,
  ecb: ({ member }) => isOurs(member),
}

const WORLD_BANK: ReadonlySet<string> = new Set([
  "gdp-usd",
  "gdp-constant-usd",
  "gdp-deflator",
  "gdp-deflator-change",
  "population",
  "exchange-rate",
])
const IMF: ReadonlySet<string> = new Set(["gdp-usd", "gdp-real-change"])

/** The part of a batch that may ship, or `null` when none of it does. */
export function shippedPart(batch: Batch): Batch | null {
  const ships = SHIPS[batch.edition.publisher]
  const observations = ships ? batch.observations.filter(ships) : []
  return observations.length > 0 ? { ...batch, observations } : null
}

/** Publishers of which something ships. */
export const SHIPPED_PUBLISHERS = Object.keys(SHIPS).map(publisherId)

function publisherId(id: string): PublisherId {
  return id as PublisherId
}

/** Allies, the other states of the European Union, and the Union. */
function isOurs(member: MemberCode): boolean {
  return member === "EU" || findMember(member) !== null || isInUnionOn(member, LATEST_UNION)
}

/** A day with the Union's present members. */
const LATEST_UNION = "2025-01-01" as CalendarDate
