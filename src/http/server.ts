import { randomBytes } from "node:crypto"
import { readFile } from "node:fs/promises"
import type { AddressInfo } from "node:net"
import { hostname, networkInterfaces } from "node:os"
import { createAdaptorServer } from "@hono/node-server"
import { bad, fine, type Outcome } from "../model/index.ts"
import type { Workspace } from "../workspace/index.ts"
import type { Token } from "./access.ts"
import { createApp } from "./app.ts"
import { readPages } from "./pages.ts"
import { samplesIn } from "./samples.ts"

export type ServerOptions = Readonly<{
  workspace: Workspace
  /** 0 takes any free port. */
  port: number
  host: string
  readOnly: boolean
  /** A file that holds the token for writes; `null` makes one for this run and gives it to our page. */
  tokenFile: string | null
  /** The built pages, `dist/web`. */
  assetsDirectory: string | null
  samplesDirectory: string | null
  /** Further `Host` headers that are us, for a name or a proxy in front: `muster.example.org`. */
  hosts?: readonly string[]
  onFault?: (fault: unknown) => void
}>

export type RunningServer = Readonly<{ url: string; close: () => Promise<void> }>

const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"]

/** Starts the server; it listens when the outcome comes. Beyond this machine only with a token file or read-only. */
export async function startServer(options: ServerOptions): Promise<Outcome<RunningServer>> {
  const { host, readOnly, tokenFile } = options
  if (!isLoopback(host) && tokenFile === null && !readOnly)
    return bad({
      code: "http/open-address",
      place: "--host",
      found: `"${host}", which other machines reach`,
      expected: "--token-file FILE or --read-only beside it",
      remedy: "Add --read-only, or write a long random word to a file and add --token-file FILE.",
    })
  const token = tokenFile === null ? fine(freshToken()) : await readToken(tokenFile)
  if (!token.ok) return token
  const [pages, samples] = [await readPages(options.assetsDirectory), samplesIn(options.samplesDirectory)]

  let app: ReturnType<typeof createApp> | null = null
  const server = createAdaptorServer({
    fetch: (request) => app?.fetch(request) ?? new Response(null, { status: 503 }),
    hostname: host,
    serverOptions: { requestTimeout: 30_000, headersTimeout: 10_000, maxHeaderSize: 16_384 },
  })
  const listening = await listen(server, options)
  if (!listening.ok) return listening
  const { workspace, onFault } = options
  app = createApp({
    workspace,
    samples,
    pages,
    hosts: hostsOf(host, listening.value, options.hosts ?? []),
    readOnly,
    token: token.value,
    ...(onFault ? { onFault } : {}),
  })
  return fine({
    url: `http://${urlHost(host)}:${listening.value}`,
    close: () => closeServer(server),
  })
}

type HttpServer = ReturnType<typeof createAdaptorServer>

/** The port listened on. */
function listen(server: HttpServer, options: ServerOptions): Promise<Outcome<number>> {
  const address = options.host.replace(/^\[|\]$/g, "")
  return new Promise((resolve) => {
    server.once("error", (error: NodeJS.ErrnoException) => resolve(bad(cannotListen(error, options))))
    server.listen(options.port, address, () => resolve(fine((server.address() as AddressInfo).port)))
  })
}

function closeServer(server: HttpServer): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    if ("closeAllConnections" in server) server.closeAllConnections()
  })
}

function isLoopback(host: string): boolean {
  return /^(127(\.\d{1,3}){3}|localhost|::1|\[::1\])$/i.test(host)
}

function urlHost(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "127.0.0.1"
  return host.includes(":") && !host.startsWith("[") ? `[${host}]` : host
}

/** Every name this server may be asked by. Listening on all addresses, those of this machine. */
function hostsOf(host: string, port: number, further: readonly string[]): readonly string[] {
  const wildcard = host === "0.0.0.0" || host === "::"
  const own = wildcard
    ? [
        hostname(),
        ...Object.values(networkInterfaces()).flatMap((list) => (list ?? []).map((one) => one.address)),
      ]
    : [host]
  const names = [...new Set([...LOOPBACK, ...own.map(urlHost)])]
  return [
    ...names.map((name) => `${name}:${port}`),
    ...(port === 80 ? names : []),
    ...further,
    ...further.filter((name) => !/:\d+$/.test(name)).map((name) => `${name}:${port}`),
  ]
}

function freshToken(): Token {
  return { value: randomBytes(24).toString("base64url"), from: "page" }
}

const TOKEN_MIN_CHARACTERS = 16

async function readToken(file: string): Promise<Outcome<Token>> {
  const value = (await readFile(file, "utf8").catch(() => null))?.trim() ?? null
  if (value !== null && value.length >= TOKEN_MIN_CHARACTERS && !/\s/.test(value))
    return fine({ value, from: "file" })
  return bad({
    code: "http/token-file",
    place: `--token-file ${file}`,
    found: value === null ? "no readable file" : "a token that is too short or holds blanks",
    expected: `one word of at least ${TOKEN_MIN_CHARACTERS} characters`,
    remedy: "Write a long random word into the file, readable by you alone.",
  })
}

function cannotListen(error: NodeJS.ErrnoException, { host, port }: ServerOptions) {
  const taken = error.code === "EADDRINUSE"
  return {
    code: taken ? "http/port-taken" : "http/cannot-listen",
    place: `--host ${host} --port ${port}`,
    found: taken ? "another program on that port" : error.message,
    expected: "a free port on an address of this machine",
    remedy: taken ? "Choose another with --port, or stop the other program." : "Check --host and --port.",
  }
}
