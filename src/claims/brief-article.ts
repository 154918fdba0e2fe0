import { type Article, type Extraction, extractArticle, type Quantity } from "../extract/index.ts"
import type { CalendarDate, Instant } from "../model/index.ts"
import type { Snapshot } from "../records/index.ts"
import type { Brief, Claim } from "./brief.ts"
import { type Candidate, type Check, type Judgement, judgement, type Later } from "./check.ts"
import { CHECKS } from "./checks.ts"
import { asKnown, type Known } from "./known/known.ts"
import { overlaps, readArticle } from "./reading/reading.ts"
import { saidOf } from "./said.ts"
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
  const claims: Claim[] = []
  for (const { check, candidate } of article.language === "en" ? candidatesIn(reading) : []) {
    const judged = known ? candidate.judge(known) : withoutDate(candidate, context)
    if (!judged) continue
    const statement = statementOf(candidate.span, statements)
    claims.push({
      id: `c${claims.length + 1}`,
      statement: statement?.id ?? null,
      text: article.text.slice(...candidate.span),
      span: candidate.span,
      kind: check.kind,
      quantity: candidate.quantity && withoutSpan(candidate.quantity),
      verdict: judged.verdict,
      said: saidOf(article.text, candidate.span, judged.saidElsewhere ?? false),
      caveats: [...candidate.caveats, ...judged.caveats],
      asOf: article.published,
      because: judged.because,
      edition: judged.edition,
      evidence: judged.evidence,
      since: later ? candidate.since(later) : [],
      measures: judged.measures,
    })
  }
  return { article, statements, claims, touches: touchesOf(reading, claims, context.snapshot) }
}

type Proposal = Readonly<{ check: Check; candidate: Candidate }>

/** What all checks find, in text order; where two of one kind catch overlapping words, the earlier check keeps them. */
function candidatesIn(reading: ReturnType<typeof readArticle>): readonly Proposal[] {
  const kept: Proposal[] = []
  for (const check of CHECKS)
    for (const candidate of check.find(reading)) {
      const taken = kept.some(
        (other) => overlaps(other.candidate.span, candidate.span) && competes(other, { check, candidate }),
      )
      if (!taken) kept.push({ check, candidate })
    }
  return kept.sort(
    (a, b) => a.candidate.span[0] - b.candidate.span[0] || a.candidate.span[1] - b.candidate.span[1],
  )
}

function competes(a: Proposal, b: Proposal): boolean {
  if (a.check.kind === b.check.kind) return true
  return a.candidate.quantity !== null && a.candidate.quantity === b.candidate.quantity
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
    "The article's date is unknown, so what was known then cannot be told. Give it with --published."
  return judgement("not-checkable", text, { caveats: [{ code: "no-publication-date", text }] })
}

function withoutSpan({ span: _, ...quantity }: Quantity): Omit<Quantity, "span"> {
  return quantity
}
