import type { Subject } from "./subjects.ts"

const DOES =
  "(?:spends?|spent|is spending|devotes?|devoted|allocates?|allocated|invests?|invested|met|meets|has met|reached|has reached|exceeds?|exceeded|falls? short|fell short|raised|has raised|increased|has increased|boosted|has boosted|joined|became|tops|topped)"
const PRONOUN = new RegExp(
  `(?<![\\p{L}’'])(?:it|the country|the nation)(?= (?:also |now |currently |already |still |only |just |alone |last year )?${DOES}\\b)`,
  "giu",
)

const TOGETHER = new RegExp(`(?<![\\p{L}’'])(?:together they|they together|they)(?= ${DOES}\\b)`, "giu")

/**
 * `It spends 1.37%`: a pronoun before a verb of spending stands for the one member named before it in the sentence, else
 * for the only one of the sentence before; `Together they devoted 2.02%` for the group. Where several members are
 * named it is left a pronoun.
 */
export function withPronouns(
  text: string,
  offset: number,
  named: readonly Subject[],
  before: readonly Subject[],
): readonly Subject[] {
  const meantBy = (pattern: RegExp, meant: (subjects: readonly Subject[]) => Subject | null) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const at = offset + match.index
      const earlier = named.filter((subject) => subject.span[1] <= at)
      const subject = meant(earlier.length > 0 ? earlier : before)
      return subject ? [{ ...subject, form: "noun", span: [at, at + match[0].length] } satisfies Subject] : []
    })
  const found = [...meantBy(PRONOUN, onlyMember), ...meantBy(TOGETHER, lastGroup)]
  return found.length === 0 ? named : [...named, ...found].sort((a, b) => a.span[0] - b.span[0])
}

function onlyMember(subjects: readonly Subject[]): Subject | null {
  const members = subjects.filter(({ kind }) => kind === "member")
  const [first] = members
  return first && members.every(({ code }) => code === first.code) ? first : null
}

/** The group named last, where no member is named beside it: `the alliance's planner said allies in Europe …; they …`. */
function lastGroup(subjects: readonly Subject[]): Subject | null {
  return subjects.every(({ kind }) => kind === "group") ? (subjects.at(-1) ?? null) : null
}
