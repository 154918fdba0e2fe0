export type { EditionHolding, FiguresAsOf } from "./as-of.ts"
export {
  type BatchHeader,
  buildFigures,
  type Cell,
  type Concept,
  conceptKey,
  editionIdOf,
  editionOf,
  type Figure,
  type Figures,
} from "./figures.ts"
export { agree, type Rounding } from "./rounding.ts"
