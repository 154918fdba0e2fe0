import type { MouseEvent } from "react"
import { navigate, useAddress } from "../address.tsx"
import { Empty, Failure, Loading } from "../states.tsx"
import { ARTICLE_FIELD, ArticleForm } from "./article-form.tsx"
import { type BriefWithProblems, useSampleBrief, useSamples } from "./brief-reads.ts"
import { BriefSpread } from "./brief-spread.tsx"
import { briefGiven, type GivenArticle, useGiven } from "./given-article.ts"
import { SamplePicker } from "./sample-picker.tsx"
import { TokenForm } from "./token-form.tsx"
import { type BriefView, briefHref, parseBriefView } from "./view.ts"
import "./brief.css"

/** The first page: a sample article already briefed, and room for the reader's own. */
export function BriefPage() {
  const view = parseBriefView(useAddress().query)
  const given = useGiven()
  const samples = useSamples()
  const names = samples.state === "ready" ? samples.value.samples : []
  const pasted = view.article.kind === "pasted"
  const sample = view.article.kind === "pasted" ? null : (view.article.name ?? names[0]?.name ?? null)
  const read = useSampleBrief(sample, view.published)

  const brief = (article: GivenArticle) => {
    navigate(briefHref({ article: { kind: "pasted" }, published: null, picked: null }))
    void briefGiven(article)
  }
  const showSample = (name: string | null, published: string | null) =>
    navigate(briefHref({ article: { kind: "sample", name }, published, picked: null }))

  return (
    <article className="brief">
      <p className="own screen-only">
        <a href={`#${ARTICLE_FIELD}`} onClick={goToField}>
          Brief your own article
        </a>
      </p>
      {pasted ? ofGiven() : ofSample()}
      <section className="another" aria-labelledby="another-heading">
        <h2 id="another-heading">Brief another article</h2>
        <ArticleForm busy={given !== null && given.outcome === null} onArticle={brief} />
        <SamplePicker samples={names} shown={sample} onSample={(name) => showSample(name, null)} />
      </section>
    </article>
  )

  function ofGiven() {
    if (!given)
      return (
        <Empty title="This article is gone">
          <p>
            An article you paste is kept by this page alone, and the page was loaded anew. Paste it again
            below.
          </p>
        </Empty>
      )
    const { article, outcome } = given
    if (!outcome) return <Loading what="the brief" />
    if (!outcome.ok && /^http\/token-/.test(outcome.problem.code))
      return <TokenForm onToken={() => brief(article)} />
    if (!outcome.ok) return <Failure problem={outcome.problem} onAgain={() => brief(article)} />
    return (
      <Spread
        brief={outcome.value}
        view={view}
        onPublished={(published) => brief({ ...article, published })}
      />
    )
  }

  function ofSample() {
    if (samples.state === "failed") return <Failure problem={samples.problem} onAgain={samples.again} />
    if (samples.state === "ready" && sample === null)
      return (
        <Empty title="Nothing to brief yet">
          <p>No sample article is installed. Paste one of your own below.</p>
        </Empty>
      )
    if (read.state === "failed") return <Failure problem={read.problem} onAgain={read.again} />
    const shown = read.state === "ready" ? read.value : read.previous
    if (!shown) return <Loading what="the brief" />
    return <Spread brief={shown} view={view} onPublished={(published) => showSample(sample, published)} />
  }
}

function goToField(event: MouseEvent) {
  event.preventDefault()
  document.getElementById(ARTICLE_FIELD)?.focus()
}

type SpreadProps = Readonly<{
  brief: BriefWithProblems
  view: BriefView
  onPublished: (day: string | null) => void
}>

function Spread({ brief, view, onPublished }: SpreadProps) {
  const hrefOf = (picked: string) => briefHref({ ...view, picked })
  return <BriefSpread brief={brief} picked={view.picked} hrefOf={hrefOf} onPublished={onPublished} />
}
