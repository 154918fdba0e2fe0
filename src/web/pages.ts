import type { ComponentType } from "react"

/** One page of the workbench. */
export type Page = Readonly<{
  id: string
  /** The first is where its menu entry leads. A part that starts with `:` stands for any word. */
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
  {
    id: "members",
    paths: ["/members", "/members/:member"],
    title: "Members",
    load: async () => (await import("./members/page.tsx")).MembersPage,
  },
  {
    id: "cost",
    paths: ["/cost"],
    title: "Cost",
    load: async () => (await import("./cost/page.tsx")).CostPage,
  },
  {
    id: "revisions",
    paths: ["/revisions"],
    title: "Revisions",
    load: async () => (await import("./revisions/page.tsx")).RevisionsPage,
  },
]

export function pageAt(path: string): Page | null {
  return PAGES.find((page) => page.paths.some((pattern) => fits(path, pattern))) ?? null
}

/** What a reader takes for one place: a page, or one of the many that share its pattern. */
export function placeAt(path: string): string {
  const page = pageAt(path)
  return page?.paths.includes(path) ? page.id : path
}

function fits(path: string, pattern: string): boolean {
  const [parts, wanted] = [path.split("/"), pattern.split("/")]
  return (
    parts.length === wanted.length &&
    wanted.every((part, at) => part === parts[at] || (part.startsWith(":") && parts[at] !== ""))
  )
}
