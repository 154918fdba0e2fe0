/** A JSON value of which nothing is known yet. Read through these, so that no key of a prototype is ever met. */
export type JsonObject = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

export function has(object: JsonObject, key: string): boolean {
  return Object.hasOwn(object, key)
}

export function field(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined
}

/** A value or a list of values → the list. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

export function textOf(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value : null
}

/** The first of several fields that holds text. */
export function firstText(object: JsonObject, keys: readonly string[]): string | null {
  for (const key of keys) {
    const text = textOf(field(object, key))
    if (text !== null) return text
  }
  return null
}

/** Names out of what may be a text, an object with a name, or a list of either. */
export function namesOf(value: unknown, keys: readonly string[] = ["name"]): readonly string[] {
  return listOf(value).flatMap((one) => {
    const name = isObject(one) ? firstText(one, keys) : textOf(one)
    return name === null ? [] : [name]
  })
}

export function nameOf(value: unknown): string | null {
  return namesOf(value)[0] ?? null
}
