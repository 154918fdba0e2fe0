import { indicatorOrThrow } from "../../indicators/index.ts"
import { bad, fine, type Outcome } from "../../model/index.ts"
import type { FiguresAsOf } from "../../records/index.ts"
import type { QuestionContext } from "../context.ts"
import type { CostQuestion } from "../cost-question.ts"
import { noEditionInForce } from "../no-edition.ts"
import { formHeld, publisherFor } from "../publisher.ts"
import { resolveEdition } from "../resolve.ts"
import { type GdpPlace, SHARE } from "./gdp-basis.ts"

/**
 * The edition and period whose shares are asked for: the edition named, else the newest at the cut that covers the period,
 * the alliance's first; the period named, else that edition's newest.
 */
export function resolvePlace(
  question: Pick<CostQuestion, "edition" | "period">,
  view: FiguresAsOf,
  context: QuestionContext,
): Outcome<GdpPlace> {
  const share = indicatorOrThrow(SHARE)
  const { period } = question
  const asked = question.edition === null ? null : resolveEdition(question.edition, view, context.snapshot)
  if (asked && !asked.ok) return asked
  const publisher = publisherFor(view, share, {
    publisher: null,
    edition: asked?.value ?? null,
    periods: period === null ? null : { from: period, to: period },
  })
  const own = publisher === null ? view : view.ofPublisher(publisher)
  const editions = asked ? [asked.value] : own.editions.map((holding) => holding.edition).reverse()
  for (const edition of editions) {
    const prices = formHeld(own, share, { prices: null, edition })
    const held = own.periods({ indicator: SHARE, prices }, edition.id)
    const chosen = period ?? held.at(-1)
    if (chosen !== undefined && held.includes(chosen)) return fine({ edition, prices, period: chosen })
  }
  const problem = noEditionInForce(share, own, context.snapshot, { publisher, edition: asked?.value ?? null })
  if (period === null) return bad(problem)
  return bad({
    ...problem,
    found: asked ? `${asked.value.id} without shares of GDP for ${period}` : `no share of GDP for ${period}`,
    expected: `an edition that covers ${period}`,
  })
}
