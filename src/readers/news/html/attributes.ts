import { NEWS_LIMITS } from "../limits.ts"

/** What the search for the story, the metadata and the furniture look at. */
const KEPT = new Set(
  "class id role style hidden aria-hidden href rel itemprop property name content datetime pubdate lang http-equiv".split(
    " ",
  ),
)
const ATTRIBUTE = /[\s/]*([^\s=>/"']+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>"']+))?/y

/**
 * A copier of opening tags that leaves out the attributes nobody asks for, handlers and embedded pictures among them;
 * once a page has had its share of attributes, all of them: the tree's cost grows with their number.
 */
export function attributeSieve(): (tag: string, name: string) => string {
  let kept = 0
  return (tag, name) => {
    const bare = 1 + name.length
    if (tag.length <= bare + 1) return tag
    const parts = [`<${name}`]
    const seen = new Set<string>()
    ATTRIBUTE.lastIndex = bare
    for (let match = ATTRIBUTE.exec(tag); match; match = ATTRIBUTE.exec(tag)) {
      const key = (match[1] ?? "").toLowerCase()
      if (!KEPT.has(key) || seen.has(key) || kept >= NEWS_LIMITS.pageAttributes) continue
      seen.add(key)
      kept++
      parts.push(match[2] === undefined ? key : `${key}=${match[2]}`)
    }
    return `${parts.join(" ")}${tag.endsWith("/>") ? "/>" : ">"}`
  }
}
