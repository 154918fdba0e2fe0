import { publisherName } from "../../charts/index.ts"
import type { CompareAnswer } from "../../questions/index.ts"
import type { SpendingDefinition } from "../../records/index.ts"

/** Why publishers differ: what the figures show, what they count, and who is not held. */
export function Definitions({ answer }: Readonly<{ answer: CompareAnswer }>) {
  const { reasons, shareSplits, notHeld, definitions } = answer
  return (
    <div className="why">
      {reasons.length > 0 || shareSplits.length > 0 ? (
        <>
          <h3>Why they differ</h3>
          <ul className="reasons-list">
            {shareSplits.map((one) => (
              <li key={one.text}>{one.text}</li>
            ))}
            {reasons.map((one) => (
              <li key={one.aspect + one.text}>
                {one.text}
                {one.sources.length > 0 ? (
                  <details>
                    <summary>Sources</summary>
                    <ul>
                      {one.sources.map((source) => (
                        <li key={source.citation} className="aside">
                          {source.citation}
                        </li>
                      ))}
                    </ul>
                  </details>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {definitions.length > 0 ? (
        <details className="definitions">
          <summary>What each counts</summary>
          <DefinitionTable definitions={definitions} />
        </details>
      ) : null}
      {notHeld.length > 0 ? (
        <>
          <h3>Not held for this year</h3>
          <ul className="not-held">
            {notHeld.map((one) => (
              <li key={one.publisher}>
                <strong>{one.name}</strong>: {one.why}
                {one.remedy === null ? null : <span className="aside"> {one.remedy}</span>}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  )
}

const ASPECTS: readonly Readonly<{ name: string; of: (one: SpendingDefinition) => string }>[] = [
  { name: "Pensions", of: (one) => one.pensions },
  { name: "Aid to others", of: (one) => one.aidToOthers },
  { name: "Paramilitaries", of: (one) => one.paramilitaries },
  { name: "Civil defence", of: (one) => one.civilDefence },
  { name: "Research", of: (one) => one.research },
  { name: "Basis", of: (one) => one.basis },
  { name: "Year", of: (one) => one.year },
]

function DefinitionTable({ definitions }: Readonly<{ definitions: readonly SpendingDefinition[] }>) {
  return (
    <div className="table-frame">
      <table>
        <thead>
          <tr>
            <th scope="col" className="plain">
              Counts
            </th>
            {definitions.map((one) => (
              <th key={one.id} scope="col" className="plain">
                {publisherName(one.publisher)}
                {definitions.some((other) => other !== one && other.publisher === one.publisher)
                  ? `, ${one.id}`
                  : ""}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ASPECTS.map(({ name, of }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {definitions.map((one) => (
                <td key={one.id}>{of(one).replaceAll("-", " ")}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
