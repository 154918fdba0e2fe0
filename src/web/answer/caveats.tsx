import type { Caveat } from "../../questions/index.ts"

/** What a careful reader must know of an answer. */
export function Caveats({ caveats }: Readonly<{ caveats: readonly Caveat[] }>) {
  if (caveats.length === 0) return null
  return (
    <ul className="caveats" aria-label="Caveats">
      {caveats.map((caveat) => (
        <li key={caveat.code + caveat.text}>{caveat.text}</li>
      ))}
    </ul>
  )
}
