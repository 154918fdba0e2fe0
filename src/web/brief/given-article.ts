import { useSyncExternalStore } from "react"
import { type ApiProblem, post } from "../api.ts"
import type { BriefWithProblems } from "./brief-reads.ts"

/** What the reader wants briefed. */
export type GivenArticle = Readonly<{ text: string; fileName: string | null; published: string | null }>

/** The reader's own article and what came of it; `outcome` is `null` while it is under way. */
export type Given = Readonly<{
  article: GivenArticle
  outcome:
    | Readonly<{ ok: true; value: BriefWithProblems }>
    | Readonly<{ ok: false; problem: ApiProblem }>
    | null
}>

let held: Given | null = null
const listeners = new Set<() => void>()

function hold(given: Given): void {
  held = given
  for (const listener of listeners) listener()
}

/** The article last given. It lives as long as the document: nothing of it is stored anywhere. */
export function useGiven(): Given | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => held,
  )
}

export async function briefGiven(article: GivenArticle): Promise<void> {
  hold({ article, outcome: null })
  const outcome = await post<BriefWithProblems>("/briefs", article)
  if (held?.article === article) hold({ article, outcome })
}
