import { join } from "node:path"
import {
  bad,
  type CalendarDate,
  dayOf,
  fine,
  type Instant,
  type Outcome,
  type Problem,
} from "../model/index.ts"
import type { Cut, QuestionContext } from "../questions/index.ts"
import type { Workspace } from "../workspace/index.ts"
import { parseDateOption, parseInstantOption } from "./options/date.ts"
import { PACKAGE_ROOT } from "./package-root.ts"
import { type Progress, startProgress } from "./progress.ts"
import type { Surroundings } from "./surroundings.ts"

/** What was said for the whole call, parsed. */
export type GlobalOptions = Readonly<{
  json: boolean
  colour: boolean
  /** `--workspace`, else `MUSTER_WORKSPACE`; `null` takes the user's data folder. */
  workspace: string | null
  /** `MUSTER_DATA=open` leaves out figures without an open licence. */
  figures: "all" | "open"
  asOf: CalendarDate
  /** `null` for now, whenever a question is answered: opening may record figures first. */
  recordedBy: Instant | null
}>

/** One process's work: opens the workspace when a command first asks for it, and closes what it opened. */
export type Session = Readonly<{
  options: GlobalOptions
  surroundings: Surroundings
  progress: Progress
  openWorkspace: () => Promise<Outcome<Workspace>>
  /** What was amiss with the workspace that was opened; none when none was. */
  workspaceProblems: () => readonly Problem[]
  close: () => Promise<void>
}>

export type RawGlobalOptions = Readonly<{
  json?: true
  color?: boolean
  workspace?: string
  asOf?: string
  recordedBy?: string
}>

export function startSession(raw: RawGlobalOptions, surroundings: Surroundings): Outcome<Session> {
  const now = surroundings.now()
  const asOf = raw.asOf === undefined ? fine(dayOf(now)) : parseDateOption("--as-of", raw.asOf)
  if (!asOf.ok) return asOf
  const recordedBy =
    raw.recordedBy === undefined ? fine(null) : parseInstantOption("--recorded-by", raw.recordedBy)
  if (!recordedBy.ok) return recordedBy
  const workspace = raw.workspace ?? surroundings.env.MUSTER_WORKSPACE ?? null
  if (workspace?.trim() === "") return bad(NO_DIRECTORY)
  const data = surroundings.env.MUSTER_DATA ?? "all"
  if (data !== "open" && data !== "all" && data !== "") return bad(otherData(data))

  const options: GlobalOptions = {
    json: raw.json === true,
    colour: surroundings.outIsTerminal && raw.color !== false && !surroundings.env.NO_COLOR,
    workspace,
    figures: data === "open" ? "open" : "all",
    asOf: asOf.value,
    recordedBy: recordedBy.value,
  }
  const progress = startProgress(surroundings)
  let opened: Workspace | null = null
  return fine({
    options,
    surroundings,
    progress,
    openWorkspace: async () => {
      if (opened) return fine(opened)
      const { openWorkspace, defaultWorkspaceDirectory } = await import("../workspace/index.ts")
      const outcome = await openWorkspace({
        directory: workspace ?? defaultWorkspaceDirectory(surroundings.env, surroundings.platform),
        dataDirectory: join(PACKAGE_ROOT, "data"),
        figures: options.figures,
        now: surroundings.now,
        onProgress: progress.report,
      })
      if (outcome.ok) opened = outcome.value
      return outcome
    },
    workspaceProblems: () => opened?.problems ?? [],
    close: async () => {
      progress.done()
      await opened?.close()
    },
  })
}

const NO_DIRECTORY: Problem = {
  code: "cli/bad-workspace",
  place: "--workspace or MUSTER_WORKSPACE",
  found: "an empty text",
  expected: "a folder",
  remedy: "Name a folder, or leave it out for the default one.",
}

function otherData(found: string): Problem {
  return {
    code: "cli/bad-data-choice",
    place: "MUSTER_DATA",
    found: `"${found}"`,
    expected: '"open", which leaves out figures without an open licence, or "all"',
    remedy: "Correct it, or leave it out for all.",
  }
}

/** What a question is answered from: the workspace's snapshot, and the cuts that were asked for. */
export async function contextOf(session: Session): Promise<Outcome<QuestionContext>> {
  const workspace = await session.openWorkspace()
  if (!workspace.ok) return workspace
  return fine({ snapshot: await workspace.value.snapshot(), cut: cutOf(session) })
}

/** The cuts that were asked for; where none was, today and now. */
export function cutOf({ options, surroundings }: Session): Cut {
  return { asOf: options.asOf, recordedBy: options.recordedBy ?? surroundings.now() }
}
