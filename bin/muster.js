#!/usr/bin/env node
import { existsSync } from "node:fs"

const main = new URL("../dist/command/main.js", import.meta.url)

if (existsSync(main)) {
  const { runProcess } = await import(main)
  await runProcess()
} else {
  process.stderr.write(
    "muster is not built yet. Run `npm start` or `npm run build` in the clone, then try again.\n",
  )
  process.exitCode = 1
}
