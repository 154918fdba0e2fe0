import { type MouseEvent, type ReactNode, useSyncExternalStore } from "react"

/** Where the reader is: everything a page shows follows from it. */
export type Address = Readonly<{ path: string; query: URLSearchParams }>

const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener("popstate", listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener("popstate", listener)
  }
}

const currentHref = () => window.location.pathname + window.location.search

export function useAddress(): Address {
  const href = useSyncExternalStore(subscribe, currentHref)
  const url = new URL(href, window.location.origin)
  return { path: url.pathname, query: url.searchParams }
}

/** Goes to an address of ours without loading the document again. `replace` keeps the back button's meaning. */
export function navigate(href: string, { replace = false }: { replace?: boolean } = {}): void {
  if (href === currentHref()) return
  if (replace) window.history.replaceState(null, "", href)
  else window.history.pushState(null, "", href)
  for (const listener of listeners) listener()
}

/** Path and parameters → an address; parameters without a value are left out. */
export function hrefOf(path: string, parameters: Readonly<Record<string, string | null>>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) if (value !== null) query.set(name, value)
  const text = query.toString().replaceAll("%2F", "/").replaceAll("%3A", ":")
  return text === "" ? path : `${path}?${text}`
}

type LinkProps = Readonly<{
  href: string
  children: ReactNode
  className?: string
  current?: "page" | undefined
  label?: string
  /** Takes the place of this address in the history, for a choice within one view. */
  replace?: boolean
}>

/** A link inside the workbench; with a modifier key it behaves as any link does. */
export function Link({ href, children, className, current, label, replace = false }: LinkProps) {
  const go = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    navigate(href, { replace })
  }
  return (
    <a href={href} className={className} aria-current={current} aria-label={label} onClick={go}>
      {children}
    </a>
  )
}
