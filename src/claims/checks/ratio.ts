import { ANY_RATIO } from "../arithmetic/ratio-words.ts"
import type { Check } from "../check.ts"
import { findAgainstBenchmark } from "./ratio/against-benchmark.ts"
import { findBetweenMembers } from "./ratio/between-members.ts"
import { findMemberAgainstBenchmark } from "./ratio/member-against-benchmark.ts"

/** `5% of GDP, more than double the current benchmark`; `Poland spends twice as much as Spain, as a share of GDP`. */
export const ratio: Check = {
  id: "ratio",
  kind: "ratio",
  title: "How many times as much",
  example: "Members should spend 5% of GDP, more than double the current benchmark.",
  find: (reading) =>
    reading.sentences
      .filter((sentence) => ANY_RATIO.test(sentence.text))
      .flatMap((sentence) => [
        ...findAgainstBenchmark(sentence, reading),
        ...findBetweenMembers(sentence),
        ...findMemberAgainstBenchmark(sentence),
      ]),
}
