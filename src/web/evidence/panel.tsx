import { type ReactNode, useEffect, useRef } from "react"
import "./panel.css"

type PanelProps = Readonly<{ heading: string; children: ReactNode; onClose: () => void }>

/** What a number rests on, beside the page. Takes the focus, and gives it back when closed; Escape closes it. */
export function Panel({ heading, children, onClose }: PanelProps) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const opener = document.activeElement
    title.current?.focus()
    return () => {
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true })
    }
  }, [])
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key === "Escape") onClose()
    }
    window.addEventListener("keydown", close)
    return () => window.removeEventListener("keydown", close)
  })
  return (
    <aside className="panel" aria-labelledby="panel-heading">
      <button type="button" className="close" onClick={onClose}>
        Close
      </button>
      <p className="kicker">Evidence</p>
      <h2 id="panel-heading" ref={title} tabIndex={-1}>
        {heading}
      </h2>
      {children}
    </aside>
  )
}
