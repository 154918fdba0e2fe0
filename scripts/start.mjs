// `npm start`: the workbench on http://127.0.0.1:4980 from a fresh clone. Further words go to `muster serve`: `npm start -- --port 4981`.
import { makeReady } from "./ready.mjs"

const words = process.argv.slice(2).filter((word) => word !== "--no-open")
const opens = process.stdout.isTTY && !process.env.CI && !process.argv.includes("--no-open")

makeReady()
const { runProcess } = await import("../dist/command/main.js")
await runProcess(["serve", ...(opens ? ["--open"] : []), ...words])
