import { useEffect, useRef, useState } from "react"
import { ArticleHead } from "./article-head.tsx"
import { ArticleText } from "./article-text.tsx"
import type { BriefWithProblems } from "./brief-reads.ts"
import { ClaimItem } from "./claim-item.tsx"
import { StatementList } from "./statement-list.tsx"
import { Touches } from "./touches.tsx"

type BriefSpreadProps = Readonly<{
  brief: BriefWithProblems
  picked: string | null
  hrefOf: (id: string) => string
  onPublished: (day: string | null) => void
}>

/** The article on the left, what was claimed and said in it on the right; pointing at one lights the other. */
export function BriefSpread({ brief, picked, hrefOf, onPublished }: BriefSpreadProps) {
  const [pointed, setPointed] = useState<string | null>(null)
  const lit = pointed ?? picked
  const spread = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (picked === null) return
    const find = (selector: string) => spread.current?.querySelector(selector)
    find("[data-lit-start]")?.scrollIntoView({ block: "nearest" })
    find(`#${CSS.escape(picked)}`)?.scrollIntoView({ block: "nearest" })
  }, [picked])
  // The head asks for the day itself.
  const problems = brief.problems.filter(({ code }) => code !== "article/no-date")
  const statementOf = (id: string | null) => brief.statements.find((one) => one.id === id) ?? null
  return (
    <>
      <ArticleHead brief={brief} onPublished={onPublished} />
      {problems.length > 0 ? (
        <ul className="caveats" aria-label="Problems">
          {problems.map((problem) => (
            <li key={problem.code + problem.place}>
              {problem.place}: found {problem.found}. {problem.remedy}
            </li>
          ))}
        </ul>
      ) : null}
      <div className="spread" ref={spread}>
        <section className="article-column" aria-label="Article">
          <ArticleText brief={brief} lit={lit} hrefOf={hrefOf} onPoint={setPointed} />
        </section>
        <div className="findings">
          <section aria-labelledby="claims-heading">
            <h2 id="claims-heading">Claims</h2>
            {brief.claims.length === 0 ? (
              <p className="aside">
                No sentence in this article holds a claim that the figures, benchmarks and events held here
                can check.
              </p>
            ) : (
              <ol className="claims">
                {brief.claims.map((claim) => (
                  <ClaimItem
                    key={claim.id}
                    claim={claim}
                    statement={statementOf(claim.statement)}
                    lit={claim.id === lit}
                    href={hrefOf(claim.id)}
                    onPoint={setPointed}
                  />
                ))}
              </ol>
            )}
          </section>
          <section aria-labelledby="statements-heading">
            <h2 id="statements-heading">Statements</h2>
            {brief.statements.length === 0 ? (
              <p className="aside">Nobody is quoted or reported in this article.</p>
            ) : (
              <StatementList statements={brief.statements} lit={lit} hrefOf={hrefOf} onPoint={setPointed} />
            )}
          </section>
          <Touches brief={brief} />
        </div>
      </div>
    </>
  )
}
