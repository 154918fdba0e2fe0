import { expect, test } from "vitest"
import { ask, sampleApp } from "./ask.sample.ts"
import { RESOURCES } from "./resources.ts"

type Json = { readonly [key: string]: Json } & readonly Json[] & string

async function document(): Promise<Json> {
  return (await ask(await sampleApp(), "/api/v1/openapi.json")).json() as Promise<Json>
}

/** Every object inside a JSON value, itself included. */
function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return
  if (!Array.isArray(value)) yield value as Record<string, unknown>
  for (const inner of Object.values(value)) yield* objectsIn(inner)
}

test("the document is OpenAPI 3.1 and lists every resource, once, by its id", async () => {
  const { openapi, paths } = await document()
  expect(openapi).toMatch(/^3\.1\./)
  const listed = Object.entries(paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => `${operation.operationId}: ${method} ${path}`),
  )
  expect(listed.sort()).toEqual(RESOURCES.map(({ id, method, path }) => `${id}: ${method} ${path}`).sort())
})

test("every reference in the document leads somewhere", async () => {
  const whole = await document()
  const references = [...objectsIn(whole)].flatMap((one) => (typeof one.$ref === "string" ? [one.$ref] : []))
  expect(references.length).toBeGreaterThan(5)
  for (const reference of references) {
    const steps = reference.replace(/^#\//, "").split("/")
    expect([reference, steps.reduce<unknown>((at, step) => (at as Json)?.[step], whole)]).not.toEqual([
      reference,
      undefined,
    ])
  }
})

test("every operation declares its path's parameters, its good answer and the one error shape", async () => {
  const { paths } = await document()
  for (const [path, methods] of Object.entries(paths ?? {}))
    for (const operation of Object.values(methods)) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1])
      const declared = (operation.parameters ?? []) as unknown as {
        name: string
        in: string
        required?: boolean
      }[]
      expect(declared.filter((one) => one.in === "path" && one.required).map((one) => one.name)).toEqual(
        inPath,
      )
      expect(operation.responses?.["200"]?.content?.["application/json"]?.schema).toBeDefined()
      expect(operation.responses?.default?.content?.["application/json"]?.schema?.$ref).toBe(
        "#/components/schemas/Error",
      )
    }
})

test("every read takes asOf and recordedBy", async () => {
  const { paths } = await document()
  for (const { path, method, effect } of RESOURCES) {
    if (effect !== "reads") continue
    const parameters = paths?.[path]?.[method]?.parameters as unknown as {
      name: string
      description?: string
    }[]
    expect([path, parameters.map((one) => one.name)]).toEqual([
      path,
      expect.arrayContaining(["asOf", "recordedBy"]),
    ])
  }
})
