import { type FormEvent, useEffect, useId, useState } from "react"
import type { GivenArticle } from "./given-article.ts"

type ArticleFormProps = Readonly<{ busy: boolean; onArticle: (article: GivenArticle) => void }>

/** The field where an article is pasted, for links that lead to it. */
export const ARTICLE_FIELD = "article-field"

/** What the API takes; a file is at least as many bytes as characters. */
const LONGEST_CHARACTERS = 200_000

/** Paste a text, or drop or choose a file. Nothing is stored; the text leaves this machine only if the server is elsewhere. */
export function ArticleForm({ busy, onArticle }: ArticleFormProps) {
  const [text, setText] = useState("")
  const [published, setPublished] = useState("")
  const [fileName, setFileName] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [over, setOver] = useState(false)
  const note = useId()
  const take = async (file: File) => {
    const content = file.size > 4 * LONGEST_CHARACTERS ? null : await file.text()
    if (content === null || content.length > LONGEST_CHARACTERS) {
      setRefusal(`${file.name} has more than ${LONGEST_CHARACTERS} characters. Give one article at a time.`)
      return
    }
    setRefusal(null)
    setFileName(file.name)
    setText(content)
  }
  useEffect(() => onFileDropped({ take: (file) => void take(file), setOver }), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onArticle({ text, fileName, published: published || null })
  }
  return (
    <form className={over ? "article-form over" : "article-form"} onSubmit={submit}>
      <label className="article-field">
        Article text
        <textarea
          id={ARTICLE_FIELD}
          value={text}
          rows={8}
          required
          placeholder="Paste an article, or drop a text file anywhere on this page"
          aria-describedby={note}
          onChange={(event) => {
            setText(event.target.value)
            if (event.target.value === "") setFileName(null)
          }}
        />
      </label>
      <div className="article-form-row">
        <label className="file-field">
          Text file
          <input
            type="file"
            accept=".txt,.md,text/plain"
            onChange={(event) =>
              Array.from(event.target.files ?? [])
                .slice(0, 1)
                .forEach(take)
            }
          />
        </label>
        <label>
          Published on, if the text does not say
          <input type="date" value={published} onChange={(event) => setPublished(event.target.value)} />
        </label>
        <button type="submit" className="primary" disabled={busy || text.trim() === ""}>
          {busy ? "Briefing …" : "Brief it"}
        </button>
      </div>
      {refusal ? (
        <p className="refusal" role="alert">
          {refusal}
        </p>
      ) : null}
      <p id={note} className="aside">
        {fileName ? `From ${fileName}. ` : ""}Nothing is stored. The date is taken from the text or the file's
        name; it is never guessed.
      </p>
    </form>
  )
}

type DropTarget = Readonly<{ take: (file: File) => void; setOver: (over: boolean) => void }>

/** A file may be dropped anywhere on the page; the browser must not leave the page for it. Returns how to stop. */
function onFileDropped({ take, setOver }: DropTarget): () => void {
  const over = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  const leave = (event: DragEvent) => {
    if (event.relatedTarget === null) setOver(false)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer?.files[0]
    if (!file) return
    take(file)
    document.getElementById(ARTICLE_FIELD)?.scrollIntoView({ block: "center" })
  }
  window.addEventListener("dragover", over)
  window.addEventListener("dragleave", leave)
  window.addEventListener("drop", drop)
  return () => {
    window.removeEventListener("dragover", over)
    window.removeEventListener("dragleave", leave)
    window.removeEventListener("drop", drop)
  }
}
