import { type DragEvent, type FormEvent, useId, useState } from "react"
import type { GivenArticle } from "./given-article.ts"

type ArticleFormProps = Readonly<{ busy: boolean; onArticle: (article: GivenArticle) => void }>

const LARGEST_BYTES = 950_000

/** Paste a text, or drop or choose a file. Nothing is stored; the text leaves this machine only if the server is elsewhere. */
export function ArticleForm({ busy, onArticle }: ArticleFormProps) {
  const [text, setText] = useState("")
  const [published, setPublished] = useState("")
  const [fileName, setFileName] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [over, setOver] = useState(false)
  const note = useId()
  const take = async (file: File | undefined) => {
    if (!file) return
    if (file.size > LARGEST_BYTES) {
      setRefusal(`${file.name} is larger than ${LARGEST_BYTES / 1000} kB. Give one article at a time.`)
      return
    }
    setRefusal(null)
    setFileName(file.name)
    setText(await file.text())
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files[0])
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onArticle({ text, fileName, published: published || null })
  }
  return (
    <form
      className={over ? "article-form over" : "article-form"}
      onSubmit={submit}
      onDrop={drop}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
    >
      <label className="article-field">
        Article text
        <textarea
          value={text}
          rows={8}
          required
          placeholder="Paste an article, or drop a text file here"
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
            onChange={(event) => void take(event.target.files?.[0])}
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
