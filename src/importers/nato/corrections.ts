import {
  type AbsentReason,
  CARRIERS,
  type Carrier,
  type Edition,
  type Problem,
  roundTo,
} from "../../model/index.ts"
import type { Figure } from "./figure.ts"

/** A known error of a source, or a figure that must not be compared, with what we make of it. */
export type Correction = Readonly<{
  publisher: "nato"
  edition: string
  /** Carriers that show it; all of them where it is the publisher's own. */
  carriers: readonly Carrier[]
  indicator: string
  member: string
  period: number
  /** What the source prints, at these decimals. Once it prints another figure the correction is out of date. */
  printed: string
  becomes: AbsentReason
  reason: string
  /** Whether the publisher knows: `open` until told. */
  status: "open" | "reported" | "acknowledged"
}>

export const CORRECTIONS: readonly Correction[] = [
  {
    publisher: "nato",
    edition: "nato-defence-expenditure/2025-08-28",
    carriers: CARRIERS,
    indicator: "personnel",
    member: "NATO",
    period: 2025,
    printed: "1820.2",
    becomes: "not-comparable",
    reason:
      "The United States, France and the United Kingdom are blank for 2025, and the printed total leaves them out: it is the sum of the others.",
    status: "open",
  },
  {
    publisher: "nato",
    edition: "nato-defence-expenditure/2025-08-28",
    carriers: CARRIERS,
    indicator: "personnel",
    member: "NATO_EUROPE_CANADA",
    period: 2025,
    printed: "1820.2",
    becomes: "not-comparable",
    reason: "France and the United Kingdom are blank for 2025, and the printed total leaves them out.",
    status: "open",
  },
  {
    publisher: "nato",
    edition: "nato-defence-expenditure/2025-08-28",
    carriers: ["chart-extract"],
    indicator: "spending-per-head",
    member: "DEU",
    period: 2025,
    printed: "0",
    becomes: "not-reported",
    reason:
      "The edition leaves Germany blank for 2025; the chart this file was taken from draws the blank as 0.",
    status: "open",
  },
]

/** Applies the list; problem `import/correction-outdated` where the source no longer prints what the list says. */
export function correct(
  figures: readonly Figure[],
  source: Readonly<{ edition: Edition; carrier: Carrier; file: string; corrections?: readonly Correction[] }>,
): Readonly<{ figures: readonly Figure[]; problems: readonly Problem[] }> {
  const { edition, carrier, file, corrections = CORRECTIONS } = source
  const due = corrections.filter((one) => one.edition === edition.id && one.carriers.includes(carrier))
  const problems: Problem[] = []
  const corrected = figures.map((figure) => {
    const correction = due.find((one) => isAbout(one, figure))
    if (!correction || figure.value.kind === "absent") return figure
    const decimals = correction.printed.split(".")[1]?.length ?? 0
    if (roundTo(figure.value.amount, decimals) === Number(correction.printed)) {
      return { ...figure, value: { kind: "absent", reason: correction.becomes } as const }
    }
    problems.push({
      code: "import/correction-outdated",
      place: `${file} ${figure.locator}`,
      found: `${figure.value.amount} for ${correction.indicator} ${correction.member} ${correction.period}`,
      expected: `${correction.printed}, which our list of known source errors corrects`,
      remedy: "The figure was taken as printed. Remove the entry from importers/nato/corrections.ts.",
    })
    return figure
  })
  return { figures: corrected, problems }
}

function isAbout(correction: Correction, figure: Figure): boolean {
  return (
    correction.indicator === figure.indicator &&
    correction.member === figure.member &&
    correction.period === figure.period
  )
}
