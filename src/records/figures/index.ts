export type { EditionHolding, FiguresAsOf } from "./as-of.ts"
export type {
  BatchHeader,
  Cell,
  Concept,
  Figure,
} from "./figure.ts"
export { buildFigures, type Figures } from "./figures.ts"
export { agree, type Rounding } from "./rounding.ts"
