import { editionDay } from "../../charts/index.ts"
import type { Evidence } from "../../questions/index.ts"
import "./evidence.css"

const CARRIER_WORDS: Readonly<Record<Evidence["carrier"], string>> = {
  official: "official file",
  transcription: "transcription",
  "chart-extract": "read from a chart",
  press: "press report",
}

/** What a number or a claim rests on: who published it, when, in which document or file, and where in it. */
export function EvidenceList({ evidence }: Readonly<{ evidence: readonly Evidence[] }>) {
  return (
    <ol className="evidence">
      {evidence.map((one) => (
        <li key={`${one.edition} ${one.sha256} ${one.locator}`}>
          <p className="citation">{one.citation}</p>
          {one.sha256 === "" ? <DocumentFacts evidence={one} /> : <CellFacts evidence={one} />}
        </li>
      ))}
    </ol>
  )
}

function CellFacts({ evidence }: Readonly<{ evidence: Evidence }>) {
  const { edition, carrier, file, sha256, locator } = evidence
  return (
    <dl>
      <Publisher evidence={evidence} />
      <dt>Edition</dt>
      <dd>
        {editionDay(edition)} <code className="aside">{edition}</code>
      </dd>
      <dt>File</dt>
      <dd>
        <code>{file}</code> <span className="aside">({CARRIER_WORDS[carrier]})</span>
      </dd>
      <dt>Cell</dt>
      <dd>
        <code>{locator}</code>
      </dd>
      <dt>SHA-256</dt>
      <dd>
        <code className="hash">{sha256}</code>
      </dd>
    </dl>
  )
}

/** A benchmark, event or report: a document, not a file of figures. */
function DocumentFacts({ evidence }: Readonly<{ evidence: Evidence }>) {
  const { edition, file } = evidence
  return (
    <dl>
      <Publisher evidence={evidence} />
      <dt>Date</dt>
      <dd>{editionDay(edition)}</dd>
      <dt>Document</dt>
      <dd>
        {/^https?:\/\//.test(file) ? (
          <a href={file} rel="noreferrer noopener">
            {file}
          </a>
        ) : (
          <code>{file}</code>
        )}
      </dd>
    </dl>
  )
}

function Publisher({ evidence }: Readonly<{ evidence: Evidence }>) {
  return (
    <>
      <dt>Publisher</dt>
      <dd>
        {evidence.publisher} <span className="aside">({evidence.sourceClass.replaceAll("-", " ")})</span>
      </dd>
    </>
  )
}
