import { type Article, type Extraction, extractArticle, type Quantity } from "../extract/index.ts"
import type { CalendarDate, Instant } from "../model/index.ts"
import type { Snapshot } from "../records/index.ts"
import type { Brief, Claim } from "./brief.ts"
import { type Candidate, type Check, type Judgement, judgement, type Later } from "./check.ts"
import { CHECKS } from "./checks/index.ts"
import { asKnown, type Known } from "./known/known.ts"
import { overlaps, type Reading, readArticle } from "./reading/reading.ts"
import { quotedSpans, saidOf } from "./said.ts"
import { briefStatements, statementOf } from "./statements.ts"
import { touchesOf } from "./touches.ts"

export type BriefContext = Readonly<{
  snapshot: Snapshot
  /** Only what our store held by then is used. */
  recordedBy: Instant
  /** Up to which day `since` looks; never part of a verdict. */
  today: CalendarDate
}>

/**
 * An article → who said what, every claim that can be checked with its verdict as of the article's date, and what
 * has become of each since. Pure; `extraction` spares the work where it was done already. An article in another
 * language than English, or without text, gives a brief without statements and claims.
 */
export function briefArticle(article: Article, context: BriefContext, extraction?: Extraction): Brief {
  const extracted = extraction ?? extractArticle(article)
  const statements = briefStatements(article, extracted)
  const reading = readArticle(article, extracted, statements)
  const known = knownOn(article.published, context)
  const later = known && laterThan(known, context)
  const judge = (candidate: Candidate) => (known ? candidate.judge(known) : withoutDate(candidate, context))
  const quoted = quotedSpans(article.text)
  const decided = article.language === "en" ? decide(reading, judge) : []
  const claims = decided.map(({ check, candidate, judged }, at): Claim => {
    const statement = statementOf(candidate.span, statements)
    return {
      id: `c${at + 1}`,
      statement: statement?.id ?? null,
      text: article.text.slice(...candidate.span),
      span: candidate.span,
      kind: check.kind,
      quantity: candidate.quantity && withoutSpan(candidate.quantity),
      verdict: judged.verdict,
      said: saidOf(candidate.span, quoted, judged.saidElsewhere ?? false),
      caveats: [...candidate.caveats, ...judged.caveats],
      asOf: article.published,
      because: judged.because,
      edition: judged.edition,
      evidence: judged.evidence,
      since: later ? candidate.since(later) : [],
      measures: judged.measures,
    }
  })
  return { article, statements, claims, touches: touchesOf(reading, claims, context.snapshot) }
}

type Decision = Readonly<{ check: Check; candidate: Candidate; judged: Judgement }>

/** What all checks find and can judge, in text order; where two catch the same words, the earlier check keeps them. */
function decide(reading: Reading, judge: (candidate: Candidate) => Judgement | null): readonly Decision[] {
  const kept: Decision[] = []
  for (const check of CHECKS)
    for (const candidate of check.find(reading)) {
      if (kept.some((other) => isSameClaim(other, check, candidate))) continue
      const judged = judge(candidate)
      if (judged) kept.push({ check, candidate, judged })
    }
  return kept.sort(
    (a, b) => a.candidate.span[0] - b.candidate.span[0] || a.candidate.span[1] - b.candidate.span[1],
  )
}

function isSameClaim(kept: Decision, check: Check, candidate: Candidate): boolean {
  if (!overlaps(kept.candidate.span, candidate.span)) return false
  if (kept.check.kind === check.kind) return !areTwoFigures(kept.candidate, candidate)
  return kept.candidate.quantity !== null && kept.candidate.quantity === candidate.quantity
}

/** `which accounts for 64% of the spending, spent 3.38% of GDP`: two figures, one within the words of the other. */
function areTwoFigures(a: Candidate, b: Candidate): boolean {
  return a.quantity !== null && b.quantity !== null && !overlaps(a.quantity.span, b.quantity.span)
}

function knownOn(day: CalendarDate | null, { snapshot, recordedBy }: BriefContext): Known | null {
  return day && asKnown(snapshot, { asOf: day, recordedBy })
}

function laterThan(then: Known, { snapshot, recordedBy, today }: BriefContext): Later | null {
  return today > then.day
    ? { after: then.day, then, now: asKnown(snapshot, { asOf: today, recordedBy }) }
    : null
}

/** Without a date nothing dated is judged; a claim is shown only where it is about something we hold at all. */
function withoutDate(candidate: Candidate, { snapshot, recordedBy, today }: BriefContext): Judgement | null {
  if (candidate.judgeUndated) return candidate.judgeUndated()
  if (!candidate.judge(asKnown(snapshot, { asOf: today, recordedBy }))) return null
  const text =
    "The article's date is unknown, so what was known then cannot be told. Give the day it was published."
  return judgement("not-checkable", text, { caveats: [{ code: "no-publication-date", text }] })
}

function withoutSpan({ span: _, ...quantity }: Quantity): Omit<Quantity, "span"> {
  return quantity
}
