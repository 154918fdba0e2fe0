import type { Evidence } from "../../questions/index.ts"

/** One numbered source of a brief: a file of an edition, or a document of the reference lists. */
export type Source = Readonly<{ number: number; citation: string; address: string | null }>

/** Cells named in a row of evidence before the rest are only counted. */
const CELLS_SHOWN = 6

/** Numbers the sources of a brief in the order of first use. */
export class Sources {
  readonly list: Source[] = []
  readonly #numbers = new Map<string, number>()

  /** `[1] TABLE3!K42, TABLE3!N42; [2]` for a claim's evidence. */
  cite(evidence: readonly Evidence[]): string {
    const cells = new Map<number, string[]>()
    for (const piece of evidence) {
      const number = this.#numberOf(piece)
      const named = cells.get(number) ?? []
      if (isFile(piece) && !named.includes(piece.locator)) named.push(piece.locator)
      cells.set(number, named)
    }
    return [...cells].map(([number, named]) => `[${number}]${cellsShown(named)}`).join("; ")
  }

  #numberOf(piece: Evidence): number {
    const citation = isFile(piece) ? withoutCell(piece) : piece.citation
    const known = this.#numbers.get(citation)
    if (known !== undefined) return known
    const number = this.list.length + 1
    this.#numbers.set(citation, number)
    this.list.push({ number, citation, address: /^https?:/.test(piece.file) ? piece.file : null })
    return number
  }
}

function isFile(piece: Evidence): boolean {
  return piece.sha256 !== ""
}

function withoutCell({ citation, locator }: Evidence): string {
  const cell = `, ${locator}.`
  return citation.endsWith(cell) ? `${citation.slice(0, -cell.length)}.` : citation
}

function cellsShown(named: readonly string[]): string {
  if (named.length === 0) return ""
  const rest = named.length - CELLS_SHOWN
  return ` ${named.slice(0, CELLS_SHOWN).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`
}
