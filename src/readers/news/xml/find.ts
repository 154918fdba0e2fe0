import type { XmlElement } from "./tree.ts"

/** Children of a name without its prefix; `null` prefix: only those written without one. */
export function childrenOf(element: XmlElement | null, local: string): readonly XmlElement[] {
  return (element?.content ?? []).filter(
    (child): child is XmlElement => typeof child !== "string" && child.local === local,
  )
}

/** The first child on a path: `child(item, "contentMeta", "headline")`. */
export function child(element: XmlElement | null, ...path: readonly string[]): XmlElement | null {
  return path.reduce<XmlElement | null>((at, local) => childrenOf(at, local)[0] ?? null, element)
}

/** A child that is written without a prefix, so that `title` is not `media:title`. */
export function plainChild(element: XmlElement, name: string): XmlElement | null {
  return childrenOf(element, name).find((one) => one.name === name) ?? null
}

/** All text below an element, as it stands. */
export function textOf(element: XmlElement | null): string | null {
  if (element === null) return null
  const text = element.content
    .map((part) => (typeof part === "string" ? part : (textOf(part) ?? "")))
    .join("")
  return text.trim() === "" ? null : text
}

export function attribute(element: XmlElement | null, name: string): string | null {
  return element?.attributes.get(name) ?? null
}

/** Every element of a name below another, outermost first; not inside one another. */
export function below(element: XmlElement, local: string): readonly XmlElement[] {
  if (element.local === local) return [element]
  return element.content.flatMap((part) => (typeof part === "string" ? [] : below(part, local)))
}
