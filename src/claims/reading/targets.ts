import { BENCHMARK, BOUND, DEFENCE } from "./phrases.ts"

const MODIFIER = `(?:current|existing|present|agreed|official|old|new|long-standing|longstanding|minimum|(?:alliance|<M\\d+>)'s|<M\\d+>|${DEFENCE}|spending|investment|expenditure|budget|core|of GDP|of gross domestic product)`

/**
 * `the alliance's current 2% benchmark`, `its target of 2% of GDP`. Named group `target`: position of the quantity
 * that states the threshold, where the text gives it.
 */
export const TARGET = `(?:the |its |their |that |a )?(?:${MODIFIER},? ){0,4}(?:${BOUND}<Q(?<target>\\d+)>[ -])?(?:${MODIFIER} ){0,3}${BENCHMARK}s?(?: (?:of|for) (?:spending )?(?:${BOUND}<Q(?<targetAfter>\\d+)>))?(?: of (?:its |their )?(?:GDP|gross domestic product))?`
