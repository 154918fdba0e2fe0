import type { ImportFileReport } from "../../workspace/index.ts"
import { formatAmount } from "./figure.ts"

/** Per file: what it was taken for, and what became of its figures. */
export function renderImport(files: readonly ImportFileReport[]): string {
  return files.map(renderFile).join("\n")
}

function renderFile(report: ImportFileReport): string {
  const what = [report.layout, report.edition, report.carrier].flatMap((part) => part ?? [])
  const counts = [
    `${formatAmount(report.kept, 0)} ${report.dryRun ? "would be kept" : "kept"}`,
    `${formatAmount(report.alreadyKnown, 0)} already known`,
    `${formatAmount(report.problems.length, 0)} ${report.problems.length === 1 ? "problem" : "problems"}`,
  ].join(", ")
  return [report.file, ...(what.length > 0 ? [`  ${what.join(", ")}`] : []), `  ${counts}`].join("\n")
}
