import type {
  AbsentReason,
  CalendarDate,
  Definition,
  Edition,
  EditionId,
  IndicatorId,
  MemberCode,
  PublisherId,
  Year,
} from "../../model/index.ts"
import { type AnswerRow, type Evidence, figuresOf, revisions } from "../../questions/index.ts"
import { type Known, remember } from "./known.ts"

/** The series that verdicts on spending rest on: the alliance's own. */
const SERIES = "nato-defence-expenditure"
const ALLIANCE = "nato" as PublisherId

/** Which figure is meant, whatever edition says it. */
export type FigureName = Readonly<{ indicator: IndicatorId; member: MemberCode; period: Year }>

/** One edition's figure, with the cells it rests on. */
export type KnownFigure = FigureName &
  Readonly<{
    value: number | null
    absent: AbsentReason | null
    /** An estimate or a forecast of the publisher. */
    estimate: boolean
    edition: EditionId
    published: CalendarDate
    priceBase: Year | null
    /** `core` from the 2026 edition on. */
    definition: Definition
    evidence: readonly Evidence[]
  }>

/** Editions of the alliance's series, oldest first. */
export function editionsKnown(known: Known): readonly Edition[] {
  return remember(known, "editions", () =>
    figuresOf(known.context)
      .editions.map((holding) => holding.edition)
      .filter((edition) => edition.series === SERIES),
  )
}

/** What every edition said of a figure, oldest first; the last one is in force. Empty when none covers it. */
export function figureByEdition(known: Known, name: FigureName): readonly KnownFigure[] {
  return remember(known, `${name.indicator} ${name.member} ${name.period}`, () => {
    const outcome = revisions({ kind: "revisions", ...name, publisher: ALLIANCE }, known.context)
    if (!outcome.ok) return []
    return outcome.value.rows
      .filter((row) => row.edition?.startsWith(`${SERIES}/`))
      .flatMap((row) => toFigure(row, outcome.value.evidence) ?? [])
  })
}

/** A figure as one edition has it; `null` when it does not cover the period. */
export function figureIn(known: Known, edition: EditionId, name: FigureName): KnownFigure | null {
  return figureByEdition(known, name).find((figure) => figure.edition === edition) ?? null
}

function toFigure(row: AnswerRow, evidence: readonly Evidence[]): KnownFigure | null {
  if (row.edition === null) return null
  return {
    indicator: row.indicator,
    member: row.member,
    period: Number(row.period) as Year,
    value: row.value,
    absent: row.absent ?? null,
    estimate: row.status !== "final",
    edition: row.edition,
    published: row.edition.slice(-10) as CalendarDate,
    priceBase: row.priceBase,
    definition: row.definition ?? "classic",
    evidence: row.evidence.flatMap((at) => evidence[at] ?? []),
  }
}
