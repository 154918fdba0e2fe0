import type { Token } from "../text/tokens.ts"
import { COUNTRY_TABLE } from "./country-table.ts"

/** A name of a state as it stands in a table of names by their first word. */
type Entry = Readonly<{ code: string; words: readonly string[]; kind: "name" | "adjective" }>

const byFirstWord = new Map<string, Entry[]>()
for (const row of COUNTRY_TABLE.split("\n")) {
  const [code = "", names = "", adjectives = ""] = row.split("|")
  for (const name of names.split(",")) add({ code, words: name.split(" "), kind: "name" })
  for (const adjective of adjectives.split(",").filter(Boolean))
    add({ code, words: adjective.split(" "), kind: "adjective" })
}
add({ code: "GEO", words: ["Georgian"], kind: "adjective" })
add({ code: "GEO", words: ["Georgians"], kind: "adjective" })
add({ code: "GEO", words: ["Georgia"], kind: "name" })

function add(entry: Entry): void {
  const first = entry.words[0] ?? ""
  const known = byFirstWord.get(first) ?? []
  known.push(entry)
  known.sort((a, b) => b.words.length - a.words.length)
  byFirstWord.set(first, known)
}

/** A state named at a token: its code, how it is named, and the token after the name. */
export type CountryMatch = Readonly<{ code: string; kind: "name" | "adjective"; end: number }>

/** The state, or its adjective, that begins at `at`: `Latvian`, `United States`, `U.S.`, `US-led`. Longest name first. */
export function countryAt(tokens: readonly Token[], at: number): CountryMatch | null {
  const token = tokens[at]
  if (token === undefined || token.kind !== "word") return null
  const entries = byFirstWord.get(token.text) ?? byFirstWord.get(leadOf(token.text))
  for (const entry of entries ?? []) {
    if (!entry.words.every((word, index) => index === 0 || matches(tokens[at + index], word))) continue
    if (isSomethingElse(tokens, at, entry)) continue
    return { code: entry.code, kind: entry.kind, end: at + entry.words.length }
  }
  return null
}

/** `U.S.-led` → `U.S.`, `Russian-backed` → `Russian`. */
function leadOf(word: string): string {
  const dash = word.indexOf("-")
  return dash > 1 ? word.slice(0, dash) : word
}

function matches(token: Token | undefined, word: string): boolean {
  return token !== undefined && (token.text === word || leadOf(token.text) === word)
}

/** Names that are part of another: `New Mexico`, `Georgia` the state of the union, `Guinea pig`, `Jordan` the man. */
function isSomethingElse(tokens: readonly Token[], at: number, entry: Entry): boolean {
  const before = at > 0 ? tokens[at - 1] : undefined
  const next = tokens[at + entry.words.length]
  const name = entry.words.join(" ")
  if (before?.text === "New" && (name === "Mexico" || name === "England")) return true
  if (
    before &&
    (name === "Jordan" || name === "Chad" || name === "Georgia") &&
    before.kind === "word" &&
    /^\p{Lu}\p{Ll}+$/u.test(before.text) &&
    !/^(?:In|And|But|From|With|For|As|While|The|To|Of|On|At|By)$/.test(before.text)
  )
    return true
  if (name === "Georgia")
    return (
      /^(?:Gov|Republican|Democrat|state|Senate)/i.test(next?.text ?? "") ||
      /^(?:Atlanta|Savannah)$/.test(tokens[at - 2]?.text ?? "")
    )
  if (name === "US" || name === "Turkey") return false
  return name === "Republic" || (name === "Dominica" && next?.text === "Republic")
}
