import { compareKey, figureKey, vintageKey } from "../../charts/index.ts"
import { type MemberCode, memberName } from "../../model/index.ts"
import type { CompareAnswer } from "../../questions/index.ts"
import type { Benchmark } from "../../records/index.ts"
import { Link, navigate } from "../address.tsx"
import { held } from "../answer/reading.tsx"
import { Section } from "../answer/section.tsx"
import { apiPath, useRead } from "../api.ts"
import { DayField } from "../controls/day-field.tsx"
import { FrozenNote } from "../controls/frozen-note.tsx"
import { MemberSelect } from "../controls/member-select.tsx"
import { costHref } from "../cost/view.ts"
import { Opened, openable } from "../evidence/opened.tsx"
import { revisionsHref } from "../revisions/view.ts"
import { Title } from "../title.tsx"
import { comparisonYear } from "./comparison-year.ts"
import { EditionsPart } from "./editions-part.tsx"
import { KeySentence } from "./key-sentence.tsx"
import { useProfile } from "./member-reads.ts"
import { PublishersPart } from "./publishers-part.tsx"
import { SharePart } from "./share-part.tsx"
import { SplitPart } from "./split-part.tsx"
import { type MemberView, memberHref } from "./view.ts"
import "../controls/controls.css"
import "../styles/table.css"

const NO_BENCHMARKS: readonly Benchmark[] = []

/** One member: its share against the benchmarks, the split, what editions changed, and every publisher side by side. */
export function MemberProfile({ member, view }: Readonly<{ member: MemberCode; view: MemberView }>) {
  const cuts = { asOf: view.asOf, recordedBy: view.recordedBy }
  const reads = useProfile(member, cuts)
  const editions = held(reads.editions)?.rows ?? []
  const year = view.period ?? comparisonYear(editions)
  const comparison = useRead<CompareAnswer>(
    year === null ? null : apiPath("/comparisons", { member, period: year, ...cuts }),
  )
  const benchmarks = held(reads.benchmarks)?.benchmarks ?? NO_BENCHMARKS
  const share = held(reads.share)
  const go = (next: Partial<MemberView>) => navigate(memberHref(member, { ...stated(view), ...next }))
  const hrefOf = (figure: string) => memberHref(member, { ...stated(view), figure })
  const frozenHref = memberHref(member, {
    ...stated(view),
    period: year,
    figure: null,
    asOf: share?.asOf ?? view.asOf,
    recordedBy: share?.recordedBy ?? view.recordedBy,
  })
  const part = {
    hrefOf,
    open: view.figure,
    onFigure: (figure: string) => go({ figure }),
    frozenHref,
    benchmarks,
  }
  const name = memberName(member)
  const splits = [reads.equipment, reads.personnelShare, reads.infrastructure, reads.other]
  return (
    <article className="profile" aria-busy={reads.share.state === "loading"}>
      <Title words={`${name} · Members · Muster`} />
      <header className="page-head">
        <p className="kicker">
          <Link href="/members">Members</Link>
        </p>
        <h1>{name}</h1>
        <KeySentence
          member={member}
          answers={{
            share,
            equipment: held(reads.equipment),
            spending: held(reads.spending),
            personnel: held(reads.personnel),
          }}
          benchmarks={benchmarks}
          hrefOf={hrefOf}
        />
      </header>
      <form className="controls" onSubmit={(event) => event.preventDefault()}>
        <MemberSelect
          label="Member"
          value={member}
          withAggregates
          onMember={(code) => navigate(memberHref(code, { ...stated(view), figure: null }))}
        />
        <DayField
          label="As known on"
          day={view.asOf ?? share?.asOf ?? ""}
          onDay={(asOf) => go({ asOf, recordedBy: null })}
        />
        <p className="turn-to">
          <Link href={costHref({ member, asOf: view.asOf, recordedBy: view.recordedBy })}>
            What a target would cost
          </Link>
          <Link href={revisionsHref({ member, asOf: view.asOf, recordedBy: view.recordedBy })}>
            Every edition’s figures
          </Link>
        </p>
        <FrozenNote
          recordedBy={view.recordedBy}
          hrefWithout={memberHref(member, { ...stated(view), recordedBy: null })}
        />
      </form>
      <Section id="share" title="Share of GDP">
        <SharePart read={reads.share} member={member} {...part} />
      </Section>
      <Section id="split" title="What it goes into">
        <SplitPart reads={splits} member={member} {...part} />
      </Section>
      <Section id="editions" title="What changed between editions">
        <EditionsPart read={reads.vintages} member={member} {...part} />
      </Section>
      <Section id="publishers" title="Every publisher, side by side">
        <PublishersPart
          read={comparison}
          year={year}
          editions={editions}
          onYear={(period) => go({ period, figure: null })}
          {...part}
        />
      </Section>
      <Opened
        figure={view.figure}
        among={[
          ...openable(share, figureKey),
          ...[...splits, reads.spending, reads.personnel].flatMap((read) => openable(held(read), figureKey)),
          ...openable(held(reads.vintages), vintageKey),
          ...openable(held(comparison), compareKey),
        ]}
        onClose={() => go({ figure: null })}
      />
    </article>
  )
}

/** The view without its member, which the path holds. */
function stated({ member: _, ...rest }: MemberView): Omit<MemberView, "member"> {
  return rest
}
