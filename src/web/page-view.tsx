import { type ComponentType, useEffect, useState } from "react"
import type { Page } from "./pages.ts"
import { Loading } from "./states.tsx"

const views = new Map<string, ComponentType>()

/** Fetches a page's script, so that showing it needs no second look. */
export async function fetchView(page: Page): Promise<void> {
  if (!views.has(page.id)) views.set(page.id, await page.load())
}

/** A page, once its script is here. `React.lazy` would hold a page that comes at once back for 300 ms. */
export function PageView({ page }: Readonly<{ page: Page }>) {
  const [, setFetched] = useState<string | null>(null)
  const [fault, setFault] = useState<unknown>(null)
  useEffect(() => {
    if (views.has(page.id)) return
    fetchView(page).then(() => setFetched(page.id), setFault)
  }, [page])
  if (fault !== null) throw fault
  const View = views.get(page.id)
  return View ? <View /> : <Loading what="the page" />
}
