import { useState } from "react"
import { NumberField } from "../controls/number-field.tsx"
import { type CostView, isStated } from "./view.ts"

type StatedFiguresProps = Readonly<{ view: CostView; onChange: (next: Partial<CostView>) => void }>

/** The reader's own share, GDP or spending, as a published result states them; of two the third follows. */
export function StatedFigures({ view, onChange }: StatedFiguresProps) {
  const [currency, setCurrency] = useState(view.currency ?? "")
  return (
    <details className="stated" open={isStated(view)}>
      <summary>State your own figures</summary>
      <div className="stated-fields">
        <NumberField
          label="Share, % of GDP"
          value={view.share ?? ""}
          least={0}
          most={100}
          onValue={(share) => onChange({ share })}
        />
        <NumberField
          label="GDP, million"
          value={view.gdp ?? ""}
          least={0}
          onValue={(gdp) => onChange({ gdp })}
        />
        <NumberField
          label="Spending, million"
          value={view.spending ?? ""}
          least={0}
          onValue={(spending) => onChange({ spending })}
        />
        <label>
          Currency
          <input
            className="short"
            value={currency}
            placeholder="USD"
            maxLength={3}
            onChange={(event) => setCurrency(event.target.value.toUpperCase())}
            onBlur={() => {
              if (currency === "" || /^[A-Z]{3}$/.test(currency)) onChange({ currency: currency || null })
              else setCurrency(view.currency ?? "")
            }}
          />
        </label>
      </div>
    </details>
  )
}
