import { existsSync, readdirSync, readFileSync } from "node:fs"
import { posix } from "node:path"
import { ROOT } from "../architecture/sources.ts"

export type Page = Readonly<{ path: string; text: string }>

export function readPage(path: string): Page {
  return { path, text: readFileSync(`${ROOT}/${path}`, "utf8") }
}

/** The pages people read: those at the root and everything under docs/. */
export function readPages(): readonly Page[] {
  const under = readdirSync(`${ROOT}/docs`, { recursive: true, encoding: "utf8" }).map(
    (path) => `docs/${path}`,
  )
  return [...readdirSync(ROOT), ...under]
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".md"))
    .sort()
    .map(readPage)
}

/** Links and pictures of a page that name a file of the repository which is not there. */
export function brokenLinks(page: Page): readonly string[] {
  const targets = [...page.text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? "")
  return targets
    .filter((target) => !/^(https?:|mailto:|#)/.test(target))
    .filter((target) => !existsSync(posix.join(ROOT, posix.dirname(page.path), target.replace(/#.*/, ""))))
    .map((target) => `${page.path}: ${target}`)
}

/** The parts of a page under headings of one depth, by heading. */
export function sectionsOf({ text }: Page, depth: number): ReadonlyMap<string, string> {
  const mark = "#".repeat(depth)
  const parts = text.split(new RegExp(`^${mark} `, "m")).slice(1)
  return new Map(
    parts.map((part) => {
      const [heading = "", ...body] = part.split("\n")
      const end = body.findIndex((line) => /^#+ /.test(line) && line.indexOf(" ") <= depth)
      return [
        heading.trim(),
        body
          .slice(0, end === -1 ? undefined : end)
          .join("\n")
          .trim(),
      ]
    }),
  )
}

/** Cells of every row of the tables on a page, headers and rules left out. */
export function tableRows({ text }: Page): readonly (readonly string[])[] {
  const lines = text.split("\n")
  return lines
    .filter((line, at) => line.startsWith("| ") && !/^\| -/.test(line) && !/^\| ?-/.test(lines[at + 1] ?? ""))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
}
