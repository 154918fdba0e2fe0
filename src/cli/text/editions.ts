import type { EditionRow, EditionsAnswer } from "../../questions/index.ts"
import type { Layout } from "../command.ts"
import { formatAmount } from "./figure.ts"
import { renderTable } from "./table.ts"
import { wrapLabelled } from "./wrap.ts"

/** One line per edition, and the files that carry it below. */
export function renderEditions(answer: EditionsAnswer, { width }: Layout): string {
  const asOf = wrapLabelled("As of: ", `${answer.asOf}, recorded by ${answer.recordedBy}`, width)
  if (answer.rows.length === 0) return `No edition published and recorded by then is held.\n${asOf}`
  const table = renderTable(
    [
      { title: "Edition", align: "left" },
      { title: "Published", align: "left" },
      { title: "Cut-off", align: "left" },
      { title: "Prices of", align: "left" },
      { title: "Definition", align: "left" },
      { title: "Periods", align: "left" },
      { title: "Figures", align: "right" },
      { title: "Carriers", align: "left" },
    ],
    answer.rows.map((row) => [
      row.edition,
      dateWords(row),
      row.cutOff ?? "not said",
      row.priceBase === null ? "none" : String(row.priceBase),
      row.definition,
      row.firstPeriod === "" ? "" : `${row.firstPeriod}..${row.lastPeriod}`,
      formatAmount(row.observations, 0),
      [...filesByCarrier(row).keys()].join(", "),
    ]),
    width,
  )
  const files = answer.rows.map((row) => wrapLabelled("Files: ", `${row.edition}: ${filesOf(row)}`, width))
  return [table, "", ...files, wrapLabelled("Method:", answer.method, width), asOf].join("\n")
}

/** A date known to the month only is not shown to the day. */
function dateWords({ published, publishedPrecision }: EditionRow): string {
  if (publishedPrecision === "year") return published.slice(0, 4)
  return publishedPrecision === "month" ? published.slice(0, 7) : published
}

function filesOf(row: EditionRow): string {
  return [...filesByCarrier(row)]
    .map(([carrier, names]) => `${[...names].join(", ")} (${carrier})`)
    .join("; ")
}

function filesByCarrier({ carriers }: EditionRow): ReadonlyMap<string, ReadonlySet<string>> {
  const files = new Map<string, Set<string>>()
  for (const { carrier, file } of carriers) files.set(carrier, (files.get(carrier) ?? new Set()).add(file))
  return files
}
