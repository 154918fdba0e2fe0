export { answerTable } from "./answer-table.ts"
export { renderCsv } from "./csv.ts"
export type { CellValue, Table } from "./table.ts"
