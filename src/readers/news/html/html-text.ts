import { plainLines } from "../plain.ts"
import { parsePage } from "./dom.ts"
import { paragraphsOf } from "./paragraphs.ts"
import { scanPage } from "./scan.ts"

/** A fragment of HTML, as formats wrap their articles in, → text with a line a paragraph. Problems as of a page. */
export function htmlText(fragment: string, place: string): string {
  if (!/[<&]/.test(fragment)) return plainLines(fragment)
  const page = parsePage(scanPage(fragment, place).html, place)
  return paragraphsOf(page.body ?? page.documentElement)
}
