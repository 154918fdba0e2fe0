/** A text as found, for a problem. Cut before anything else: the same long text may be told of a hundred thousand cells. */
export function quoted(text: string): string {
  return text === "" ? "nothing" : `"${text.slice(0, 240).replace(/\s+/g, " ").trim().slice(0, 120)}"`
}
