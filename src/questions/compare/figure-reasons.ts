import { indicatorOrThrow } from "../../indicators/index.ts"
import { isUnsettled, type Status } from "../../model/index.ts"
import type { FiguresAsOf, SpendingDefinition } from "../../records/index.ts"
import type { CompareReason, CompareRow, ShareSplit } from "../compare-question.ts"
import { dayName, type Findings } from "../evidence.ts"
import { readCell } from "../read-cell.ts"
import type { DefinitionUsed } from "./definition-reasons.ts"
import { byConcept } from "./differences.ts"
import { impliedRate } from "./mislabelled.ts"
import { NATIONAL, type Place, type Said, SHARE, USD } from "./readings.ts"
import { figureText, listed } from "./wording.ts"

/** What the figures themselves show, whatever their publishers say they count. */
export type Shown = Readonly<{
  rows: readonly CompareRow[]
  said: readonly Said[]
  splits: readonly ShareSplit[]
  used: readonly DefinitionUsed[]
  definitions: readonly SpendingDefinition[]
  view: FiguresAsOf
  place: Place
  findings: Findings
  nameOf: (publisher: string) => string
}>

export function figureReasons(shown: Shown): readonly CompareReason[] {
  return [
    ...gdpReasons(shown),
    ...editionReasons(shown),
    ...statusReasons(shown),
    ...priceReasons(shown),
    ...rateReasons(shown),
  ]
}

export type Draft = Pick<CompareReason, "aspect" | "text" | "publishers" | "evidence"> &
  Partial<CompareReason>

/** A reason that the figures give, with what most of them lack filled in. */
export function reason(draft: Draft): CompareReason {
  return { kind: "figures", definitions: [], sources: [], ...draft }
}

function gdpReasons({ splits }: Shown): readonly CompareReason[] {
  return splits.map((split) =>
    reason({
      aspect: "gdp",
      text: split.text,
      publishers: [split.from.publisher, split.to.publisher],
      evidence: [...new Set([...split.from.evidence, ...split.to.evidence])],
    }),
  )
}

/** Editions of other days: an older one cannot know what came later, and each publisher's own figure has moved. */
function editionReasons({ rows, view, place, findings, nameOf }: Shown): readonly CompareReason[] {
  return byConcept(printedIn(rows)).flatMap((concept) => {
    const days = new Set(concept.map(({ published }) => published))
    if (concept.length < 2 || days.size < 2) return []
    const evidence: number[] = []
    const moved = concept.flatMap((row) => {
      const { text, cited } = pathOf(row, { view, place, findings })
      evidence.push(...cited)
      return text === null ? [] : [`${nameOf(row.publisher)} itself had ${text}.`]
    })
    if (moved.length === 0 && concept[0]?.indicator !== SHARE) return []
    const dates = concept.map((row) => `${nameOf(row.publisher)}'s of ${dayName(row.published)}`)
    const { title } = indicatorOrThrow(concept[0]?.indicator ?? SHARE)
    return [
      reason({
        aspect: "edition",
        text: [
          `${title}: the editions are ${listed(dates)}; an older one cannot know what came later.`,
          ...moved,
        ].join(" "),
        publishers: concept.map(({ publisher }) => publisher),
        evidence: [...new Set(evidence)],
      }),
    ]
  })
}

/** `3.92e (17 June 2024), 3.26 (10 July 2026)`, where a publisher's editions at the cut differ as they are shown. */
function pathOf(
  row: CompareRow,
  { view, place, findings }: Pick<Shown, "view" | "place" | "findings">,
): Readonly<{ text: string | null; cited: readonly number[] }> {
  const indicator = indicatorOrThrow(row.indicator)
  const own = view.ofPublisher(row.publisher)
  const steps = own.editions.flatMap(({ edition }) => {
    const reading = readCell(own, { ...place, indicator, prices: row.prices, edition })
    const onOtherBase = row.priceBase !== null && reading?.edition.priceBase !== row.priceBase
    if (!reading || reading.value === null || (onOtherBase && !indicator.unit.startsWith("percent")))
      return []
    return [
      { reading, shown: `${figureText(reading.value, indicator)}${STATUS_MARKS[reading.status]}`, edition },
    ]
  })
  const figures = new Set(steps.map(({ reading }) => figureText(reading.value ?? 0, indicator)))
  if (figures.size < 2) return { text: null, cited: [] }
  return {
    text: steps.map(({ shown, edition }) => `${shown} (${dayName(edition.published)})`).join(", "),
    cited: steps.flatMap(({ reading }) => reading.figures.map((figure) => findings.cite(figure))),
  }
}

