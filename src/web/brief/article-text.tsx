import { Fragment, useMemo } from "react"
import type { Brief } from "../../claims/index.ts"
import { Link } from "../address.tsx"
import { layersOf, paragraphsOf, type Segment } from "./segments.ts"

type ArticleTextProps = Readonly<{
  brief: Brief
  /** What the reader points at or has picked: its spans stand out. */
  lit: string | null
  hrefOf: (id: string) => string
  onPoint: (id: string | null) => void
}>

/** The article with its statements and claims marked; each claim's number leads to it in the list. */
export function ArticleText({ brief, lit, hrefOf, onPoint }: ArticleTextProps) {
  const paragraphs = useMemo(() => paragraphsOf(brief.article.text, layersOf(brief)), [brief])
  return (
    <div className="article-text" lang={brief.article.language}>
      {paragraphs.map((paragraph) => (
        <p key={paragraph.start}>
          {paragraph.segments.map((segment) => (
            <Fragment key={segment.start}>
              <Run segment={segment} lit={lit} onPoint={onPoint} />
              {segment.closes.map((id) => (
                <sup key={id} className={id === lit ? "claim-number lit" : "claim-number"}>
                  <Link href={hrefOf(id)} replace label={`Claim ${numberOf(id)}`}>
                    {numberOf(id)}
                  </Link>
                </sup>
              ))}
            </Fragment>
          ))}
        </p>
      ))}
    </div>
  )
}

type RunProps = Readonly<{ segment: Segment; lit: string | null; onPoint: (id: string | null) => void }>

function Run({ segment, lit, onPoint }: RunProps) {
  const { layers, text, start } = segment
  if (layers.length === 0) return text
  const claim = layers.find((layer) => layer.part === "claim")
  const content = layers.find((layer) => layer.part === "content")
  const onLit = layers.filter((layer) => layer.id === lit)
  const classes = [
    claim ? "claim" : "",
    content ? "said" : "",
    onLit.some((layer) => layer.part === "claim" || layer.part === "content") ? "lit" : "",
    onLit.some((layer) => layer.part === "source" || layer.part === "cue") ? "speaker-lit" : "",
  ].filter((name) => name !== "")
  const pointed = claim?.id ?? content?.id ?? null
  const first = layers.find((layer) => layer.id === lit && layer.start === start)
  const Element = claim ? "mark" : "span"
  return (
    <Element
      className={classes.join(" ")}
      {...(first ? { "data-lit-start": "" } : {})}
      {...(pointed ? { onMouseEnter: () => onPoint(pointed), onMouseLeave: () => onPoint(null) } : {})}
    >
      {text}
    </Element>
  )
}

/** `c3` → `3`. */
export function numberOf(id: string): string {
  return id.replace(/^\D+/, "")
}
