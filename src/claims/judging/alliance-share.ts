import type { MemberCode, Prices, PublisherId, Year } from "../../model/index.ts"
import { type AskAnswer, ask, type Evidence } from "../../questions/index.ts"
import { editionsKnown } from "../known/figures.ts"
import { type Known, remember } from "../known/known.ts"
import { capitalised, nameInSentence } from "../known/wording.ts"
import type { EditionValue } from "./by-edition.ts"
import { MEASURES } from "./shares.ts"

const ALLIANCE = "nato" as PublisherId

/** A member's part of what the allies spend, at constant and at current prices: both are quoted, and they differ. */
export function allianceShares(
  known: Known,
  place: Readonly<{ member: MemberCode; period: Year }>,
): readonly EditionValue<readonly number[]>[] {
  return remember(known, `alliance-share ${place.member} ${place.period}`, () =>
    editionsKnown(known).flatMap((edition) => {
      const found = (["constant", "current"] as const).flatMap((prices) => {
        const answer = askFor(known, { ...place, edition: edition.id, prices })
        const row = answer?.rows[0]
        return answer && row?.value != null
          ? [{ prices, row, value: row.value, evidence: answer.evidence }]
          : []
      })
      if (found.length === 0) return []
      const shown = found.map(
        ({ prices, value }) => `${MEASURES.allianceShare.number(value, "held")} at ${prices} prices`,
      )
      return [
        {
          period: place.period,
          edition: edition.id,
          published: edition.published,
          value: found.map(({ value }) => value),
          estimate: found.some(({ row }) => row.status !== "final"),
          evidence: found.flatMap(({ evidence }): readonly Evidence[] => evidence),
          text: `${capitalised(nameInSentence(place.member))} ${shown.join(", ")} ${MEASURES.allianceShare.of} for ${place.period}`,
        },
      ]
    }),
  )
}

function askFor(
  known: Known,
  cell: Readonly<{
    member: MemberCode
    period: Year
    edition: AskAnswer["question"]["edition"]
    prices: Prices
  }>,
): AskAnswer | null {
  const outcome = ask(
    {
      kind: "ask",
      indicator: MEASURES.allianceShare.indicator,
      members: [cell.member],
      periods: { from: cell.period, to: cell.period },
      edition: cell.edition,
      publisher: ALLIANCE,
      prices: cell.prices,
      priceBase: null,
    },
    known.context,
  )
  return outcome.ok ? outcome.value : null
}
