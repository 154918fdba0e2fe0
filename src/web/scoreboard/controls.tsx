import type { BenchmarkAnswer, EditionRow } from "../../questions/index.ts"
import { dayName } from "../../questions/index.ts"
import type { Benchmark } from "../../records/index.ts"
import { Link } from "../address.tsx"
import { DayField } from "../controls/day-field.tsx"
import { FrozenNote } from "../controls/frozen-note.tsx"
import { type ScoreboardView, scoreboardHref } from "./view.ts"
import "../controls/controls.css"

type ControlsProps = Readonly<{
  view: ScoreboardView
  benchmarks: readonly Benchmark[]
  editions: readonly EditionRow[]
  answer: BenchmarkAnswer | null
  onView: (view: ScoreboardView) => void
}>

/** What to show: benchmark, year, the day of knowledge, and the edition. Each change is an address. */
export function Controls({ view, benchmarks, editions, answer, onView }: ControlsProps) {
  const indicator = benchmarks.find((one) => one.id === view.benchmark)?.indicator
  const edition = answer?.edition ?? view.edition
  const series = seriesOf(edition ?? ALLIANCE_SERIES)
  const withIndicator = editions.filter(
    (one) =>
      seriesOf(one.edition) === series && (indicator === undefined || one.indicators.includes(indicator)),
  )
  const published = withIndicator.filter((one) => view.asOf === null || one.published <= view.asOf)
  return (
    <form className="controls" onSubmit={(event) => event.preventDefault()}>
      <label>
        Benchmark
        <select
          value={view.benchmark}
          onChange={(event) => onView({ ...view, benchmark: event.target.value, figure: null })}
        >
          {benchmarks.some((one) => one.id === view.benchmark) ? null : <option>{view.benchmark}</option>}
          {benchmarks.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title}
            </option>
          ))}
        </select>
      </label>
      <label>
        Year
        <select
          value={view.period ?? answer?.period ?? ""}
          onChange={(event) => onView({ ...view, period: event.target.value })}
        >
          {periodsOf(published, view, answer).map((period) => (
            <option key={period}>{period}</option>
          ))}
        </select>
      </label>
      <DayField
        label="As known on"
        day={view.asOf ?? answer?.asOf ?? ""}
        onDay={(asOf) => onView({ ...view, asOf, edition: null, recordedBy: null })}
      />
      <label>
        Edition
        <select
          value={view.edition ?? ""}
          onChange={(event) => onView({ ...view, edition: event.target.value || null })}
        >
          <option value="">newest by then{edition && !view.edition ? `, ${dayOf(edition)}` : ""}</option>
          {view.edition !== null && !published.some((one) => one.edition === view.edition) ? (
            <option value={view.edition}>{view.edition}</option>
          ) : null}
          {published.map((one) => (
            <option key={one.edition} value={one.edition}>
              {dayName(one.published)}
            </option>
          ))}
        </select>
      </label>
      {withIndicator.length > 0 ? (
        <p className="editions">
          <span>Editions held:</span>
          {withIndicator.map((one) => (
            <Link
              key={one.edition}
              href={scoreboardHref({ ...view, asOf: one.published, edition: null, recordedBy: null })}
              className={one.edition === answer?.edition ? "edition shown" : "edition"}
              label={`As known on ${dayName(one.published)}, when this edition was published`}
            >
              {dayName(one.published)}
            </Link>
          ))}
        </p>
      ) : null}
      <FrozenNote recordedBy={view.recordedBy} hrefWithout={scoreboardHref({ ...view, recordedBy: null })} />
    </form>
  )
}

const ALLIANCE_SERIES = "nato-defence-expenditure"

/** A benchmark is judged by one publisher's editions: only those of the series shown are on offer. */
function seriesOf(edition: string): string {
  return edition.split("/")[0] ?? edition
}

function dayOf(edition: string): string {
  return dayName(edition.slice(edition.lastIndexOf("/") + 1))
}

/** The years on offer, newest first: those of the chosen edition, else of every edition published by then. */
function periodsOf(
  published: readonly EditionRow[],
  view: ScoreboardView,
  answer: BenchmarkAnswer | null,
): readonly string[] {
  const chosen = published.filter((one) => view.edition === null || one.edition === view.edition)
  const years = new Set<string>()
  for (const { firstPeriod, lastPeriod } of chosen)
    for (let year = Number(firstPeriod); year <= Number(lastPeriod); year++) years.add(String(year))
  for (const year of [view.period, answer?.period]) if (year) years.add(year)
  return [...years].sort().reverse()
}
