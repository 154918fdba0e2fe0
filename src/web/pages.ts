import { type ComponentType, lazy } from "react"

/** One page of the workbench. */
export type Page = Readonly<{
  id: string
  /** The first is where its menu entry leads. */
  paths: readonly string[]
  title: string
  View: ComponentType
}>

/** Every page, in the order of the menu. Each loads when it is first visited. */
export const PAGES: readonly Page[] = [
  {
    id: "brief",
    paths: ["/", "/brief"],
    title: "Brief",
    View: lazy(() => import("./brief/page.tsx").then((module) => ({ default: module.BriefPage }))),
  },
  {
    id: "scoreboard",
    paths: ["/scoreboard"],
    title: "Scoreboard",
    View: lazy(() => import("./scoreboard/page.tsx").then((module) => ({ default: module.ScoreboardPage }))),
  },
]
