// `npm run soak`: the store's laws with their full counts (kills, tamperings, histories). `-- --kills 50` changes one.
import { fileURLToPath } from "node:url"
import { installPackages, ROOT, requireNode } from "./ready.mjs"

requireNode()
installPackages()
const { runnerImport } = await import("vite")
await runnerImport(fileURLToPath(new URL("../tests/store/soak.ts", import.meta.url)), {
  configFile: false,
  root: ROOT,
  logLevel: "error",
})
