import { expect, test } from "vitest"
import { harmless, harmlessJson, harmlessLine, harmlessStyled } from "./harmless.ts"

test("control and direction characters are shown, not obeyed", () => {
  expect(harmless("a\u001b[2Jb\u202ec\rd\u009be")).toBe("a\\u001b[2Jb\\u202ec\\u000dd\\u009be")
  expect(harmless("tab\tand\nline stay, Türkiye too")).toBe("tab\tand\nline stay, Türkiye too")
})

test("a line stays one line", () => {
  expect(harmlessLine("import/x: found a\nfake line")).toBe("import/x: found a\\nfake line")
})

test("styles pass where we made them, other sequences never", () => {
  expect(harmlessStyled("\u001b[1mbold\u001b[0m \u001b[2J")).toBe("\u001b[1mbold\u001b[0m \\u001b[2J")
})

test("escaping changes nothing for a reader of the JSON", () => {
  const value = { text: "a\u202eb\u009b\u001b\n" }
  const json = harmlessJson(value)
  expect(JSON.parse(json)).toEqual(value)
  expect(json).not.toMatch(/[\u009b\u202e]/)
})
