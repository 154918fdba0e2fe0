import type { Speaker } from "../../extract/index.ts"
import { dayName } from "../../questions/index.ts"
import type { Brief, BriefStatement, Claim } from "../brief.ts"
import { type Source, Sources } from "./sources.ts"
import { DATE_WORDS, tally, VERDICT_WORDS } from "./words.ts"

/** Quoted words that leave the workspace are at most this long. */
const LONGEST_QUOTE = 300

/** A label and its text: `because`, `5 / 2 = 2.5`. Rows of one label stand together, the label once. */
export type Row = Readonly<{ label: string; text: string }>

/** A brief laid out for reading, before it becomes a terminal page or Markdown. Texts are not escaped yet. */
export type BriefView = Readonly<{
  title: string
  imprint: string
  summary: string
  claims: readonly Readonly<{
    number: number
    verdict: Claim["verdict"]
    words: string
    kind: string
    quote: string
    rows: readonly Row[]
  }>[]
  statements: readonly Readonly<{ id: string; speaker: string; how: string; quote: string }>[]
  touches: readonly Row[]
  sources: readonly Source[]
}>

export function viewBrief(brief: Brief): BriefView {
  const sources = new Sources()
  const claims = brief.claims.map((claim, at) => ({
    number: at + 1,
    verdict: claim.verdict,
    words: VERDICT_WORDS[claim.verdict],
    kind: claim.kind.replaceAll("-", " "),
    quote: quoted(shortened(claim.text)),
    rows: rowsOf(claim, brief, sources),
  }))
  return {
    title: brief.article.title ?? "Untitled article",
    imprint: imprintOf(brief),
    summary: tally(brief.claims.map((claim) => claim.verdict)),
    claims,
    statements: brief.statements.map((statement) => ({
      id: statement.id,
      speaker: speakerShown(statement.speaker),
      how: howSaid(statement),
      quote: shortened(statement.text),
    })),
    touches: touchesOf(brief),
    sources: sources.list,
  }
}

function imprintOf({ article }: Brief): string {
  const date =
    article.published === null
      ? "Date unknown: give it with --published; dated claims cannot be checked without it"
      : `${dayName(article.published)} (${DATE_WORDS[article.publishedFrom]})`
  return [
    date,
    article.section,
    article.authors.length > 0 ? `by ${article.authors.join(", ")}` : null,
    article.credit,
    article.distributor && `distributed by ${article.distributor}`,
    article.contributors.length > 0 ? `with ${article.contributors.join(", ")}` : null,
    article.copyright,
  ]
    .filter(Boolean)
    .join(" · ")
}

function rowsOf(claim: Claim, brief: Brief, sources: Sources): readonly Row[] {
  const statement = brief.statements.find((one) => one.id === claim.statement)
  return [
    { label: "said", text: saidShown(claim, statement ?? null) },
    { label: "because", text: claim.because },
    ...claim.measures.map(({ measure, value, verdict }) => ({
      label: "measure",
      text: `${measure.replaceAll("-", " ")}: ${Math.round(value * 100) / 100}, ${VERDICT_WORDS[verdict]}`,
    })),
    ...claim.caveats
      .filter((caveat) => caveat.text !== claim.because)
      .map(({ text }) => ({ label: "note", text })),
    ...(claim.edition
      ? [{ label: "edition", text: `${claim.edition}, in force on the article's date` }]
      : []),
    ...(claim.evidence.length > 0 ? [{ label: "evidence", text: sources.cite(claim.evidence) }] : []),
    ...claim.since.map((since) => {
      const cited = since.evidence.length > 0 ? ` ${sources.cite(since.evidence)}` : ""
      return { label: "since", text: `${dayName(since.asOf)}: ${since.text}${cited}` }
    }),
  ]
}

function saidShown(claim: Claim, statement: BriefStatement | null): string {
  const words = { confirmed: "words confirmed", "single-source": "single source", disputed: "words disputed" }
  return `${statement ? `${speakerShown(statement.speaker)} (${statement.id})` : "the article itself"}; ${words[claim.said]}`
}

function speakerShown(speaker: Speaker | null): string {
  if (!speaker) return "Speaker not named"
  const name = speaker.name ?? speaker.mention
  const place = speaker.affiliation ? ` (${speaker.affiliation})` : ""
  return speaker.role ? `${name}, ${speaker.role}${place}` : `${name}${place}`
}

function howSaid(statement: BriefStatement): string {
  return [
    statement.kind,
    statement.date && /^\d{4}-\d{2}-\d{2}$/.test(statement.date) ? dayName(statement.date) : null,
    statement.place,
    statement.addressee ? `to ${statement.addressee}` : null,
    statement.topics.join(", "),
  ]
    .filter(Boolean)
    .join(" · ")
}

function touchesOf({ touches }: Brief): readonly Row[] {
  return (["benchmarks", "initiatives", "members"] as const).flatMap((label) =>
    touches[label].length > 0 ? [{ label, text: touches[label].join(", ") }] : [],
  )
}

/** In quotation marks, unless the words bring their own. */
function quoted(text: string): string {
  return /["“”]/.test(text) ? text : `“${text}”`
}

function shortened(text: string): string {
  const characters = [...text]
  return characters.length <= LONGEST_QUOTE ? text : `${characters.slice(0, LONGEST_QUOTE - 1).join("")}…`
}
