import { COST_PATHS, type CostAnswer, type EditionRow } from "../../questions/index.ts"
import { DayField } from "../controls/day-field.tsx"
import { FrozenNote } from "../controls/frozen-note.tsx"
import { MemberSelect } from "../controls/member-select.tsx"
import { NumberField } from "../controls/number-field.tsx"
import { StatedFigures } from "./stated-figures.tsx"
import { type CostView, costHref, isStated } from "./view.ts"
import "../controls/controls.css"

const TARGETS = ["2", "3.5", "5"]
const PATH_WORDS: Readonly<Record<(typeof COST_PATHS)[number], string>> = {
  linear: "the same points each year",
  "constant-growth": "the same growth each year",
  "back-loaded": "most of it at the end",
}

type ControlsProps = Readonly<{
  view: CostView
  answer: CostAnswer | null
  editions: readonly EditionRow[]
  onView: (view: CostView) => void
}>

/** Target, members, year, and how the target is to be met. Each change is an address. */
export function CostControls({ view, answer, editions, onView }: ControlsProps) {
  const change = (next: Partial<CostView>) => onView({ ...view, figure: null, ...next })
  const period = view.period ?? answer?.period ?? ""
  return (
    <form className="controls" onSubmit={(event) => event.preventDefault()}>
      <label>
        Target
        <select
          value={TARGETS.includes(view.to) ? view.to : "other"}
          onChange={(event) => change({ to: event.target.value === "other" ? "3" : event.target.value })}
        >
          {TARGETS.map((target) => (
            <option key={target} value={target}>
              {target} % of GDP
            </option>
          ))}
          <option value="other">another</option>
        </select>
      </label>
      {TARGETS.includes(view.to) ? null : (
        <NumberField
          label="Percent of GDP"
          value={view.to}
          least={0.1}
          most={20}
          onValue={(to) => to !== null && change({ to })}
        />
      )}
      <MemberSelect
        label="Members"
        value={view.member ?? (isStated(view) ? "" : "all")}
        all="all of them"
        withAggregates
        onMember={(member) => change({ member: member === "all" ? null : member })}
      />
      <label>
        Year
        <select value={period} onChange={(event) => change({ period: event.target.value })}>
          {periodsOf(editions, period).map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      <NumberField
        label="To be met in"
        value={view.by ?? ""}
        whenEmpty="no year"
        least={1950}
        most={2199}
        step={1}
        onValue={(by) => change({ by })}
      />
      {view.by === null ? null : (
        <>
          <label>
            Path
            <select value={view.path ?? "linear"} onChange={(event) => change({ path: event.target.value })}>
              {COST_PATHS.map((path) => (
                <option key={path} value={path}>
                  {PATH_WORDS[path]}
                </option>
              ))}
            </select>
          </label>
          <NumberField
            label="Path starts in"
            value={view.since ?? ""}
            whenEmpty={period}
            least={1950}
            most={2199}
            step={1}
            onValue={(since) => change({ since })}
          />
          <NumberField
            label="GDP growth, % a year"
            value={view.growth ?? ""}
            whenEmpty="as held"
            least={-20}
            most={20}
            onValue={(growth) => change({ growth })}
          />
          <NumberField
            label="Inflation, % a year"
            value={view.inflation ?? ""}
            whenEmpty="0"
            least={-20}
            most={50}
            onValue={(inflation) => change({ inflation })}
          />
        </>
      )}
      <DayField
        label="As known on"
        day={view.asOf ?? answer?.asOf ?? ""}
        onDay={(asOf) => change({ asOf, edition: null, recordedBy: null })}
      />
      <StatedFigures view={view} onChange={change} />
      <FrozenNote recordedBy={view.recordedBy} hrefWithout={costHref({ ...view, recordedBy: null })} />
    </form>
  )
}

/** The years that editions with shares span, the newest first. */
function periodsOf(editions: readonly EditionRow[], shown: string): readonly string[] {
  const years = new Set<string>(shown === "" ? [] : [shown])
  for (const { indicators, publisher, firstPeriod, lastPeriod } of editions)
    if (publisher === "nato" && indicators.includes("share-of-gdp"))
      for (let year = Number(firstPeriod); year <= Number(lastPeriod); year++) years.add(String(year))
  return [...years].sort().reverse()
}
