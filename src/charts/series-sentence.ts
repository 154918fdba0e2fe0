import { findMember, memberName } from "../model/index.ts"
import type { AnswerRow } from "../questions/index.ts"
import { amountText, unitWords } from "./number-text.ts"
import { type SeriesLine, statusAside } from "./series-lines.ts"

/** What a series says: of one member its way from first to last, of several who is highest and lowest in the newest year. */
export function seriesSentence(lines: readonly SeriesLine[], rows: readonly AnswerRow[]): string {
  const known = rows.filter((row) => row.value !== null)
  if (known.length === 0) return "No edition held gives a number."
  return lines.length === 1 ? waySentence(known) : endsSentence(known)
}

function waySentence(known: readonly AnswerRow[]): string {
  const ordered = [...known].sort((a, b) => Number(a.period) - Number(b.period))
  const [first, last] = [ordered[0], ordered.at(-1)]
  if (!first || !last) return ""
  const name = memberName(first.member)
  const unit = unitWords(first.unit)
  if (first === last)
    return `${name}: ${amountText(first.value ?? 0, first.indicator)} ${unit} in ${point(first)}.`
  const byValue = [...ordered].sort((a, b) => (a.value ?? 0) - (b.value ?? 0))
  const [low, high] = [byValue[0], byValue.at(-1)]
  const extremes = [
    { word: "highest", row: high },
    { word: "lowest", row: low },
  ].flatMap(({ word, row }) =>
    row && row.value !== first.value && row.value !== last.value
      ? [`${word} ${amountText(row.value ?? 0, row.indicator)} in ${point(row)}`]
      : [],
  )
  return (
    `${name}: from ${amountText(first.value ?? 0, first.indicator)} ${unit} in ${point(first)} ` +
    `to ${amountText(last.value ?? 0, last.indicator)} in ${point(last)}` +
    `${extremes.length > 0 ? `; ${extremes.join(", ")}` : ""}.`
  )
}

function endsSentence(known: readonly AnswerRow[]): string {
  const newest = known
    .map((row) => row.period)
    .sort()
    .at(-1)
  const all = known.filter((row) => row.period === newest)
  const members = all.filter((row) => findMember(row.member))
  const there = [...(members.length > 0 ? members : all)].sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
  const [first, last] = [there[0], there.at(-1)]
  if (!first || !last) return ""
  const said = (row: AnswerRow) => `${memberName(row.member)} (${amountText(row.value ?? 0, row.indicator)})`
  if (first === last) return `In ${newest} only ${said(first)} has a figure, ${unitWords(first.unit)}.`
  return `In ${newest}, of ${there.length} ${members.length > 0 ? "members " : ""}with a figure, ${said(first)} is highest and ${said(last)} lowest, ${unitWords(first.unit)}.`
}

/** A year, with its status where it is not final. */
function point(row: AnswerRow): string {
  const aside = statusAside(row).replace(/^, /, "")
  return aside === "" ? row.period : `${row.period} (${aside})`
}
