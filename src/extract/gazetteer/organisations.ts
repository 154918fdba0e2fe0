import type { Token } from "../text/tokens.ts"

/** An organisation or seat of power: identifier, whom it speaks for (ISO alpha-3 or organisation), spellings. */
const ORGANISATION_TABLE = `NATO|NATO|NATO,Nato,North Atlantic Treaty Organization,North Atlantic Treaty Organisation,North Atlantic Alliance,North Atlantic Council
EU|EU|EU,E.U.,European Union
EUROPEAN_COMMISSION|EU|European Commission
EUROPEAN_COUNCIL|EU|European Council
EUROPEAN_PARLIAMENT|EU|European Parliament
ECB|ECB|European Central Bank,ECB
UN|UN|UN,U.N.,United Nations,U.N. Security Council,UN Security Council,Security Council
OSCE|OSCE|OSCE,Organization for Security and Cooperation in Europe
G7|G7|G7,G-7,Group of Seven
G20|G20|G20,G-20,Group of 20
IMF|IMF|IMF,International Monetary Fund
WORLD_BANK|WORLD_BANK|World Bank
WTO|WTO|WTO,World Trade Organization
OECD|OECD|OECD
IAEA|IAEA|IAEA,International Atomic Energy Agency
WHO|WHO|World Health Organization
ICC|ICC|International Criminal Court
AFRICAN_UNION|AFRICAN_UNION|African Union
ASEAN|ASEAN|ASEAN
SIPRI|SIPRI|SIPRI,Stockholm International Peace Research Institute
EDA|EU|European Defence Agency,European Defense Agency
KREMLIN|RUS|Kremlin
DUMA|RUS|Duma,State Duma
WHITE_HOUSE|USA|White House,Oval Office
PENTAGON|USA|Pentagon
STATE_DEPARTMENT|USA|State Department,U.S. State Department
TREASURY|USA|Treasury Department
CONGRESS|USA|Congress,U.S. Congress,Capitol Hill
US_SENATE|USA|U.S. Senate,Senate
US_HOUSE|USA|House of Representatives
CIA|USA|CIA,Central Intelligence Agency
DOWNING_STREET|GBR|Downing Street,No. 10
WHITEHALL|GBR|Whitehall
HOUSE_OF_COMMONS|GBR|House of Commons
ELYSEE|FRA|Elysee,Élysée,Elysée Palace,Elysee Palace,Élysée Palace
BUNDESTAG|DEU|Bundestag
BUNDESWEHR|DEU|Bundeswehr
BUNDESRAT|DEU|Bundesrat
SEJM|POL|Sejm
RIKSDAG|SWE|Riksdag
RADA|UKR|Verkhovna Rada,Rada`

type Entry = Readonly<{ id: string; affiliation: string; words: readonly string[] }>
const byFirstWord = new Map<string, Entry[]>()
for (const row of ORGANISATION_TABLE.split("\n")) {
  const [id = "", affiliation = "", names = ""] = row.split("|")
  for (const name of names.split(",")) {
    const words = name.split(" ")
    const known = byFirstWord.get(words[0] ?? "") ?? []
    known.push({ id, affiliation, words })
    known.sort((a, b) => b.words.length - a.words.length)
    byFirstWord.set(words[0] ?? "", known)
  }
}

export type OrganisationMatch = Readonly<{ id: string; affiliation: string; end: number }>

/** The organisation that begins at `at`, longest name first; `NATO-led` counts. */
export function organisationAt(tokens: readonly Token[], at: number): OrganisationMatch | null {
  const token = tokens[at]
  if (token === undefined || token.kind !== "word") return null
  const dash = token.text.indexOf("-")
  const entries =
    byFirstWord.get(token.text) ?? (dash > 1 ? byFirstWord.get(token.text.slice(0, dash)) : undefined)
  for (const entry of entries ?? []) {
    if (entry.words.every((word, index) => index === 0 || tokens[at + index]?.text === word)) {
      return { id: entry.id, affiliation: entry.affiliation, end: at + entry.words.length }
    }
  }
  return null
}

/** Common nouns that stand for an organisation once it has been named: `the bloc`, `the alliance`. */
export const ORGANISATION_NOUNS: ReadonlyMap<string, string> = new Map([
  ["bloc", "EU"],
  ["alliance", "NATO"],
])
