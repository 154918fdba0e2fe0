import type { Check } from "../check.ts"
import { findAccessions } from "./date-arithmetic/accession.ts"
import { findAges } from "./date-arithmetic/age.ts"
import { findFoundings } from "./date-arithmetic/founding.ts"
import { findLengths } from "./date-arithmetic/length.ts"
import { findTimesSince } from "./date-arithmetic/time-since.ts"
import { findYears } from "./date-arithmetic/year-of-event.ts"

/** `the 75-year alliance`, `its three-year war against Russia`, `a two-day meeting`, `the 2014 Wales pledge`. */
export const dateArithmetic: Check = {
  id: "date-arithmetic",
  kind: "date-arithmetic",
  title: "Ages, lengths and years against dated events",
  example: "Few expect the end of the 75-year alliance.",
  find: (reading) =>
    reading.sentences.flatMap((sentence) => [
      ...findAges(sentence, reading),
      ...findLengths(sentence),
      ...findTimesSince(sentence),
      ...findFoundings(sentence),
      ...findAccessions(sentence),
      ...findYears(sentence),
    ]),
}
