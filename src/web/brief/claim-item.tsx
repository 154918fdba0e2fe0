import { editionDay, shortText } from "../../charts/index.ts"
import type { BriefStatement, Claim } from "../../claims/index.ts"
import { dayName } from "../../questions/index.ts"
import { Link } from "../address.tsx"
import { EvidenceList } from "../evidence/evidence-list.tsx"
import { numberOf } from "./article-text.tsx"
import { speakerLine } from "./speaker.ts"
import { VERDICT_WORDS } from "./verdict-words.ts"

type ClaimItemProps = Readonly<{
  claim: Claim
  statement: BriefStatement | null
  lit: boolean
  href: string
  onPoint: (id: string | null) => void
}>

const SAID_WORDS: Readonly<Record<Claim["said"], string>> = {
  confirmed: "words confirmed",
  "single-source": "words from this article alone",
  disputed: "words disputed",
}

/** One claim: its words, the verdict, the arithmetic, what was known, what came later, and the cells it rests on. */
export function ClaimItem({ claim, statement, lit, href, onPoint }: ClaimItemProps) {
  const speaker = statement ? speakerLine(statement.speaker) : null
  const caveats = claim.caveats.filter(({ text }) => text !== claim.because)
  return (
    <li
      id={claim.id}
      className={lit ? "claim-item lit" : "claim-item"}
      onMouseEnter={() => onPoint(claim.id)}
      onMouseLeave={() => onPoint(null)}
      onFocus={() => onPoint(claim.id)}
      onBlur={() => onPoint(null)}
    >
      <p className="claim-head">
        <Link
          href={href}
          replace
          className="claim-pick"
          label={`Claim ${numberOf(claim.id)}: show it in the article`}
        >
          {numberOf(claim.id)}
        </Link>
        <span className="claim-kind">{claim.kind.replaceAll("-", " ")}</span>
        <strong className={`verdict ${claim.verdict}`}>{VERDICT_WORDS[claim.verdict]}</strong>
      </p>
      <blockquote className="claim-words">{withoutMarks(claim.text)}</blockquote>
      <p className="claim-said">
        {speaker ? `${speaker}; ` : ""}
        {SAID_WORDS[claim.said]}
      </p>
      <p className="because">{claim.because}</p>
      {claim.measures.length > 0 ? (
        <ul className="measures">
          {claim.measures.map((one) => (
            <li key={one.measure}>
              {one.measure}: {shortText(one.value)}, <strong>{VERDICT_WORDS[one.verdict]}</strong>
            </li>
          ))}
        </ul>
      ) : null}
      {claim.asOf === null ? null : <p className="aside">{knownLine(claim.asOf, claim.edition)}</p>}
      {caveats.length > 0 ? (
        <ul className="caveats" aria-label="Caveats">
          {caveats.map((caveat) => (
            <li key={caveat.code + caveat.text}>{caveat.text}</li>
          ))}
        </ul>
      ) : null}
      {claim.since.length > 0 ? (
        <div className="since">
          <h4>Since then</h4>
          <ol>
            {claim.since.map((one) => (
              <li key={one.asOf + one.text}>
                <time dateTime={one.asOf}>{dayName(one.asOf)}</time> {one.text}
                {one.evidence.length > 0 ? (
                  <details>
                    <summary>Evidence</summary>
                    <EvidenceList evidence={one.evidence} />
                  </details>
                ) : null}
              </li>
            ))}
          </ol>
        </div>
      ) : null}
      {claim.evidence.length > 0 ? (
        <details className="claim-evidence">
          <summary>
            Evidence <span className="aside">({claim.evidence.length})</span>
          </summary>
          <EvidenceList evidence={claim.evidence} />
        </details>
      ) : null}
    </li>
  )
}

/** The words without quotation marks at their ends: the page sets its own, and a span may hold but one of a pair. */
function withoutMarks(text: string): string {
  return text.replace(/^[\s"“”„«]+|[\s"“”»,]+$/g, "")
}

function knownLine(asOf: string, edition: Claim["edition"]): string {
  const known = `As known on ${dayName(asOf)}`
  return edition === null ? `${known}.` : `${known}, in the edition of ${editionDay(edition)}.`
}
