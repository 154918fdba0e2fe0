import { parsePlace } from "../../model/index.ts"
import { Link, useAddress } from "../address.tsx"
import { Empty } from "../states.tsx"
import { MemberIndex } from "./member-index.tsx"
import { MemberProfile } from "./profile.tsx"
import { MEMBERS_PATH, parseMembersView, parseMemberView } from "./view.ts"
import "./members.css"

/** Every member on a sheet, or the profile of one. */
export function MembersPage() {
  const { path, query } = useAddress()
  if (path === MEMBERS_PATH) return <MemberIndex view={parseMembersView(query)} />
  const view = parseMemberView(path, query)
  const member = parsePlace(view.member)
  if (member === null)
    return (
      <Empty title="No such member">
        <p>
          “{view.member}” is no state or aggregate known here. See{" "}
          <Link href={MEMBERS_PATH}>all members</Link>.
        </p>
      </Empty>
    )
  return <MemberProfile key={member} member={member} view={view} />
}