const STATUS_MARKS: Readonly<Record<Status, string>> = {
  final: "",
  estimate: "e",
  "highly-uncertain": "u",
  forecast: "f",
}
const STATUS_WORDS: Readonly<Record<Status, string>> = {
  final: "a final figure",
  estimate: "an estimate",
  "highly-uncertain": "a highly uncertain estimate",
  forecast: "a forecast",
}

/** Told once for the concepts in which the same publishers have the same statuses. */
function statusReasons({ rows, nameOf }: Shown): readonly CompareReason[] {
  const told = new Map<string, CompareRow[]>()
  for (const concept of byConcept(printedIn(rows))) {
    const statuses = new Set(concept.map(({ status }) => status))
    if (statuses.size < 2 || !concept.some(({ status }) => isUnsettled(status))) continue
    const parts = [...statuses].map((status) => {
      const names = concept.filter((row) => row.status === status).map((row) => nameOf(row.publisher))
      return `${listed(names)} ${names.length > 1 ? "have" : "has"} ${STATUS_WORDS[status]}`
    })
    const text = parts.join("; ")
    told.set(text, [...(told.get(text) ?? []), ...concept])
  }
  return [...told].map(([text, behind]) => {
    const titles = [...new Set(behind.map(({ indicator }) => indicatorOrThrow(indicator).title))]
    return reason({
      aspect: "status",
      text: `${text}, of ${listed(titles.map(lowerFirst))}.`,
      publishers: [...new Set(behind.map(({ publisher }) => publisher))],
      evidence: evidenceOf(behind),
    })
  })
}

function lowerFirst(title: string): string {
  return /^[A-Z][a-z]/.test(title) ? `${title.slice(0, 1).toLowerCase()}${title.slice(1)}` : title
}

/** A share of GDP at constant prices divides by real GDP; the others take both as they were that year. */
function priceReasons({ rows, nameOf }: Shown): readonly CompareReason[] {
  const shares = printedIn(rows).filter(({ indicator }) => indicator === SHARE)
  const names = (prices: CompareRow["prices"]) =>
    shares.filter((row) => row.prices === prices).map((row) => nameOf(row.publisher))
  const [constant, current] = [names("constant"), names("current")]
  if (constant.length === 0 || current.length === 0) return []
  return [
    reason({
      aspect: "price-base",
      text: `Share of GDP: ${listed(constant)} divides expenditure by GDP both at constant prices, ${listed(current)} both as they were that year. Where one deflator serves for both, the share is the same.`,
      publishers: shares.map(({ publisher }) => publisher),
      evidence: evidenceOf(shares),
    }),
  ]
}

/** Publishers that agree in the national currency and not in dollars have used other rates. */
function rateReasons({ rows, said, nameOf }: Shown): readonly CompareReason[] {
  const rates = said.flatMap((one) => {
    const rate = one.indicator.id === NATIONAL && one.currencyCode !== "USD" ? impliedRate(one, said) : null
    return rate === null ? [] : [{ publisher: one.publisher, rate, currency: one.currencyCode ?? "" }]
  })
  const shown = new Set(rates.map(({ rate }) => figureText(rate, { decimals: 3 })))
  if (shown.size < 2) return []
  const parts = rates.map(
    ({ publisher, rate, currency }) =>
      `${nameOf(publisher)} ${figureText(rate, { decimals: 4 })} ${currency} a dollar`,
  )
  const publishers = rates.map(({ publisher }) => publisher)
  const behind = rows.filter((row) => row.indicator === NATIONAL || row.indicator === USD)
  return [
    reason({
      aspect: "currency",
      text: `Dollars: the publishers' own figures imply ${listed(parts)}, so part of the difference in dollars is the exchange rate.`,
      publishers,
      evidence: evidenceOf(
        behind.filter((row) => publishers.includes(row.publisher) && row.computed === null),
      ),
    }),
  ]
}

/** Rows with a number that their publisher printed. */
function printedIn(rows: readonly CompareRow[]): readonly CompareRow[] {
  return rows.filter(({ value, computed }) => value !== null && computed === null)
}

function evidenceOf(rows: readonly CompareRow[]): readonly number[] {
  return [...new Set(rows.flatMap(({ evidence }) => evidence))]
}
