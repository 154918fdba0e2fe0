import { fine, type Outcome, type PublisherId } from "../../model/index.ts"
import { type EditionsQuestion, listEditions } from "../../questions/index.ts"
import { answering } from "../answering.ts"
import type { CallWords, Command } from "../command.ts"
import { renderEditions } from "../text/editions.ts"

/** Which editions are held, and through which files. */
export const editions: Command = {
  name: "editions",
  summary: "the editions held, with their dates, carriers and counts",
  arguments: [{ syntax: "[publisher]", text: "only this publisher's, such as nato" }],
  options: [],
  examples: [
    { line: "muster editions", shows: "everything held" },
    { line: "muster editions nato --as-of 2024-12-31", shows: "what NATO had published by the end of 2024" },
  ],
  toQuestion,
  run: (call) => answering(call, { toQuestion, answer: listEditions, text: renderEditions }),
}

function toQuestion(call: CallWords): Outcome<EditionsQuestion> {
  return fine({ kind: "editions", publisher: (call.arguments[0] ?? null) as PublisherId | null })
}
