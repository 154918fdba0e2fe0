import type { BriefStatement } from "../../claims/index.ts"
import { dayName } from "../../questions/index.ts"
import { Link } from "../address.tsx"
import { speakerLine } from "./speaker.ts"

type StatementListProps = Readonly<{
  statements: readonly BriefStatement[]
  lit: string | null
  hrefOf: (id: string) => string
  onPoint: (id: string | null) => void
}>

const KIND_WORDS: Readonly<Record<BriefStatement["kind"], string>> = {
  direct: "in quotation marks",
  indirect: "reported",
  mixed: "partly quoted",
}

/** Who said what, in the order of the text. */
export function StatementList({ statements, lit, hrefOf, onPoint }: StatementListProps) {
  return (
    <ol className="statements">
      {statements.map((statement) => (
        <li
          key={statement.id}
          id={statement.id}
          className={statement.id === lit ? "statement lit" : "statement"}
          onMouseEnter={() => onPoint(statement.id)}
          onMouseLeave={() => onPoint(null)}
          onFocus={() => onPoint(statement.id)}
          onBlur={() => onPoint(null)}
        >
          <p className="statement-speaker">
            <Link href={hrefOf(statement.id)} replace>
              {speakerLine(statement.speaker) ?? "Nobody named"}
            </Link>
          </p>
          <p className="statement-words">{statement.text}</p>
          <p className="aside">{circumstances(statement)}</p>
        </li>
      ))}
    </ol>
  )
}

function circumstances({ kind, cue, date, place, addressee, topics }: BriefStatement): string {
  const parts = [
    KIND_WORDS[kind],
    cue === null ? null : `“${cue}”`,
    addressee === null ? null : `to ${addressee}`,
    date === null ? null : dayName(date),
    place,
    ...topics.map((topic) => topic.replaceAll("-", " ")),
  ]
  return parts.filter((part) => part !== null).join(" · ")
}
