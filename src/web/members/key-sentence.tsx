import type { ReactNode } from "react"
import { amountText, editionDay, figureKey, moneyText, unitWords } from "../../charts/index.ts"
import { findAggregate, findMember, type MemberCode } from "../../model/index.ts"
import { type AnswerRow, type AskAnswer, dayName } from "../../questions/index.ts"
import type { Benchmark } from "../../records/index.ts"
import { Link } from "../address.tsx"
import { benchmarkStanding } from "./benchmark-standing.ts"

type KeySentenceProps = Readonly<{
  member: MemberCode
  answers: Readonly<Record<"share" | "equipment" | "spending" | "personnel", AskAnswer | null>>
  benchmarks: readonly Benchmark[]
  hrefOf: (figure: string) => string
}>

/** The member in a few sentences: since when, and its newest figures, each with its year, status and edition. */
export function KeySentence({ member, answers, benchmarks, hrefOf }: KeySentenceProps) {
  const { share, equipment, spending, personnel } = answers
  const joined = findMember(member)?.joinedOn
  const together = findAggregate(member) !== null
  const [ofGdp, onEquipment, inDollars, people] = [share, equipment, spending, personnel].map(newest)
  const number = (row: AnswerRow, words: string) => <Link href={hrefOf(figureKey(row))}>{words}</Link>
  const standing = ofGdp ? benchmarkStanding(ofGdp, benchmarks) : null
  return (
    <p className="standfirst key-sentence">
      {joined ? `A member since ${dayName(joined)}. ` : ""}
      {ofGdp?.value == null ? null : (
        <>
          {together ? "Together they put" : "It puts"}{" "}
          {number(ofGdp, `${amountText(ofGdp.value, ofGdp.indicator)} % of GDP`)} into defence (
          {yearOf(ofGdp)}){standing === null ? "" : `, ${standing}`}.{" "}
        </>
      )}
      {onEquipment?.value == null ? null : (
        <>
          Equipment takes {number(onEquipment, `${amountText(onEquipment.value, onEquipment.indicator)} %`)}{" "}
          of the expenditure ({yearOf(onEquipment)}).{" "}
        </>
      )}
      {inDollars?.value == null ? null : (
        <>
          {together ? "They spent" : "It spent"} {number(inDollars, moneyText(inDollars.value, "USD"))} at
          current prices ({yearOf(inDollars)}).{" "}
        </>
      )}
      {people?.value == null ? null : (
        <>
          Under arms:{" "}
          {number(people, `${amountText(people.value, people.indicator)} ${unitWords(people.unit)}`)} (
          {yearOf(people)}).{" "}
        </>
      )}
      <Editions rows={[ofGdp, onEquipment, inDollars, people]} />
    </p>
  )
}

/** The editions the sentences rest on, the newest first. */
function Editions({ rows }: Readonly<{ rows: readonly (AnswerRow | undefined)[] }>): ReactNode {
  const days = [...new Set(rows.flatMap((row) => row?.edition ?? []))].sort().reverse().map(editionDay)
  if (days.length === 0) return null
  const listed = days.length === 1 ? days[0] : `${days.slice(0, -1).join(", ")} and ${days.at(-1)}`
  return (
    <span className="aside">
      Edition{days.length > 1 ? "s" : ""} of {listed}.
    </span>
  )
}

function newest(answer: AskAnswer | null): AnswerRow | undefined {
  return [...(answer?.rows ?? [])]
    .sort((a, b) => Number(a.period) - Number(b.period))
    .findLast((row) => row.value !== null)
}

/** `2025, estimate`; a final figure's year alone. */
function yearOf({ period, status }: AnswerRow): string {
  return status === "final" ? period : `${period}, ${status.replaceAll("-", " ")}`
}
