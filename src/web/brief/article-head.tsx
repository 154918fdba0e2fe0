import { type FormEvent, useState } from "react"
import type { Brief } from "../../claims/index.ts"
import { dayName } from "../../questions/index.ts"
import { verdictSummary } from "./verdict-words.ts"

type ArticleHeadProps = Readonly<{ brief: Brief; onPublished: (day: string | null) => void }>

const FROM_WORDS: Readonly<Record<Brief["article"]["publishedFrom"], string>> = {
  option: "as you gave it",
  metadata: "from its metadata",
  dateline: "from its dateline",
  "file-name": "from the file's name",
  unknown: "unknown",
}

/** What the article is, when it was published and how that is known, and what the brief found in it. */
export function ArticleHead({ brief, onPublished }: ArticleHeadProps) {
  const { article, claims, statements } = brief
  const verdicts = claims.map((claim) => claim.verdict)
  return (
    <header className="page-head">
      <p className="kicker">Brief{article.section ? ` · ${article.section}` : ""}</p>
      <h1>{article.title ?? "An article without a headline"}</h1>
      <p className="standfirst">
        {counted(statements.length, "statement")} and {counted(claims.length, "checkable claim")}
        {claims.length > 0 ? `: ${verdictSummary(verdicts)}.` : "."}
      </p>
      <p className="byline">{bylineOf(article)}</p>
      <PublishedForm key={article.published} article={article} onPublished={onPublished} />
    </header>
  )
}

function PublishedForm({
  article,
  onPublished,
}: Readonly<{ article: Brief["article"]; onPublished: ArticleHeadProps["onPublished"] }>) {
  const [day, setDay] = useState<string>(article.published ?? "")
  const unknown = article.published === null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onPublished(day || null)
  }
  return (
    <div className={unknown ? "published asks" : "published"}>
      {article.published === null ? (
        <p>
          <strong>Its date is unknown,</strong> so nothing dated could be checked. When was it published?
        </p>
      ) : (
        <p>
          Published {dayName(article.published)}, {FROM_WORDS[article.publishedFrom]}; verdicts use only what
          was known that day.
        </p>
      )}
      <form className="published-change" onSubmit={submit}>
        <label>
          <span>{unknown ? "Published on" : "Another day"}</span>
          <input type="date" value={day} onChange={(event) => setDay(event.target.value)} />
        </label>
        <button type="submit" disabled={day === (article.published ?? "")}>
          Brief as of this day
        </button>
      </form>
    </div>
  )
}

function bylineOf(article: Brief["article"]): string {
  const { authors, credit, place, distributor, contributors, copyright } = article
  return [
    authors.length > 0 ? `By ${authors.join(", ")}` : null,
    credit,
    place.length > 0 ? place.join(", ") : null,
    contributors.length > 0 ? `with ${contributors.join(", ")}` : null,
    distributor === null ? null : `distributed by ${distributor}`,
    copyright,
  ]
    .filter((part) => part !== null)
    .join(" · ")
}

function counted(count: number, noun: string): string {
  return `${count === 0 ? "No" : count} ${noun}${count === 1 ? "" : "s"}`
}
