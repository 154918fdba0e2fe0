import { readdir, readFile } from "node:fs/promises"
import { extname, join, relative, sep } from "node:path"
import { gzipSync } from "node:zlib"
import type { Context } from "hono"
import type { Problem } from "../model/index.ts"
import { sendProblem, sendText, tagOf } from "./respond.ts"

/** Where the pages are: each answers with the one document that finds its page by the address. */
export const PAGE_PATHS: readonly string[] = [
  "/",
  "/brief",
  "/scoreboard",
  "/members",
  "/members/:member",
  "/cost",
  "/revisions",
]

/** The built pages, read once: nothing outside the folder can be asked for. */
export type Pages = Readonly<{
  /** The document with its place for the token, or `null` when the pages were not built. */
  document: string | null
  /** Scripts, styles and fonts by path (`/assets/…`). Their names change with their content. */
  assets: ReadonlyMap<string, Asset>
}>

type Asset = Readonly<{
  bytes: Uint8Array<ArrayBuffer>
  zipped: Uint8Array<ArrayBuffer> | null
  mediaType: string
}>

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
}

/** Reads a built folder; a missing one gives pages that say they were not built. */
export async function readPages(directory: string | null): Promise<Pages> {
  const files =
    directory === null
      ? []
      : await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => [])
  const assets = new Map<string, Asset>()
  let document: string | null = null
  for (const file of files) {
    if (!file.isFile()) continue
    const path = join(file.parentPath, file.name)
    const name = `/${relative(directory ?? "", path)
      .split(sep)
      .join("/")}`
    const mediaType = MEDIA_TYPES[extname(file.name)]
    if (name === "/index.html") document = await readFile(path, "utf8")
    else if (mediaType) assets.set(name, assetOf(await readFile(path), mediaType))
  }
  return { document, assets }
}

function assetOf(read: Uint8Array, mediaType: string): Asset {
  const bytes = Uint8Array.from(read)
  const zipped = mediaType.startsWith("text/") ? Uint8Array.from(gzipSync(bytes)) : null
  return { bytes, zipped, mediaType }
}

/** The document, with the token in its meta element where the page may have it. */
export function sendDocument(context: Context, pages: Pages, token: string): Response {
  if (pages.document === null) return sendProblem(context, NOT_BUILT)
  const text = pages.document.replace("%MUSTER_TOKEN%", token)
  return sendText(context, { text, tag: tagOf("html", text), mediaType: "text/html; charset=utf-8" })
}

/** A script, style or font; `null` when there is none of that name. */
export function sendAsset(context: Context, pages: Pages): Response | null {
  const asset = pages.assets.get(context.req.path)
  if (!asset) return null
  const zip = asset.zipped !== null && /\bgzip\b/.test(context.req.header("Accept-Encoding") ?? "")
  context.header("Cache-Control", "public, max-age=31536000, immutable")
  context.header("Vary", "Accept-Encoding")
  if (zip) context.header("Content-Encoding", "gzip")
  return context.body(zip && asset.zipped ? asset.zipped : asset.bytes, 200, {
    "Content-Type": asset.mediaType,
  })
}

const NOT_BUILT: Problem = {
  code: "http/pages-not-built",
  place: "the workbench",
  found: "no built pages",
  expected: "the pages that `npm run build` makes",
  remedy: "Run `npm run build` and start the server again. The API under /api/v1 works meanwhile.",
}
