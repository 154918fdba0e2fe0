import { sourcesOf } from "../../charts/index.ts"
import { dayName, type Evidence } from "../../questions/index.ts"

type Cited = Readonly<{ asOf: string; recordedBy: string; evidence: readonly Evidence[] }>

/** How to cite an answer: what it is, the files it rests on, both cuts in time, and the address that always shows it. */
export function citationOf(
  answer: Cited,
  { title, address }: Readonly<{ title: string; address: string }>,
): string {
  const sources = sourcesOf(answer.evidence)
  return (
    `${title}. ${sources.length > 0 ? `${sources.join(" ")} ` : ""}` +
    `As known on ${dayName(answer.asOf)}, recorded by ${answer.recordedBy}. Muster, ${address}`
  )
}
