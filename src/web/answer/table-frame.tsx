import type { ReactNode } from "react"
import "../styles/table.css"

type TableFrameProps = Readonly<{ label: string; className?: string; children: ReactNode }>

/** A table without links, which may be wider than the screen: it takes the focus so that keys can move it. */
export function TableFrame({ label, className, children }: TableFrameProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className={`table-frame ${className ?? ""}`} aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
