import { NEWS_LIMITS } from "../limits.ts"
import { refuseNews } from "../problems.ts"

/** JSON text → value. Problems: `news/bad-json`, `news/too-deep`. */
export function parseJson(text: string, place: string): unknown {
  if (deepest(text) > NEWS_LIMITS.depth) refuseNews("news/too-deep", place, "JSON nested too deep")
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/[“"'].*$/s, "").trim() : ""
    return refuseNews("news/bad-json", place, reason === "" ? "no JSON" : reason)
  }
}

function deepest(text: string): number {
  let depth = 0
  let most = 0
  let isText = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isText) {
      if (code === BACKSLASH) at++
      else if (code === QUOTE) isText = false
    } else if (code === QUOTE) isText = true
    else if (code === 91 || code === 123) most = Math.max(most, ++depth)
    else if (code === 93 || code === 125) depth--
  }
  return most
}

const QUOTE = 34
const BACKSLASH = 92
