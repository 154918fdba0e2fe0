import type { SampleName } from "./brief-reads.ts"

type SamplePickerProps = Readonly<{
  samples: readonly SampleName[]
  shown: string | null
  onSample: (name: string) => void
}>

/** The sample articles, to show what a brief is. */
export function SamplePicker({ samples, shown, onSample }: SamplePickerProps) {
  if (samples.length === 0) return null
  return (
    <div className="samples">
      <h3>Sample articles</h3>
      <ul>
        {samples.map(({ name, title }) => (
          <li key={name}>
            <button
              type="button"
              className="as-link"
              aria-pressed={name === shown}
              onClick={() => onSample(name)}
            >
              {title}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
