const SPELLED: Readonly<Record<string, string>> = {
  eurostat: "Eurostat",
  "world-bank": "World Bank",
  kiel: "Kiel Institute",
}

/** A publisher's id as people write it: `nato` → `NATO`, `world-bank` → `World Bank`. */
export function publisherName(id: string): string {
  const spelled = SPELLED[id]
  if (spelled) return spelled
  return id.length <= 5
    ? id.toUpperCase()
    : id
        .split("-")
        .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
        .join(" ")
}
