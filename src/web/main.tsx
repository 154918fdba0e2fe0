import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import "@fontsource-variable/source-serif-4/opsz.css"
import "@fontsource-variable/source-serif-4/opsz-italic.css"
import "./styles/ink.css"
import "./styles/type.css"
import "./styles/frame.css"
import { App } from "./app.tsx"
import { fetchView } from "./page-view.tsx"
import { pageAt } from "./pages.ts"

const root = document.getElementById("root")
if (!root) throw new Error("web/no-root: index.html has no #root")
const page = pageAt(window.location.pathname)
if (page) await fetchView(page).catch(() => {})
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
