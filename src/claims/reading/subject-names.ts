import { MEMBERS, type MemberCode } from "../../model/index.ts"

/** Words of people of a member: `Polish`. The United States has two common ones. */
export const ADJECTIVES: readonly (readonly [code: string, ...adjectives: string[]])[] = [
  ["ALB", "Albanian"],
  ["BEL", "Belgian"],
  ["BGR", "Bulgarian"],
  ["CAN", "Canadian"],
  ["HRV", "Croatian"],
  ["CZE", "Czech"],
  ["DNK", "Danish"],
  ["EST", "Estonian"],
  ["FIN", "Finnish"],
  ["FRA", "French"],
  ["DEU", "German"],
  ["GRC", "Greek"],
  ["HUN", "Hungarian"],
  ["ISL", "Icelandic"],
  ["ITA", "Italian"],
  ["LVA", "Latvian"],
  ["LTU", "Lithuanian"],
  ["LUX", "Luxembourgish"],
  ["MNE", "Montenegrin"],
  ["NLD", "Dutch"],
  ["MKD", "North Macedonian"],
  ["NOR", "Norwegian"],
  ["POL", "Polish"],
  ["PRT", "Portuguese"],
  ["ROU", "Romanian"],
  ["SVK", "Slovak", "Slovakian"],
  ["SVN", "Slovenian", "Slovene"],
  ["ESP", "Spanish"],
  ["SWE", "Swedish"],
  ["TUR", "Turkish"],
  ["GBR", "British"],
  ["USA", "American"],
]

/** How newspapers write members besides the names publishers use. */
const MORE_NAMES: readonly (readonly [code: string, ...names: string[]])[] = [
  ["CZE", "the Czech Republic"],
  ["NLD", "the Netherlands", "Holland"],
  ["GBR", "the United Kingdom", "the UK", "the U.K.", "U.K.", "Britain"],
  [
    "USA",
    "the United States",
    "the US",
    "the U.S.",
    "US",
    "U.S.",
    "U.S.A.",
    "America",
    "the United States of America",
    "the largest ally",
    "the biggest ally",
    "the alliance’s largest member",
    "the alliance's largest member",
    "NATO’s largest member",
    "NATO's largest member",
  ],
]

/**
 * Capitals that newspapers let speak for their governments: `Warsaw spends`. Read only where a verb
 * of spending follows. Brussels and The Hague are left out: they stand for institutions and for a summit.
 */
export const CAPITALS: readonly (readonly [code: string, name: string])[] = [
  ["CAN", "Ottawa"],
  ["CZE", "Prague"],
  ["DEU", "Berlin"],
  ["DNK", "Copenhagen"],
  ["ESP", "Madrid"],
  ["EST", "Tallinn"],
  ["FIN", "Helsinki"],
  ["FRA", "Paris"],
  ["GBR", "London"],
  ["GRC", "Athens"],
  ["HUN", "Budapest"],
  ["ITA", "Rome"],
  ["LTU", "Vilnius"],
  ["LVA", "Riga"],
  ["NOR", "Oslo"],
  ["POL", "Warsaw"],
  ["PRT", "Lisbon"],
  ["ROU", "Bucharest"],
  ["SWE", "Stockholm"],
  ["TUR", "Ankara"],
  ["USA", "Washington"],
]

/** Too short or too common a word to be taken for a member in running text. */
const NOT_IN_TEXT = new Set(["ROM", "The former Yugoslav Republic of Macedonia"])

/**
 * Groups an article may speak of, longest first. `exact` where the publisher prints just this group; Europe is read
 * as NATO Europe and Canada, the aggregate that every edition prints, and the claim says so.
 */
export const GROUPS: readonly Readonly<{ pattern: string; code: string; exact: boolean }>[] = [
  {
    pattern:
      "(?:the )?(?:NATO's )?(?:(?:NATO )?(?:allies|members|countries|nations) in Europe|European (?:NATO )?(?:allies|members|countries|nations)|NATO Europe|Europe) (?:and|plus) Canada",
    code: "NATO_EUROPE_CANADA",
    exact: true,
  },
  {
    pattern:
      "(?:the |NATO's )?European (?:NATO )?(?:allies|members|member (?:states|countries)|countries|nations|governments|militaries|armies|states|capitals|forces)|(?:NATO )?(?:allies|members) in Europe",
    code: "NATO_EUROPE_CANADA",
    exact: false,
  },
  { pattern: "Europeans|Europe|NATO Europe", code: "NATO_EUROPE_CANADA", exact: false },
  {
    pattern:
      "NATO(?: allies| members| member (?:states|countries)| nations| countries)?|(?:the )?North Atlantic Treaty Organi[sz]ation|(?:the )?(?:military |defen[cs]e )?alliance(?: members)?|(?:the )?allies",
    code: "NATO",
    exact: true,
  },
]

/** Every spelling of a member as a noun, with its code. */
export const MEMBER_NOUNS: readonly (readonly [name: string, code: MemberCode])[] = [
  ...MEMBERS.flatMap((member) =>
    [member.name, ...member.otherNames]
      .filter((name) => !NOT_IN_TEXT.has(name))
      .map((name) => [name, member.code] as const),
  ),
  ...MORE_NAMES.flatMap(([code, ...names]) => names.map((name) => [name, code as MemberCode] as const)),
]
