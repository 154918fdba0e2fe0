import type { OpenAPIHono } from "@hono/zod-openapi"
import { type AppOptions, createApp } from "./app.ts"
import { SAMPLES, sampleWorkspace } from "./workspace.sample.ts"

export const HOST = "127.0.0.1:4980"
export const TOKEN = "a-long-random-word-for-tests"

/** The server over the sample workspace, ready to be asked. */
export async function sampleApp(changes: Partial<AppOptions> = {}): Promise<OpenAPIHono> {
  return createApp({
    workspace: await sampleWorkspace(),
    samples: SAMPLES,
    pages: {
      document: '<meta name="muster-token" content="%MUSTER_TOKEN%">',
      assets: new Map(),
    },
    hosts: [HOST],
    token: { value: TOKEN, from: "page" },
    readOnly: false,
    ...changes,
  })
}

/** Asks as a browser on this machine would, with the right `Host`. */
export async function ask(
  app: OpenAPIHono,
  path: string,
  init: RequestInit & { headers?: Record<string, string> } = {},
): Promise<Response> {
  return app.request(`http://${HOST}${path}`, { ...init, headers: { host: HOST, ...init.headers } })
}

export async function postBrief(
  app: OpenAPIHono,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  return ask(app, "/api/v1/briefs", {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  })
}
