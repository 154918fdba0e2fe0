import { bad, fine, type Problem } from "../../model/index.ts"
import { type Command, optionText } from "../command.ts"
import { EXIT } from "../exit-code.ts"
import { renderVerification } from "../text/verification.ts"

/** Whether what is stored is what was stored. */
export const verify: Command = {
  name: "verify",
  summary: "check that nothing stored was changed, moved, inserted or removed",
  arguments: [],
  options: [
    { syntax: "--expect <head>", text: "the head noted down earlier; another one is a broken store" },
  ],
  notes: [
    "The head is a hash over every batch in order. Note it down elsewhere: with --expect, even a store that was\n" +
      "rewritten as a whole is found out.",
  ],
  examples: [
    { line: "muster verify", shows: "the head, the counts, and every problem found" },
    {
      line: "muster verify --expect 4f0c…e1 --json",
      shows: "the same, compared with a head noted down earlier",
    },
  ],
  run: async (call) => {
    const expected = optionText(call, "expect")?.trim().toLowerCase() ?? null
    if (expected !== null && !/^[0-9a-f]{64}$/.test(expected)) return bad(noHead(expected))
    const workspace = await call.session.openWorkspace()
    if (!workspace.ok) return workspace
    const { store } = workspace.value
    const found = await store.verify()
    const held = await store.head()
    const problems = [
      ...found,
      ...(expected === null || expected === held.head ? [] : [otherHead(expected, held.head)]),
    ]
    const sound = problems.length === 0
    return fine({
      json: { ...held, sound, problems },
      text: () => renderVerification({ ...held, sound, expected }),
      problems,
      exitCode: sound ? EXIT.fine : EXIT.integrityBroken,
    })
  },
}

function noHead(text: string): Problem {
  return {
    code: "cli/bad-head",
    place: "--expect",
    found: `"${text.slice(0, 80)}"`,
    expected: "a head as `muster verify` prints it: 64 digits and letters a to f",
    remedy: "Copy the whole head.",
  }
}

function otherHead(expected: string, found: string): Problem {
  return {
    code: "cli/other-head",
    place: "the store",
    found: `head ${found}`,
    expected: `head ${expected}`,
    remedy:
      "If figures were imported since that head was noted, this is to be expected: note the new one. Otherwise the store was rewritten: restore it from a copy.",
  }
}
