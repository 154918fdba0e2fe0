export { absenceText } from "./absence-text.ts"
export type { Canvas, Chart, Ink, Look, Mark } from "./chart.ts"
export { type ChartKind, drawAnswer } from "./charts.ts"
export { drawCostGaps } from "./cost-gaps.ts"
export { costKey, drawCostPath } from "./cost-path.ts"
export { figureKey } from "./figure-key.ts"
export {
  amountText,
  differenceText,
  fixedText,
  moneyText,
  shortText,
  unitWords,
} from "./number-text.ts"
export { publisherName } from "./publisher-name.ts"
export { compareKey, drawPublishers } from "./publishers.ts"
export { renderSvg } from "./render-svg.ts"
export { drawRevisionMoves } from "./revision-moves.ts"
export { drawRevisionSizes, horizonWords, revisionSizeKey } from "./revision-sizes.ts"
export { drawRevisionSteps } from "./revision-steps.ts"
export { drawScoreboard } from "./scoreboard.ts"
export { drawSeries } from "./series.ts"
export { editionDay, sourcesOf } from "./source-line.ts"
export { drawSplit } from "./split.ts"
export { markTree, type SvgElement } from "./svg-tree.ts"
export { drawVintages, vintageKey } from "./vintages.ts"
