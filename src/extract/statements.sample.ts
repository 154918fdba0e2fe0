import { extractor } from "./index.ts"

/** What a test looks at: one line a statement, `kind | full name or mention, role, affiliation | words`. */
export function statementLines(text: string, published: string | null = null): readonly string[] {
  return extractor.extract({ text, published }).statements.map((statement) => {
    const words = statement.content.map(([start, end]) => text.slice(start, end)).join(" … ")
    const who = statement.speaker
      ? [
          statement.speaker.name ?? statement.speaker.mention,
          statement.speaker.role,
          statement.speaker.affiliation,
        ]
      : ["nobody"]
    return `${statement.kind} | ${who.filter(Boolean).join(", ")} | ${words}`
  })
}

/** Speaker and words only: `Rask: “We stay.”` */
export function whoSaid(text: string): readonly string[] {
  return extractor.extract({ text, published: null }).statements.map((statement) => {
    const words = statement.content.map(([start, end]) => text.slice(start, end)).join(" … ")
    return `${statement.speaker?.mention ?? "nobody"}: ${words}`
  })
}
