import { useState } from "react"

/** Copies a text; where the browser does not allow it, shows the text to be copied by hand. */
export function CopyButton({ label, text }: Readonly<{ label: string; text: string }>) {
  const [done, setDone] = useState<"copied" | "by hand" | null>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setDone("copied")
    } catch {
      setDone("by hand")
    }
  }
  return (
    <span className="copy">
      <button type="button" className="as-link" onClick={copy}>
        {label}
      </button>
      <span role="status">{done === "copied" ? " Copied." : ""}</span>
      {done === "by hand" ? (
        <input
          readOnly
          aria-label={`${label}, to copy by hand`}
          value={text}
          onFocus={(event) => event.target.select()}
        />
      ) : null}
    </span>
  )
}
