import { hrefOf } from "../address.tsx"

/** Which article is briefed and what is picked out, as far as an address can say. */
export type BriefView = Readonly<{
  /** `sample`: one that comes with the product, `null` for the first. `pasted`: the reader's own, which only this page holds. */
  article: Readonly<{ kind: "sample"; name: string | null }> | Readonly<{ kind: "pasted" }>
  /** The date given by the reader where a sample's own is doubted. */
  published: string | null
  /** The claim or statement picked out. */
  picked: string | null
}>

export const BRIEF_PATH = "/brief"
const PASTED = "pasted"

export function parseBriefView(query: URLSearchParams): BriefView {
  const given = (name: string) => query.get(name) || null
  return {
    article: given("article") === PASTED ? { kind: "pasted" } : { kind: "sample", name: given("sample") },
    published: given("published"),
    picked: given("picked"),
  }
}

export function briefHref({ article, published, picked }: BriefView): string {
  return hrefOf(BRIEF_PATH, {
    ...(article.kind === "pasted" ? { article: PASTED } : { sample: article.name }),
    published,
    picked,
  })
}
