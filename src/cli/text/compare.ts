import { publisherName } from "../../charts/index.ts"
import { indicatorOrThrow } from "../../indicators/index.ts"
import { memberName, roundTo } from "../../model/index.ts"
import type { CompareAnswer, CompareGap, CompareReason, CompareRow } from "../../questions/index.ts"
import type { Layout } from "../command.ts"
import { renderCounted } from "./compare-definitions.ts"
import { decimalsFor, formatAmount, formatDifference, formatFigure, UNIT_WORDS } from "./figure.ts"
import { renderNotes } from "./notes.ts"
import { type Column, renderTable } from "./table.ts"
import { wrapLabelled, wrapText } from "./wrap.ts"

/** The figures side by side, how far they are apart, why, what each counts, what is not held, and the sources. */
export function renderCompare(answer: CompareAnswer, layout: Layout): string {
  const { member, period } = answer.question
  const { width } = layout
  const publishers = [...new Set(answer.rows.filter((row) => row.value !== null).map((row) => row.publisher))]
  const concepts = [...new Set(answer.rows.map((row) => row.indicator))]
  const documents = [
    ...new Set(answer.reasons.flatMap((reason) => reason.sources.map(({ citation }) => citation))),
  ]
  return [
    ...wrapText(`${memberName(member)} ${period}: ${publishers.map(publisherName).join(", ")}`, width),
    ...concepts.flatMap((concept) => ["", renderConcept(answer, concept, layout)]),
    ...reasonLines("What the figures show", answer, "figures", documents, layout),
    ...renderCounted(answer, layout),
    ...reasonLines("Where the definitions part", answer, "definition", documents, layout),
    ...notHeldLines(answer, layout),
    ...(documents.length > 0 ? ["", "Documents"] : []),
    ...documents.map((citation, at) => wrapLabelled(`[${at + 1}]`.padEnd(4), citation, width)),
    "",
    renderNotes(answer, answer.rows, layout, { marks: false, editions: false }),
  ].join("\n")
}

function renderConcept(answer: CompareAnswer, concept: string, { width }: Layout): string {
  const rows = answer.rows.filter((row) => row.indicator === concept)
  const [first] = rows
  if (!first) return ""
  const indicator = indicatorOrThrow(first.indicator)
  const decimals = decimalsFor(
    rows.map((row) => row.value),
    indicator.decimals,
  )
  const remarks = rows.map(remarkOf)
  const columns: readonly Column[] = [
    { title: "Publisher", align: "left" },
    { title: `${unitWords(rows)} `, align: "right" },
    { title: "Difference", align: "right" },
    { title: "%", align: "right" },
    { title: "Counts", align: "left" },
    { title: "Edition", align: "left" },
    ...(remarks.some((text) => text !== "")
      ? [{ title: "Remark", align: "left" as const, wraps: true }]
      : []),
  ]
  const table = renderTable(
    columns,
    rows.map((row, at) => [
      publisherName(row.publisher),
      formatFigure(row, decimals),
      formatDifference(row.difference, decimals),
      formatDifference(row.differencePercent, 1),
      row.definition ?? "",
      row.published,
      remarks[at] ?? "",
    ]),
    width,
  )
  const gap = answer.gaps.find((one) => one.indicator === first.indicator)
  const apart = gap ? wrapText(apartText(gap, decimals), width) : []
  return [indicator.title, table, ...apart, ...computedLines(rows, width)].join("\n")
}

function unitWords(rows: readonly CompareRow[]): string {
  const [first] = rows
  if (!first) return ""
  const codes = new Set(rows.map((row) => row.currencyCode))
  const code = codes.size === 1 ? first.currencyCode : null
  return first.unit === "national-currency-million" && code !== null
    ? `million ${code}`
    : UNIT_WORDS[first.unit]
}

function remarkOf({ note, computed }: CompareRow): string {
  return [...(computed === null ? [] : ["computed"]), ...(note === null ? [] : [note])].join(". ")
}

/** How rows were computed, told once for those that were in the same way. */
function computedLines(rows: readonly CompareRow[], width: Layout["width"]): readonly string[] {
  const ways = new Map<string, string[]>()
  for (const { computed, publisher } of rows)
    if (computed !== null) ways.set(computed, [...(ways.get(computed) ?? []), publisherName(publisher)])
  return [...ways].map(([way, names]) => wrapLabelled("Computed:", `${names.join(", ")}: ${way}`, width))
}

function apartText(gap: CompareGap, decimals: number): string {
  const { lowest, highest, difference, differencePercent, unit } = gap
  if (roundTo(difference, decimals) === 0) return "They agree, as they are shown."
  const points = unit.startsWith("percent") ? " points" : ""
  const percent = differencePercent === null ? "" : `, ${formatAmount(differencePercent, 1)} % of the lowest`
  return `Apart by ${formatAmount(difference, decimals)}${points}${percent}: ${publisherName(lowest.publisher)} lowest, ${publisherName(highest.publisher)} highest.`
}

function reasonLines(
  heading: string,
  answer: CompareAnswer,
  kind: CompareReason["kind"],
  documents: readonly string[],
  { width }: Layout,
): readonly string[] {
  const reasons = answer.reasons.filter((reason) => reason.kind === kind)
  if (reasons.length === 0) return []
  return [
    "",
    heading,
    ...reasons.map((reason) => {
      const marks = reason.sources.map(({ citation }) => `[${documents.indexOf(citation) + 1}]`)
      return wrapLabelled("-", [reason.text, ...marks].join(" "), width)
    }),
  ]
}

function notHeldLines({ notHeld }: CompareAnswer, { width }: Layout): readonly string[] {
  if (notHeld.length === 0) return []
  return [
    "",
    "Not held",
    ...notHeld.map(({ name, why, remedy }) =>
      wrapLabelled("-", `${name}: ${why}${remedy === null ? "" : ` ${remedy}`}`, width),
    ),
  ]
}
