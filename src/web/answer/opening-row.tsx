import type { MouseEvent, ReactNode } from "react"
import { navigate } from "../address.tsx"

type OpeningRowProps = Readonly<{ href: string; isOpen: boolean; children: ReactNode }>

/** A row whose every number rests on the same evidence: a click on any of them opens it, as the link in it does by key. */
export function OpeningRow({ href, isOpen, children }: OpeningRowProps) {
  const open = (event: MouseEvent) => {
    if (!(event.target as Element).closest("a") && (event.target as Element).closest("td")) navigate(href)
  }
  return (
    <tr className={isOpen ? "opening open" : "opening"} onClick={open}>
      {children}
    </tr>
  )
}
