import { join } from "node:path"
import { fine } from "../../model/index.ts"
import { type Command, optionText } from "../command.ts"
import { parseNumberOption } from "../options/number.ts"
import { PACKAGE_ROOT } from "../package-root.ts"
import type { Surroundings } from "../surroundings.ts"

const PORT = "4980"
const HOST = "127.0.0.1"

/** The workbench and the API, until Ctrl-C. */
export const serve: Command = {
  name: "serve",
  summary: "the workbench in your browser, and the API",
  arguments: [],
  options: [
    { syntax: "--port <port>", text: `where to listen; 0 takes a free one (default: ${PORT})` },
    { syntax: "--host <host>", text: `which address to listen on (default: ${HOST}, this machine only)` },
    { syntax: "--read-only", text: "refuse whatever would store something" },
    { syntax: "--token-file <file>", text: "a file with the word that writes must show" },
    { syntax: "--open", text: "open the workbench in your browser" },
  ],
  examples: [
    { line: "muster serve", shows: `the workbench on http://${HOST}:${PORT}` },
    { line: "muster serve --host 0.0.0.0 --read-only --port 8080", shows: "the same for others to read" },
  ],
  run: async (call) => {
    const port = parseNumberOption("--port", optionText(call, "port") ?? PORT, { from: 0, to: 65_535 })
    if (!port.ok) return port
    const { session } = call
    const workspace = await session.openWorkspace()
    if (!workspace.ok) return workspace
    const { startServer } = await import("../../http/index.ts")
    const started = await startServer({
      workspace: workspace.value,
      port: port.value,
      host: optionText(call, "host") ?? HOST,
      readOnly: call.options.has("read-only"),
      tokenFile: optionText(call, "token-file"),
      assetsDirectory: join(PACKAGE_ROOT, "dist", "web"),
      samplesDirectory: join(PACKAGE_ROOT, "data", "samples"),
      onFault: (fault) =>
        session.surroundings.talk(`${fault instanceof Error ? fault.stack : String(fault)}\n`),
    })
    if (!started.ok) return started
    const { url, close } = started.value
    session.progress.done()
    session.surroundings.out(
      session.options.json ? `${JSON.stringify({ url }, null, 2)}\n` : `${readyLine(url)}\n`,
    )
    if (call.options.has("open")) await openBrowser(url, session.surroundings)
    await new Promise<void>((resolve) => session.surroundings.onInterrupt(resolve))
    await close()
    return fine("printed")
  },
}

function readyLine(url: string): string {
  return `Muster is ready on ${url} with a sample article already briefed. Ctrl-C ends it.`
}

/** A machine without a browser still serves. */
async function openBrowser(url: string, { talk }: Surroundings): Promise<void> {
  const { default: open } = await import("open")
  try {
    const browser = await open(url)
    browser.once("error", () => talk(`No browser could be opened; go to ${url}\n`))
  } catch {
    talk(`No browser could be opened; go to ${url}\n`)
  }
}
