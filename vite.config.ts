import { fileURLToPath } from "node:url"
import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"

const directory = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The workbench. Nothing is inlined, so that the server's content security policy can forbid what is. */
export default defineConfig({
  root: directory("src/web"),
  plugins: [react()],
  build: {
    outDir: directory("dist/web"),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2022",
    chunkSizeWarningLimit: 300,
  },
  server: { proxy: { "/api": "http://127.0.0.1:4980" } },
})
