import { absenceText, amountText } from "../../charts/index.ts"
import { memberName } from "../../model/index.ts"
import type { AnswerRow } from "../../questions/index.ts"
import { Link } from "../address.tsx"

/** A figure in a table: its number, or the reason why there is none, leading to its evidence. */
export function FigureLink({ row, href, about }: Readonly<{ row: AnswerRow; href: string; about?: string }>) {
  const words =
    row.value === null ? absenceText(row.absent ?? "not-reported") : amountText(row.value, row.indicator)
  const subject = about ?? `${memberName(row.member)} ${row.period}`
  return (
    <Link href={href} label={`${subject}: ${words}, open its evidence`}>
      {words}
    </Link>
  )
}
