const HELD = "muster-token"

/** The token for requests that carry a body: the page's own, or the one the reader gave; `null` when there is none. */
export function heldToken(): string | null {
  const own = document.querySelector('meta[name="muster-token"]')?.getAttribute("content")
  return own || window.sessionStorage.getItem(HELD)
}

/** Keeps a token the reader gave until this tab is closed. */
export function holdToken(token: string): void {
  window.sessionStorage.setItem(HELD, token)
}
