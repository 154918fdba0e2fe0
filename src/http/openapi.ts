import type { OpenAPIHono } from "@hono/zod-openapi"

/** The OpenAPI 3.1 document of the registered resources. */
export function openApiDocument(api: OpenAPIHono): object {
  return api.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Muster",
      version: "1",
      description:
        "Official defence figures by edition, and briefs of news articles checked against them. Every read takes " +
        "`asOf` and `recordedBy`, and answers with an ETag. Every failure has one shape, `Error`.",
    },
    servers: [{ url: "/api/v1" }],
  })
}
