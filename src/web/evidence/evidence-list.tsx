import "./evidence.css"
import { editionDay } from "../../charts/index.ts"
import type { Evidence } from "../../questions/index.ts"

const CARRIER_WORDS: Readonly<Record<Evidence["carrier"], string>> = {
  official: "official file",
  transcription: "transcription",
  "chart-extract": "read from a chart",
  press: "press report",
}

/** The cells a number rests on: who published it, in which edition, in which file, where. */
export function EvidenceList({ evidence }: Readonly<{ evidence: readonly Evidence[] }>) {
  return (
    <ol className="evidence">
      {evidence.map((one) => (
        <li key={`${one.sha256} ${one.locator}`}>
          <EvidenceItem evidence={one} />
        </li>
      ))}
    </ol>
  )
}

function EvidenceItem({ evidence }: Readonly<{ evidence: Evidence }>) {
  const { publisher, edition, carrier, sourceClass, file, sha256, locator, citation } = evidence
  return (
    <>
      <p className="citation">{citation}</p>
      <dl>
        <dt>Publisher</dt>
        <dd>
          {publisher} <span className="aside">({sourceClass.replaceAll("-", " ")})</span>
        </dd>
        <dt>Edition</dt>
        <dd>
          {editionDay(edition)} <code>{edition}</code>
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
    </>
  )
}
