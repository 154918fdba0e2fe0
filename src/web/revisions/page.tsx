import { figureKey, vintageKey } from "../../charts/index.ts"
import type {
  EditionsAnswer,
  RevisionAnalysisAnswer,
  RevisionsBetweenAnswer,
  VintagesAnswer,
} from "../../questions/index.ts"
import type { Benchmark } from "../../records/index.ts"
import { navigate, useAddress } from "../address.tsx"
import { held, Reading } from "../answer/reading.tsx"
import { Section } from "../answer/section.tsx"
import { apiPath, useRead } from "../api.ts"
import { Opened, openable } from "../evidence/opened.tsx"
import { Empty } from "../states.tsx"
import { RevisionsControls } from "./controls.tsx"
import { editionPair } from "./edition-pair.ts"
import { EstimatesPanel } from "./estimates-panel.tsx"
import { MemberPanelPart } from "./member-panel-part.tsx"
import { MovesPart } from "./moves-part.tsx"
import { ReliabilityPart } from "./reliability-part.tsx"
import { parseRevisionsView, type RevisionsView, revisionsHref } from "./view.ts"
import "../members/members.css"
import "./revisions.css"

const NO_BENCHMARKS: readonly Benchmark[] = []
const SERIES = "nato-defence-expenditure"
const FIRST_MIN = "0.1"

/** What editions changed: between two of them, for one member through all of them, and how far estimates were off. */
export function RevisionsPage() {
  const view = parseRevisionsView(useAddress().query)
  const cuts = { asOf: view.asOf, recordedBy: view.recordedBy }
  const editions = useRead<EditionsAnswer>(apiPath("/editions", cuts))
  const editionsHeld = held(editions)?.rows ?? []
  const pair = editionPair(editionsHeld, { ...view, series: SERIES })
  const min = view.min ?? FIRST_MIN
  const movesAsked = {
    resource: "/revisions",
    parameters: { from: pair?.from ?? null, to: pair?.to ?? null, indicator: view.indicator, min },
  }
  const panelAsked = { resource: "/vintages", parameters: { indicator: view.indicator, member: view.member } }
  const sizesAsked = { resource: "/revision-analyses", parameters: { indicator: view.indicator } }
  const moves = useRead<RevisionsBetweenAnswer>(
    pair ? apiPath(movesAsked.resource, { ...movesAsked.parameters, ...cuts }) : null,
  )
  const panel = useRead<VintagesAnswer>(apiPath(panelAsked.resource, { ...panelAsked.parameters, ...cuts }))
  const sizes = useRead<RevisionAnalysisAnswer>(
    apiPath(sizesAsked.resource, { ...sizesAsked.parameters, ...cuts }),
  )
  const benchmarks =
    held(useRead<Readonly<{ benchmarks: readonly Benchmark[] }>>(apiPath("/benchmarks", cuts)))?.benchmarks ??
    NO_BENCHMARKS

  const go = (next: Partial<RevisionsView>) => navigate(revisionsHref({ ...view, ...next }))
  const now = held(panel) ?? held(sizes)
  const part = {
    hrefOf: (figure: string) => revisionsHref({ ...view, figure }),
    open: view.figure,
    onFigure: (figure: string) => go({ figure }),
    benchmarks,
    frozenHref: revisionsHref({
      ...view,
      ...(pair ?? {}),
      min,
      figure: null,
      asOf: now?.asOf ?? view.asOf,
      recordedBy: now?.recordedBy ?? view.recordedBy,
    }),
  }
  const analysis = held(sizes)
  return (
    <article className="revisions" aria-busy={moves.state === "loading"}>
      <header className="page-head">
        <p className="kicker">Revisions</p>
        <h1>What later editions changed</h1>
        <p className="standfirst">
          Every edition restates the years before it. Here stands what moved, who crossed a benchmark by it,
          and how far a first estimate can be trusted.
        </p>
      </header>
      <RevisionsControls
        view={view}
        pair={pair}
        editions={editionsHeld}
        min={min}
        asOf={now?.asOf ?? ""}
        onChange={go}
      />
      <Section id="between" title="From one edition to another">
        {pair === null && editions.state === "ready" ? (
          <Empty title="No two editions">
            <p>
              Fewer than two editions held by then print this indicator. Take a later day, or another
              indicator.
            </p>
          </Empty>
        ) : (
          <Reading read={moves} what="what moved">
            {(answer) => <MovesPart answer={answer} asked={movesAsked} {...part} />}
          </Reading>
        )}
      </Section>
      <Section id="panel" title="One member, every edition">
        <MemberPanelPart
          read={panel}
          member={view.member}
          asked={panelAsked}
          onMember={(member) => go({ member, figure: null })}
          {...part}
        />
      </Section>
      <Section id="reliability" title="Can you trust an estimate?">
        <Reading read={sizes} what="the analysis">
          {(answer) => <ReliabilityPart answer={answer} asked={sizesAsked} {...part} />}
        </Reading>
      </Section>
      <Opened
        figure={view.figure}
        among={[...openable(held(moves), figureKey), ...openable(held(panel), vintageKey)]}
        onClose={() => go({ figure: null })}
      />
      {analysis ? (
        <EstimatesPanel figure={view.figure} answer={analysis} onClose={() => go({ figure: null })} />
      ) : null}
    </article>
  )
}
