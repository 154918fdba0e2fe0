import type { Mark } from "./chart.ts"

/** How to read the marks that occur: only what is there is explained. */
export function readingNotes(marks: readonly Mark[], also: readonly string[] = []): readonly string[] {
  const all = flat(marks)
  const dotted = (look: string) => all.some((mark) => mark.kind === "dot" && mark.look === look)
  return [
    dotted("hollow") ? "Hollow: an estimate." : "",
    dotted("solid") ? "Solid: a final figure." : "",
    dotted("crossed") ? "Crossed: not comparable." : "",
    ...also,
  ].filter((note) => note !== "")
}

function flat(marks: readonly Mark[]): readonly Mark[] {
  return marks.flatMap((mark) => (mark.kind === "figure" ? flat(mark.marks) : [mark]))
}
