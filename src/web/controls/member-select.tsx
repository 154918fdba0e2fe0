import { AGGREGATES, MEMBERS, type MemberCode } from "../../model/index.ts"

type MemberSelectProps = Readonly<{
  label: string
  value: string
  /** A first choice beside the members: `All members`. */
  all?: string
  withAggregates?: boolean
  onMember: (code: string) => void
}>

/** One member, or all of them. */
export function MemberSelect({ label, value, all, withAggregates = false, onMember }: MemberSelectProps) {
  const places: readonly Readonly<{ code: MemberCode; name: string }>[] = withAggregates
    ? [...MEMBERS, ...AGGREGATES]
    : MEMBERS
  const known = value === "all" || places.some((one) => one.code === value)
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onMember(event.target.value)}>
        {all === undefined ? null : <option value="all">{all}</option>}
        {known ? null : <option value={value}>{value}</option>}
        {places.map((one) => (
          <option key={one.code} value={one.code}>
            {one.name}
          </option>
        ))}
      </select>
    </label>
  )
}
