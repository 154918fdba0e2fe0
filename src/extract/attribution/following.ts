import type { Quotation } from "../text/quotations.ts"
import type { Sentence } from "../text/sentences.ts"
import type { Token } from "../text/tokens.ts"
import { contentEnd } from "./content-end.ts"
import type { Cue } from "./cue.ts"
import type { TokenRange } from "./noun-phrases.ts"

/** A cue with the sentence it stands in. */
export type CueReading = Readonly<{
  tokens: readonly Token[]
  quotations: readonly Quotation[]
  sentence: Sentence
  cue: Cue
}>

/** What follows a cue: reported words, or a promise of them in the next sentence (`said:`). */
export type Following = Readonly<{
  content: TokenRange | null
  announced: boolean
  addressee: TokenRange | null
  cueEnd: number
}>

/** Reported words that begin at `first` and end where the narrator goes on. */
export function following(read: CueReading, first: number, addressee: TokenRange | null = null): Following {
  return {
    content: [first, contentEnd({ ...read, first })],
    announced: false,
    addressee,
    cueEnd: read.cue.end,
  }
}

/** The words come in the next sentence: `said:` */
export const announced = (cueEnd: number): Following => ({
  content: null,
  announced: true,
  addressee: null,
  cueEnd,
})
