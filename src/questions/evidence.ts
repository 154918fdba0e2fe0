import type { Edition } from "../model/index.ts"
import type { Figure } from "../records/index.ts"
import type { Caveat, Evidence } from "./answer.ts"

/** Gathers the cells and caveats of one answer, each once, in the order of first use. */
export class Findings {
  readonly evidence: Evidence[] = []
  readonly caveats: Caveat[] = []
  readonly #positions = new Map<string, number>()

  /** The position of a figure's cell in the answer's evidence. */
  cite(figure: Figure): number {
    const { batch, observation } = figure
    const key = `${batch.id}\n${observation.locator}`
    const known = this.#positions.get(key)
    if (known !== undefined) return known
    this.#positions.set(key, this.evidence.length)
    this.evidence.push(evidenceOf(figure))
    return this.evidence.length - 1
  }

  warn(caveat: Caveat): void {
    if (!this.caveats.some(({ code, text }) => code === caveat.code && text === caveat.text))
      this.caveats.push(caveat)
  }
}

export function evidenceOf({ batch, observation }: Figure): Evidence {
  return {
    publisher: batch.edition.publisher,
    edition: batch.edition.id,
    carrier: batch.carrier,
    sourceClass: batch.carrier === "press" ? "relay" : "official",
    file: batch.file.name,
    sha256: batch.file.sha256,
    locator: observation.locator,
    citation: `${batch.edition.citation} ${carrierPhrase(batch.carrier)}${batch.file.name}, ${observation.locator}.`,
  }
}

function carrierPhrase(carrier: Figure["batch"]["carrier"]): string {
  if (carrier === "official") return ""
  return `Read from a ${carrier === "transcription" ? "transcription" : carrier === "press" ? "press report" : "chart extract"}: `
}

/** `NATO Defence Expenditure, 17 June 2024` for sentences. */
export function editionName(edition: Edition): string {
  return `the edition of ${dayName(edition.published)}`
}

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
)

/** `2024-06-17` → `17 June 2024`. */
export function dayName(day: string): string {
  return `${Number(day.slice(8, 10))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`
}
