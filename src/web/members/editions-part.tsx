import { drawVintages } from "../../charts/index.ts"
import { type MemberCode, memberName } from "../../model/index.ts"
import type { VintagesAnswer } from "../../questions/index.ts"
import { EditionsTable } from "../answer/editions-table.tsx"
import { askedVintages, type Reader } from "./member-reads.ts"
import type { PartProps } from "./part.ts"
import { SeriesPart } from "./series-part.tsx"

const LAST_YEARS = 8

type EditionsPartProps = PartProps & Readonly<{ read: Reader<VintagesAnswer>; member: MemberCode }>

/** The same series in each edition, and for the last years how far the figures moved. */
export function EditionsPart({ member, ...part }: EditionsPartProps) {
  return (
    <SeriesPart
      {...part}
      what="the editions"
      draw={drawVintages}
      table={(answer) => (
        <EditionsTable rows={answer.rows} years={LAST_YEARS} open={part.open} hrefOf={part.hrefOf} />
      )}
      nothing="No edition held gives a number, so none could change it."
      exported={{
        name: "Editions",
        asked: askedVintages(member),
        title: `Defence expenditure as a share of GDP as each edition printed it: ${memberName(member)}`,
      }}
    />
  )
}
