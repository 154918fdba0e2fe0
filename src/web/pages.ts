import type { ComponentType } from "react"

/** One page of the workbench. */
export type Page = Readonly<{
  id: string
  /** The first is where its menu entry leads. */
  paths: readonly string[]
  title: string
  /** Fetches its script, once. */
  load: () => Promise<ComponentType>
}>

/** Every page, in the order of the menu. Each loads when it is first visited. */
export const PAGES: readonly Page[] = [
  {
    id: "brief",
    paths: ["/", "/brief"],
    title: "Brief",
    load: async () => (await import("./brief/page.tsx")).BriefPage,
  },
  {
    id: "scoreboard",
    paths: ["/scoreboard"],
    title: "Scoreboard",
    load: async () => (await import("./scoreboard/page.tsx")).ScoreboardPage,
  },
]

export function pageAt(path: string): Page | null {
  return PAGES.find((page) => page.paths.includes(path)) ?? null
}
