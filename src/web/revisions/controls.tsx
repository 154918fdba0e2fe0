import { editionDay, unitWords } from "../../charts/index.ts"
import { findIndicator, INDICATORS } from "../../indicators/index.ts"
import type { EditionRow } from "../../questions/index.ts"
import { DayField } from "../controls/day-field.tsx"
import { FrozenNote } from "../controls/frozen-note.tsx"
import { NumberField } from "../controls/number-field.tsx"
import type { EditionPair } from "./edition-pair.ts"
import { type RevisionsView, revisionsHref } from "./view.ts"
import "../controls/controls.css"

type ControlsProps = Readonly<{
  view: RevisionsView
  pair: EditionPair | null
  editions: readonly EditionRow[]
  min: string
  asOf: string
  onChange: (next: Partial<RevisionsView>) => void
}>

/** Which indicator, which two editions, from what size of step on, and the day of knowledge. */
export function RevisionsControls({ view, pair, editions, min, asOf, onChange }: ControlsProps) {
  const held = new Set(editions.flatMap((one) => one.indicators))
  const withIndicator = editions.filter((one) => one.indicators.includes(view.indicator))
  const unit = findIndicator(view.indicator)?.unit
  const edition = (label: string, value: string | undefined, onEdition: (edition: string) => void) => (
    <label>
      {label}
      <select value={value ?? ""} onChange={(event) => onEdition(event.target.value)}>
        {value !== undefined && withIndicator.some((one) => one.edition === value) ? null : (
          <option value={value ?? ""}>{value ?? "none"}</option>
        )}
        {withIndicator.map((one) => (
          <option key={one.edition} value={one.edition}>
            {one.publisher === "nato" ? "" : `${one.publisher}, `}
            {editionDay(one.edition)}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <form className="controls" onSubmit={(event) => event.preventDefault()}>
      <label>
        Indicator
        <select
          value={view.indicator}
          onChange={(event) => onChange({ indicator: event.target.value, figure: null })}
        >
          {held.has(view.indicator) ? null : <option value={view.indicator}>{view.indicator}</option>}
          {INDICATORS.filter((one) => held.has(one.id)).map((one) => (
            <option key={one.id} value={one.id}>
              {one.title}
            </option>
          ))}
        </select>
      </label>
      {edition("From the edition of", pair?.from, (from) =>
        onChange({ from, to: pair?.to ?? null, figure: null }),
      )}
      {edition("To that of", pair?.to, (to) => onChange({ from: pair?.from ?? null, to, figure: null }))}
      <NumberField
        label={`Steps from${unit?.startsWith("percent") ? ", points" : ""}`}
        value={min}
        least={0}
        onValue={(value) => onChange({ min: value, figure: null })}
      />
      <DayField
        label="As known on"
        day={view.asOf ?? asOf}
        onDay={(day) => onChange({ asOf: day, recordedBy: null, figure: null })}
      />
      <FrozenNote recordedBy={view.recordedBy} hrefWithout={revisionsHref({ ...view, recordedBy: null })} />
      {unit === undefined ? null : <p className="unit-note aside">In {unitWords(unit)}.</p>}
    </form>
  )
}
