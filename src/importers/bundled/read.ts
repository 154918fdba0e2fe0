import {
  type AbsentReason,
  type Batch,
  bad,
  type Edition,
  findAggregate,
  findState,
  fine,
  type IndicatorId,
  type MemberCode,
  type Observation,
  type Outcome,
  type Prices,
  type Problem,
  parseYear,
  STATUSES,
  type Status,
} from "../../model/index.ts"
import { readCsv } from "./csv.ts"
import { COLUMNS, manifestSchema } from "./manifest.ts"

const ABSENT: ReadonlySet<string> = new Set<AbsentReason>([
  "not-reported",
  "not-a-member",
  "out-of-scope",
  "nil",
  "did-not-exist",
  "not-comparable",
])
const KNOWN_STATUSES: ReadonlySet<string> = new Set(STATUSES)

/**
 * The bundled figures of one publisher. They are ours: anything amiss means a damaged installation, so the first fault
 * stops it. Problems: `bundled/bad-manifest`, `bundled/missing-file`, `bundled/bad-row`, `bundled/cut-file`.
 */
export function parseBundledBatches(
  manifestJson: unknown,
  csvTextByName: ReadonlyMap<string, string>,
): Outcome<readonly Batch[]> {
  const parsed = manifestSchema.safeParse(manifestJson)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return bad(
      damaged(
        "bundled/bad-manifest",
        `batches.json, ${issue?.path.join(".") || "top level"}`,
        issue?.message ?? "something else",
        "a manifest of format 1",
      ),
    )
  }
  const manifest = parsed.data
  const batches: Batch[] = []
  for (const { figures, edition: id, carrier, file, count } of manifest.batches) {
    const edition = manifest.editions.find((one) => one.id === id)
    if (!edition)
      return bad(
        damaged(
          "bundled/bad-manifest",
          `batches.json, ${figures}`,
          `edition ${id}`,
          "an edition the manifest describes",
        ),
      )
    const text = csvTextByName.get(figures)
    if (text === undefined)
      return bad(
        damaged("bundled/missing-file", figures, "no such file", "a file of figures beside the manifest"),
      )
    const observations = readObservations(text, figures)
    if (!observations.ok) return observations
    if (observations.value.length !== count) {
      return bad(
        damaged(
          "bundled/cut-file",
          figures,
          `${observations.value.length} figures`,
          `${count}, as the manifest says`,
        ),
      )
    }
    batches.push({ edition: edition as unknown as Edition, carrier, file, observations: observations.value })
  }
  return fine(batches)
}

function readObservations(text: string, name: string): Outcome<readonly Observation[]> {
  const [header, ...rows] = readCsv(text)
  if (header?.join() !== COLUMNS.join())
    return bad(damaged("bundled/bad-row", `${name} line 1`, header?.join() ?? "nothing", COLUMNS.join()))
  const observations: Observation[] = []
  for (const [index, fields] of rows.entries()) {
    const observation = parseObservation(fields)
    if (!observation)
      return bad(
        damaged("bundled/bad-row", `${name} line ${index + 2}`, fields.join(), "one figure of a member"),
      )
    observations.push(observation)
  }
  return fine(observations)
}

function parseObservation(fields: readonly string[]): Observation | null {
  const [indicator, prices, member, year, value, absent, status, currency, locator] = fields
  const period = parseYear(year ?? "")
  if (fields.length !== COLUMNS.length || !indicator || !member || period === null || !locator) return null
  if (!findState(member as MemberCode) && !findAggregate(member as MemberCode)) return null
  if (prices !== "" && prices !== "current" && prices !== "constant") return null
  if (!KNOWN_STATUSES.has(status ?? "") || (value === "") === (absent === "")) return null
  if (absent !== "" ? !ABSENT.has(absent ?? "") : !Number.isFinite(Number(value))) return null
  return {
    indicator: indicator as IndicatorId,
    member: member as MemberCode,
    period,
    prices: prices === "" ? null : (prices as Prices),
    currency: currency || null,
    value:
      absent === ""
        ? { kind: "amount", amount: Number(value) }
        : { kind: "absent", reason: absent as AbsentReason },
    status: status as Status,
    locator,
  }
}

function damaged(code: string, place: string, found: string, expected: string): Problem {
  return {
    code,
    place,
    found,
    expected,
    remedy: "Install Muster again, or rebuild the figures with npm run data.",
  }
}
