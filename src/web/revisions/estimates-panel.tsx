import { amountText, differenceText, editionDay, horizonWords, revisionSizeKey } from "../../charts/index.ts"
import { memberName } from "../../model/index.ts"
import type { RevisionAnalysisAnswer, RevisionPair } from "../../questions/index.ts"
import { EvidenceList } from "../evidence/evidence-list.tsx"
import { Panel } from "../evidence/panel.tsx"

const SHOWN_AT_MOST = 40

type EstimatesPanelProps = Readonly<{
  figure: string | null
  answer: RevisionAnalysisAnswer
  onClose: () => void
}>

/** The estimates behind a row of the analysis, the largest step first, with the cells of the largest. */
export function EstimatesPanel({ figure, answer, onClose }: EstimatesPanelProps) {
  const row = answer.rows.find((one) => revisionSizeKey(one) === figure)
  if (!row) return null
  const { indicator } = answer.question
  const pairs = answer.pairs
    .filter(
      (pair) => pair.horizonYears === row.horizonYears && (row.member === null || pair.member === row.member),
    )
    .sort((a, b) => Math.abs(b.revision) - Math.abs(a.revision))
  const cited = row.largest.evidence.flatMap((position) => answer.evidence[position] ?? [])
  const words = (pair: RevisionPair) =>
    `${amountText(pair.estimate, indicator)} (${editionDay(pair.estimateEdition)}) to ${amountText(pair.latest, indicator)} (${editionDay(pair.latestEdition)})`
  return (
    <Panel
      heading={`${row.member === null ? "All members" : memberName(row.member)}, estimated ${horizonWords(row.horizonYears)}`}
      onClose={onClose}
    >
      <p className="panel-value">
        <strong>±{amountText(row.meanAbsoluteRevision, indicator)}</strong> on average, of {row.count}
      </p>
      <ol className="steps">
        {pairs.slice(0, SHOWN_AT_MOST).map((pair) => (
          <li key={`${pair.member} ${pair.period} ${pair.estimateEdition}`}>
            {memberName(pair.member)} {pair.period}{" "}
            <span className="step-difference">{differenceText(pair.revision, indicator)}</span>
            <span className="reasons">{words(pair)}</span>
          </li>
        ))}
      </ol>
      {pairs.length > SHOWN_AT_MOST ? (
        <p className="aside">And {pairs.length - SHOWN_AT_MOST} smaller ones, in the export.</p>
      ) : null}
      <h3 className="largest-heading">The largest step rests on</h3>
      <EvidenceList evidence={cited} />
    </Panel>
  )
}
