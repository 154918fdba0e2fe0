import { indicatorOrThrow } from "../../indicators/index.ts"
import type { DefinitionException } from "../../records/index.ts"
import type { CompareReason } from "../compare-question.ts"
import { readCell } from "../read-cell.ts"
import { appliesTo, type DefinitionUsed, uniqueSources } from "./definition-reasons.ts"
import { reason, type Shown } from "./figure-reasons.ts"
import { FISCAL, NATIONAL } from "./readings.ts"
import { figureText } from "./wording.ts"

const WHOLE = { decimals: 0 }

/** Whether a fiscal year makes a difference for this state: by what is known of its year, and by figures printed both ways. */
export function yearReasons(shown: Shown): readonly CompareReason[] {
  const { used, definitions, place } = shown
  const fiscal = used.filter(({ definition }) => definition.year === "fiscal")
  if (fiscal.length === 0 || used.every(({ definition }) => definition.year === "fiscal")) return []
  const publishers = fiscal.flatMap((one) => one.publishers)
  const ownYear = (exceptions: readonly DefinitionException[]) =>
    exceptions.filter((one) => one.aspect === "year" && appliesTo(one, place))
  const ofUsed = used.flatMap(({ definition }) => ownYear(definition.exceptions))
  const ofState = definitions.flatMap((one) => (one.id === "national" ? ownYear(one.exceptions) : []))
  const known = ofUsed.length > 0 ? ofUsed : ofState
  const both = bothYears(shown, used)
  if (known.length === 0)
    return both?.apartPercent === 0
      ? [
          reason({
            aspect: "year",
            text: `Fiscal and calendar year are the same here: ${both.name} has one figure for both, so the year explains no difference.`,
            publishers,
            evidence: both.evidence,
          }),
        ]
      : []
  const measured =
    both && both.apartPercent !== 0
      ? ` ${both.name} has ${figureText(both.fiscal, WHOLE)} million for the fiscal year that begins in ${place.period} and ${figureText(both.calendar, WHOLE)} for the calendar year, ${figureText(Math.abs(both.apartPercent), { decimals: 1 })} % apart.`
      : ""
  return [
    reason({
      aspect: "year",
      text: `Fiscal year and calendar year differ here. ${[...new Set(known.map(({ text }) => text))].join(" ")}${measured}`,
      publishers,
      sources: uniqueSources(known.map(({ source }) => source)),
      evidence: both?.evidence ?? [],
    }),
  ]
}

type BothYears = Readonly<{
  name: string
  fiscal: number
  calendar: number
  /** fiscal over calendar, percent. */
  apartPercent: number
  evidence: readonly number[]
}>

/** One publisher's figure of the fiscal and of the calendar year, from one edition. */
function bothYears(
  { view, place, findings, nameOf }: Shown,
  used: readonly DefinitionUsed[],
): BothYears | null {
  for (const publisher of used.flatMap((one) => one.publishers)) {
    const own = view.ofPublisher(publisher)
    const [fiscal, calendar] = [FISCAL, NATIONAL].map((id) =>
      readCell(own, { ...place, indicator: indicatorOrThrow(id), prices: "current", edition: null }),
    )
    if (fiscal?.value == null || calendar?.value == null || calendar.value === 0) continue
    if (fiscal.edition.id !== calendar.edition.id) continue
    return {
      name: nameOf(publisher),
      fiscal: fiscal.value,
      calendar: calendar.value,
      apartPercent: 100 * (fiscal.value / calendar.value - 1),
      evidence: [...fiscal.figures, ...calendar.figures].map((figure) => findings.cite(figure)),
    }
  }
  return null
}
