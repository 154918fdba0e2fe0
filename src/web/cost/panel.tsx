import { absenceText, amountText, editionDay, moneyText, unitWords } from "../../charts/index.ts"
import type { CostRow, Evidence } from "../../questions/index.ts"
import { Link } from "../address.tsx"
import { EvidenceList } from "../evidence/evidence-list.tsx"
import { Panel } from "../evidence/panel.tsx"
import { memberHref } from "../members/view.ts"
import { rowName } from "./columns.ts"

const BASIS_WORDS: Readonly<Record<NonNullable<CostRow["gdpBasis"]>, string>> = {
  "edition-gdp": "GDP from the edition’s own table",
  "edition-spending-over-share": "GDP as the edition’s spending ÷ its share",
  "other-publisher": "GDP from another publisher",
  stated: "GDP as stated",
}

type CostPanelProps = Readonly<{ row: CostRow; evidence: readonly Evidence[]; onClose: () => void }>

/** What one cost rests on: the share, the GDP with where it comes from, the arithmetic, and the cells. */
export function CostPanel({ row, evidence, onClose }: CostPanelProps) {
  const cited = row.evidence.flatMap((position) => evidence[position] ?? [])
  return (
    <Panel heading={`${rowName(row)}, ${row.period}`} onClose={onClose}>
      <p className="panel-value">
        {row.value === null ? (
          <span className="absent">{absenceText(row.absent ?? "not-reported")}</span>
        ) : (
          <>
            <strong>{amountText(row.value, row.indicator)}</strong> {unitWords(row.unit)}
            {row.status === "final" ? "" : `, ${row.status.replaceAll("-", " ")}`}
          </>
        )}
      </p>
      <p className="arithmetic">{arithmeticOf(row)}</p>
      <p className="aside">
        {row.gdpBasis === null ? "No GDP is held for it." : `${BASIS_WORDS[row.gdpBasis]}`}
        {row.gdpEdition === null ? "" : `, edition of ${editionDay(row.gdpEdition)}`}
        {row.gdpStatus === null || row.gdpStatus === "final" ? "" : ` (${row.gdpStatus})`}
        {row.gdpBasis === null ? "" : "."}
      </p>
      {cited.length > 0 ? (
        <EvidenceList evidence={cited} />
      ) : (
        <p className="aside">No cell holds these figures.</p>
      )}
      {row.member === null ? null : (
        <p className="panel-turn">
          <Link href={memberHref(row.member)}>All about {rowName(row)}</Link>
        </p>
      )}
    </Panel>
  )
}

/** `(3.5 − 2.40) ÷ 100 × US$ 5.2 trillion = US$ 57.2 billion a year`. */
function arithmeticOf(row: CostRow): string {
  const { value, gapPercentPoints, gapUsdMillion, gdpUsdMillion, gapNationalMillion, gdpNationalMillion } =
    row
  if (value === null || gapPercentPoints === null) return ""
  const points = `(${row.targetPercent} − ${amountText(value, row.indicator)}) ÷ 100`
  if (gapUsdMillion !== null && gdpUsdMillion !== null)
    return `${points} × ${moneyText(gdpUsdMillion, "USD")} = ${moneyText(gapUsdMillion, "USD")} a year`
  if (gapNationalMillion !== null && gdpNationalMillion !== null && row.nationalCurrency !== null)
    return `${points} × ${moneyText(gdpNationalMillion, row.nationalCurrency)} = ${moneyText(gapNationalMillion, row.nationalCurrency)} a year`
  return ""
}
