import { useEffect, useState } from "react"

type DayFieldProps = Readonly<{
  label: string
  day: string
  /** `null` when the field was emptied. */
  onDay: (day: string | null) => void
}>

/** The alliance's first day: an earlier one is a year half typed, 0020 on its way to 2025. */
const EARLIEST = "1949-04-04"
const LATEST = "2199-12-31"

/** A day that takes effect once it is wholly typed. */
export function DayField({ label, day, onDay }: DayFieldProps) {
  const [draft, setDraft] = useState(day)
  useEffect(() => setDraft(day), [day])
  const isWhole = (text: string) => /^\d{4}-/.test(text) && text >= EARLIEST && text <= LATEST
  return (
    <label>
      {label}
      <input
        type="date"
        max={LATEST}
        value={draft}
        onChange={(event) => {
          setDraft(event.target.value)
          if (isWhole(event.target.value)) onDay(event.target.value)
        }}
        onBlur={() => {
          if (draft === "") onDay(null)
          else if (!isWhole(draft)) setDraft(day)
        }}
      />
    </label>
  )
}
