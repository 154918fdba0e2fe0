import type { BriefStatement } from "../../claims/index.ts"
import { memberName, parseMember } from "../../model/index.ts"

/** A speaker in a line: name, role, affiliation, as far as the article tells; `null` when it tells nothing. */
export function speakerLine(speaker: BriefStatement["speaker"]): string | null {
  if (!speaker) return null
  const { name, role, affiliation, mention } = speaker
  return [name ?? mention, role, affiliation === null ? null : affiliationName(affiliation)]
    .filter((part) => part !== null && part !== "")
    .join(", ")
}

/** `USA` → `United States`; an organisation keeps its own name. */
function affiliationName(affiliation: string): string {
  const member = parseMember(affiliation)
  return member && member === affiliation ? memberName(member) : affiliation
}
