import { moneyText } from "../../charts/index.ts"
import { memberName } from "../../model/index.ts"
import type { CostAnswer } from "../../questions/index.ts"

/** The sums, each with its word, and who is in none of them. */
export function Totals({ answer }: Readonly<{ answer: CostAnswer }>) {
  const { total, question } = answer
  if (answer.rows.length < 2 || total.gapUsdMillion === null) return null
  const shown = [
    { word: "members in the sums", words: String(total.members) },
    { word: "a year, in US dollars", words: money(total.gapUsdMillion, "USD") },
    { word: "a year, in euros", words: money(total.gapEurMillion, "EUR") },
    {
      word: `above today’s share, until ${question.by ?? ""}`,
      words: question.by === null ? null : money(total.cumulativeExtraUsdMillion, "USD"),
    },
  ]
  return (
    <>
      <dl className="totals">
        {shown.map(({ word, words }) =>
          words === null ? null : (
            <div key={word}>
              <dt>{word}</dt>
              <dd>{words}</dd>
            </div>
          ),
        )}
      </dl>
      {total.withoutFigure.length > 0 ? (
        <p className="aside">
          In no sum, for want of a figure: {total.withoutFigure.map(memberName).join(", ")}.
        </p>
      ) : null}
    </>
  )
}

function money(million: number | null, currency: string): string | null {
  return million === null ? null : moneyText(million, currency)
}
