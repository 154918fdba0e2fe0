import type { Article, ExtractedStatement, Extraction, Span } from "../extract/index.ts"
import type { BriefStatement } from "./brief.ts"
import { topicsOf } from "./topics.ts"

/** Statements as a brief lists them: numbered `s1` … in text order, with their words and topics. */
export function briefStatements(article: Article, extraction: Extraction): readonly BriefStatement[] {
  return [...extraction.statements]
    .sort((a, b) => startOf(a) - startOf(b))
    .map((statement, at) => {
      const text = statement.content.map((span) => article.text.slice(...span)).join(" … ")
      return { ...statement, id: `s${at + 1}`, text, topics: topicsOf(text), signals: [] }
    })
}

/** The statement that says the words of a span, the one that shares most with it. */
export function statementOf(span: Span, statements: readonly BriefStatement[]): BriefStatement | null {
  let best: BriefStatement | null = null
  let most = 0
  for (const statement of statements) {
    const shared = statement.content.reduce((sum, content) => sum + sharedLength(span, content), 0)
    if (shared > most) {
      most = shared
      best = statement
    }
  }
  return best
}

function startOf(statement: ExtractedStatement): number {
  return Math.min(...statement.content.map(([start]) => start))
}

function sharedLength(a: Span, b: Span): number {
  return Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]))
}
