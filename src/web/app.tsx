import { useEffect, useRef } from "react"
import { Link, useAddress } from "./address.tsx"
import { FaultBoundary } from "./fault-boundary.tsx"
import { PageView } from "./page-view.tsx"
import { PAGES, pageAt, placeAt } from "./pages.ts"
import { NoSuchPage } from "./states.tsx"
import { Title } from "./title.tsx"

/** The frame around every page: masthead, menu, the page, and what it all rests on. */
export function App() {
  const { path } = useAddress()
  const page = pageAt(path)
  const main = useRef<HTMLElement>(null)
  const place = placeAt(path)
  const shown = useRef(place)
  useEffect(() => {
    if (shown.current === place) return
    shown.current = place
    window.scrollTo(0, 0)
    main.current?.focus()
  }, [place])
  return (
    <>
      <Title words={page ? `${page.title} · Muster` : "Muster"} />
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <header className="masthead">
        <p className="nameplate">
          <Link href="/" label="Muster, first page">
            Muster
          </Link>
        </p>
        <p className="motto">Official defence figures, edition by edition</p>
        <nav aria-label="Pages">
          {PAGES.map((one) => (
            <Link key={one.id} href={one.paths[0] ?? "/"} current={one.id === page?.id ? "page" : undefined}>
              {one.title}
            </Link>
          ))}
        </nav>
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        <FaultBoundary key={page?.id}>{page ? <PageView page={page} /> : <NoSuchPage />}</FaultBoundary>
      </main>
      <footer className="colophon">
        <p>
          Figures as their publishers printed them, each with its edition and cell. The same answers are under{" "}
          <a href="/api/v1/openapi.json">/api/v1</a>.
        </p>
      </footer>
    </>
  )
}
