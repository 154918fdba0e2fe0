/** Towns that news of the alliance is filed from, with the state they lie in (ISO 3166 alpha-3). Capitals first. */
const TOWN_TABLE =
  `Brussels BEL|Washington USA|London GBR|Paris FRA|Berlin DEU|Warsaw POL|Kyiv UKR|Kiev UKR|Moscow RUS|Vilnius LTU|Riga LVA|Tallinn EST|Helsinki FIN|Stockholm SWE|Oslo NOR|Copenhagen DNK|The Hague NLD|Amsterdam NLD|Luxembourg LUX|Madrid ESP|Lisbon PRT|Rome ITA|Athens GRC|Ankara TUR|Istanbul TUR|Sofia BGR|Bucharest ROU|Budapest HUN|Bratislava SVK|Prague CZE|Vienna AUT|Ljubljana SVN|Zagreb HRV|Sarajevo BIH|Belgrade SRB|Podgorica MNE|Tirana ALB|Skopje MKD|Pristina XKX|Chisinau MDA|Minsk BLR|Tbilisi GEO|Yerevan ARM|Baku AZE|Bern CHE|Geneva CHE|Zurich CHE|Dublin IRL|Reykjavik ISL|Valletta MLT|Nicosia CYP|Ottawa CAN|Toronto CAN|Mexico City MEX|Brasilia BRA|Buenos Aires ARG|Beijing CHN|Shanghai CHN|Hong Kong CHN|Taipei TWN|Tokyo JPN|Seoul KOR|Pyongyang PRK|New Delhi IND|Islamabad PAK|Kabul AFG|Tehran IRN|Baghdad IRQ|Damascus SYR|Beirut LBN|Jerusalem ISR|Tel Aviv ISR|Amman JOR|Riyadh SAU|Jeddah SAU|Doha QAT|Abu Dhabi ARE|Dubai ARE|Cairo EGY|Tripoli LBY|Tunis TUN|Algiers DZA|Rabat MAR|Nairobi KEN|Addis Ababa ETH|Pretoria ZAF|Johannesburg ZAF|Abuja NGA|Lagos NGA|Canberra AUS|Sydney AUS|Wellington NZL|Manila PHL|Jakarta IDN|Bangkok THA|Hanoi VNM|Kuala Lumpur MYS|Singapore SGP|New York USA|Munich DEU|Frankfurt DEU|Hamburg DEU|Bonn DEU|Strasbourg FRA|Marseille FRA|Barcelona ESP|Milan ITA|Naples ITA|Gdansk POL|Krakow POL|Rzeszow POL|Lviv UKR|Odesa UKR|Kharkiv UKR|Dnipro UKR|St. Petersburg RUS|Edinburgh GBR|Belfast GBR|Davos CHE|Halifax CAN|Ramstein DEU|Chicago USA|Los Angeles USA|San Francisco USA|Miami USA|Palm Beach USA`
    .split("|")
    .map((entry) => ({ town: entry.slice(0, -4), country: entry.slice(-3) }))

const countryByTown = new Map(TOWN_TABLE.map((row) => [row.town, row.country]))
const IN_TOWN = new RegExp(
  `\\b(?:in|at|from|outside|near) (${TOWN_TABLE.map((row) => row.town.replace(".", "\\.")).join("|")})\\b`,
  "g",
)

/** ISO alpha-3 of the state a town lies in, or `null` for a town not in the table. */
export function countryOfTown(town: string): string | null {
  return countryByTown.get(town) ?? null
}

/** The town a story is set in: the one it names most after `in`; the first of equals. `null` when it names none. */
export function mostNamedTown(text: string): string | null {
  const counts = new Map<string, number>()
  for (const match of text.matchAll(IN_TOWN))
    counts.set(match[1] ?? "", (counts.get(match[1] ?? "") ?? 0) + 1)
  let best: string | null = null
  for (const [town, count] of counts) if (count > (best === null ? 0 : (counts.get(best) ?? 0))) best = town
  return best
}

/** The town named at a token, or `null`. */
export function townAt(tokens: readonly { text: string }[], at: number): string | null {
  const one = tokens[at]?.text ?? ""
  const two = `${one} ${tokens[at + 1]?.text ?? ""}`
  return countryByTown.has(two) ? two : countryByTown.has(one) ? one : null
}
