import { publisherName } from "../../charts/index.ts"
import type { CompareAnswer, CompareReason } from "../../questions/index.ts"
import type { SpendingDefinition } from "../../records/index.ts"
import { TableFrame } from "../answer/table-frame.tsx"

/** Why publishers differ: what the figures show, what they count, and who is not held. */
export function Definitions({ answer }: Readonly<{ answer: CompareAnswer }>) {
  const { reasons, notHeld, definitions } = answer
  const ofFigures = reasons.filter((one) => one.kind === "figures")
  const ofDefinitions = reasons.filter((one) => one.kind === "definition")
  return (
    <div className="why">
      {ofFigures.length > 0 ? (
        <>
          <h3>What the figures show</h3>
          <ReasonList reasons={ofFigures} />
        </>
      ) : null}
      {definitions.length > 0 ? (
        <>
          <h3>What each counts</h3>
          <DefinitionTable definitions={definitions} />
        </>
      ) : null}
      {ofDefinitions.length > 0 ? (
        <details className="figures">
          <summary>Where the definitions part, with their sources</summary>
          <ReasonList reasons={ofDefinitions} />
        </details>
      ) : null}
      {notHeld.length > 0 ? (
        <details className="figures">
          <summary>Not held for this year: {notHeld.map((one) => one.name).join(", ")}</summary>
          <ul>
            {notHeld.map((one) => (
              <li key={one.publisher}>
                <strong>{one.name}</strong>: {one.why}
                {one.remedy === null ? null : <span className="aside"> {one.remedy}</span>}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  )
}

function ReasonList({ reasons }: Readonly<{ reasons: readonly CompareReason[] }>) {
  return (
    <ul>
      {reasons.map((one) => (
        <li key={one.aspect + one.text}>
          {one.text}
          {one.sources.length > 0 ? (
            <span className="aside reason-sources">
              {" "}
              {one.sources.map((source) => source.citation).join(" ")}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

const ASPECTS: readonly Readonly<{ name: string; of: (one: SpendingDefinition) => string }>[] = [
  { name: "Pensions", of: (one) => one.pensions },
  { name: "Aid to others", of: (one) => one.aidToOthers },
  { name: "Paramilitaries", of: (one) => one.paramilitaries },
  { name: "Civil defence", of: (one) => one.civilDefence },
  { name: "Research", of: (one) => one.research },
  { name: "Peacekeeping", of: (one) => one.peacekeeping },
  { name: "Veterans’ benefits", of: (one) => one.veterans },
  { name: "Related spending", of: (one) => one.relatedSpending },
  {
    name: "Whose",
    of: (one) => `${one.government} government`.replace("not-stated government", "not stated"),
  },
  { name: "Counted by", of: (one) => one.basis },
  { name: "Year", of: (one) => one.year },
]

function DefinitionTable({ definitions }: Readonly<{ definitions: readonly SpendingDefinition[] }>) {
  return (
    <TableFrame label="What each counts">
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
    </TableFrame>
  )
}
