import { bad, fine, memberName, type Outcome, yearOf } from "../model/index.ts"
import { warnOfBases, warnOfCurrencies, warnOfDefinitions } from "./comparability.ts"
import type { QuestionContext } from "./context.ts"
import { dayName, Findings } from "./evidence.ts"
import { noEditionInForce } from "./no-edition.ts"
import { toRow } from "./read-cell.ts"
import { type Reading, waysTold } from "./reading.ts"
import { releasesOf, resolveReleases } from "./releases.ts"
import type { Release, VintageRow, VintagesAnswer, VintagesQuestion } from "./vintages-question.ts"

const METHODS: Readonly<Record<Release, string>> = {
  all: "One row per edition that has the figure, oldest first, each as it printed it.",
  first:
    "Each figure from the first edition that gave a number; from the first that has the cell where none did.",
  latest: "Each figure from the newest edition that has the cell.",
}

/** Every edition's figure of the members and periods asked for, or the first or latest one of each. */
export function vintages(question: VintagesQuestion, context: QuestionContext): Outcome<VintagesAnswer> {
  const asked = resolveReleases(question, context)
  if (!asked.ok) return asked
  const { indicator, prices, view, members, periods, publisher } = asked.value
  const findings = new Findings()
  const rows: VintageRow[] = []
  const missing: string[] = []
  const computed = new Set<string>()
  for (const member of members)
    for (const period of periods) {
      const cell = { indicator, prices, member, period }
      const releases = releasesOf(view, cell)
      if (releases.length === 0) missing.push(`${memberName(member)} ${period}`)
      for (const reading of chosen(releases, question.release)) {
        const { published } = reading.edition
        if (reading.computed) computed.add(reading.computed)
        rows.push({
          ...toRow(cell, reading, view, findings),
          published,
          horizonYears: yearOf(published) - period,
        })
      }
    }
  if (rows.length === 0)
    return bad(noEditionInForce(indicator, view, context.snapshot, { publisher, edition: null }))
  if (question.members !== "all" && missing.length > 0)
    findings.warn({
      code: "no-edition-in-force",
      text: `No edition published by ${dayName(context.cut.asOf)} has ${listed(missing)}.`,
    })
  warnOfBases(rows, findings)
  warnOfDefinitions(rows, findings)
  warnOfCurrencies(rows, findings)
  return fine({
    question: {
      ...question,
      members: question.members === "all" ? "all" : members,
      publisher,
      prices,
    },
    asOf: context.cut.asOf,
    recordedBy: context.cut.recordedBy,
    rows,
    evidence: findings.evidence,
    method: [
      METHODS[question.release],
      "Horizon: the year of publication less the year the figure is of.",
      ...waysTold(computed),
    ].join(" "),
    caveats: findings.caveats,
  })
}

/** The first release of a figure is its first number: a blank before it released nothing. */
function chosen(releases: readonly Reading[], release: Release): readonly Reading[] {
  if (release === "all") return releases
  const one =
    release === "latest" ? releases.at(-1) : (releases.find(({ value }) => value !== null) ?? releases[0])
  return one ? [one] : []
}

function listed(names: readonly string[]): string {
  const rest = names.length - 6
  return rest > 0 ? `${names.slice(0, 6).join(", ")} and ${rest} more` : names.join(", ")
}
