import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import { DEFINITIONS, findState, parseMember, parsePlace } from "../model/index.ts"
import { COUNTED_ASPECTS, DEFINITION_ASPECTS } from "../records/index.ts"
import { readReferenceLists } from "./reference-lists.ts"

const read = readReferenceLists(fileURLToPath(new URL("../../data/", import.meta.url)))
if (!read.ok) throw new Error(JSON.stringify(read.problem))
const { definitions } = read.value

describe("the table of definitions", () => {
  test("has every definition of expenditure once, in the order of the vocabulary", () => {
    expect(definitions.map(({ id }) => id)).toEqual(DEFINITIONS.filter((id) => id !== "none"))
  })

  test.each(definitions)(
    "$id: whatever it states has a note with its document, and no note stands twice",
    ({ notes, ...definition }) => {
      const noted = notes.map(({ aspect }) => aspect)
      expect(new Set(noted).size).toBe(noted.length)
      for (const aspect of DEFINITION_ASPECTS)
        if (definition[aspect] !== "not-stated") expect(noted).toContain(aspect)
      for (const aspect of COUNTED_ASPECTS)
        if (definition[aspect] === "not-stated") expect(noted).not.toContain(aspect)
    },
  )

  test.each(definitions)("$id: every source says where it can be read", ({ source, notes, exceptions }) => {
    const sources = [
      source,
      ...notes.flatMap((note) => note.source ?? []),
      ...exceptions.map((one) => one.source),
    ]
    for (const { citation, url } of sources) {
      expect(citation).toMatch(/\.$/)
      expect(url).toMatch(/^https:/)
    }
  })

  test.each(definitions)("$id: exceptions name states by code, and years in order", ({ exceptions }) => {
    for (const { state, from, until } of exceptions) {
      const code = parseMember(state) ?? parsePlace(state)
      expect(code).toBe(state)
      expect(code && findState(code)).not.toBeNull()
      if (from !== null && until !== null) expect(from).toBeLessThanOrEqual(until)
    }
  })
})
