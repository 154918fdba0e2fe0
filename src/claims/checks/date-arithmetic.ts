import type { Check } from "../check.ts"
import { findAges } from "./date-arithmetic/age.ts"
import { findLengths } from "./date-arithmetic/length.ts"
import { findYears } from "./date-arithmetic/year-of-event.ts"

/** `the 75-year alliance`, `its three-year war against Russia`, `a two-day meeting`, `the 2014 Wales pledge`. */
export const dateArithmetic: Check = {
  id: "date-arithmetic",
  kind: "date-arithmetic",
  title: "Ages, lengths and years against dated events",
  example: "Trump might withdraw from the 75-year alliance.",
  find: (reading) =>
    reading.sentences.flatMap((sentence) => [
      ...findAges(sentence, reading),
      ...findLengths(sentence),
      ...findYears(sentence),
    ]),
}
