import { Link } from "../address.tsx"

/** Says that a view is pinned to what was recorded by a moment, and leads out of it. */
export function FrozenNote({
  recordedBy,
  hrefWithout,
}: Readonly<{ recordedBy: string | null; hrefWithout: string }>) {
  if (recordedBy === null) return null
  return (
    <p className="frozen" role="note">
      Frozen: only what was recorded by {recordedBy.replace("T", ", ").replace(/\.\d+Z$/, " UTC")}.{" "}
      <Link href={hrefWithout}>Take in what came since</Link>
    </p>
  )
}
