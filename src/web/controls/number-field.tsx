import { useEffect, useState } from "react"

type NumberFieldProps = Readonly<{
  label: string
  /** As it stands in the address; empty where the choice is left to the API. */
  value: string
  /** What stands there while it is empty. */
  whenEmpty?: string
  least?: number
  most?: number
  step?: number
  /** `null` when the field was emptied. */
  onValue: (value: string | null) => void
}>

/** A number that takes effect when the field is left or Enter is pressed; what is no number in range is put back. */
export function NumberField({ label, value, whenEmpty = "", least, most, step, onValue }: NumberFieldProps) {
  const [draft, setDraft] = useState(value)
  useEffect(() => setDraft(value), [value])
  const settle = () => {
    const amount = Number(draft)
    const isFine =
      draft === "" ||
      (Number.isFinite(amount) && amount >= (least ?? -Infinity) && amount <= (most ?? Infinity))
    if (!isFine) setDraft(value)
    else if (draft !== value) onValue(draft === "" ? null : String(amount))
  }
  return (
    <label>
      {label}
      <input
        type="number"
        inputMode="decimal"
        className="short"
        value={draft}
        placeholder={whenEmpty}
        min={least}
        max={most}
        step={step ?? "any"}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === "Enter") settle()
        }}
      />
    </label>
  )
}
