import type { Brief } from "../../claims/index.ts"
import { memberName, parseMember } from "../../model/index.ts"
import { Link } from "../address.tsx"
import { scoreboardHref } from "../scoreboard/view.ts"

/** The benchmarks, initiatives and members the article touches; a benchmark leads to its scoreboard of that day. */
export function Touches({ brief }: Readonly<{ brief: Brief }>) {
  const { benchmarks, initiatives, members } = brief.touches
  if (benchmarks.length + initiatives.length + members.length === 0) return null
  return (
    <dl className="touches">
      {benchmarks.length > 0 ? (
        <>
          <dt>Benchmarks</dt>
          <dd>
            {benchmarks.map((id, at) => (
              <span key={id}>
                {at > 0 ? ", " : ""}
                <Link href={scoreboardOf(id, brief)}>{id.replaceAll("-", " ")}</Link>
              </span>
            ))}
          </dd>
        </>
      ) : null}
      {initiatives.length > 0 ? (
        <>
          <dt>Initiatives</dt>
          <dd>{initiatives.map((id) => id.replaceAll("-", " ")).join(", ")}</dd>
        </>
      ) : null}
      {members.length > 0 ? (
        <>
          <dt>Members</dt>
          <dd>{members.map(nameOf).join(", ")}</dd>
        </>
      ) : null}
    </dl>
  )
}

function scoreboardOf(benchmark: string, { article }: Brief): string {
  return scoreboardHref({
    benchmark,
    asOf: article.published,
    period: null,
    recordedBy: null,
    edition: null,
    figure: null,
    sort: null,
  })
}

function nameOf(code: string): string {
  const member = parseMember(code)
  return member ? memberName(member) : code
}
