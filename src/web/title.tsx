import { useEffect } from "react"

/** Names the document. A page that knows better than its menu entry names it again. */
export function Title({ words }: Readonly<{ words: string }>) {
  useEffect(() => {
    document.title = words
  }, [words])
  return null
}
