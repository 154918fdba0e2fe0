import { renderSvg } from "../charts/index.ts"
import { bad, fine, type Outcome, type Problem } from "../model/index.ts"
import { answerChart } from "./answer-chart.ts"
import { answerTable } from "./answer-table.ts"
import { renderCsv } from "./csv.ts"
import { EXPORT_FORMATS, type ExportFormat, PICTURE_FORMATS } from "./formats.ts"
import { type Publication, particulars } from "./publication.ts"

/** Rows a file is made for, all of them in memory: 50,000 take a workbook some 3 s, during which a server answers nobody else. */
const ROWS_MOST = { csv: 500_000, json: 500_000, parquet: 500_000, xlsx: 50_000, svg: 50_000, png: 50_000 }
/** Pixels a picture may have: 4 bytes each while it is drawn. */
const PIXELS_MOST = 60_000_000

/**
 * A published answer → the bytes of a file in a format. The same publication gives the same bytes. Problems:
 * `export/no-chart` where no chart draws such an answer, `export/no-renderer` where PNG cannot be drawn on this machine,
 * `export/too-large`.
 */
export async function exportAnswer(
  publication: Publication,
  format: ExportFormat,
): Promise<Outcome<Uint8Array>> {
  const { answer, link } = publication
  // What writes a format is loaded when the format is asked for: it is large, and few calls need it.
  if (answer.rows.length > ROWS_MOST[format]) return bad(tooManyRows(answer.rows.length, format))
  switch (format) {
    case "json":
      return fine(encoded(`${JSON.stringify(exportedJson(publication), null, 2)}\n`))
    case "csv":
      return fine(encoded(renderCsv(answerTable(answer, link))))
    case "parquet": {
      const { renderParquet } = await import("./parquet.ts")
      return fine(renderParquet(answerTable(answer, link), particulars(publication)))
    }
    case "xlsx": {
      const { renderWorkbook } = await import("./workbook.ts")
      return fine(await renderWorkbook(publication))
    }
    case "svg":
    case "png":
      return exportPicture(publication, format)
  }
}

/** The answer as it is, and how to have it again. */
function exportedJson({ answer, frozen, link }: Publication): object {
  return { ...answer, export: { link, command: frozen.command } }
}

async function exportPicture(publication: Publication, format: "svg" | "png"): Promise<Outcome<Uint8Array>> {
  const chart = answerChart(publication)
  if (chart === null) return bad(noChart(publication.answer.question.kind))
  if (format === "svg") return fine(encoded(renderSvg(chart)))
  const png = await loadPng()
  if (!png.ok) return png
  const pixels = png.value.pixelsOf(chart)
  return pixels > PIXELS_MOST ? bad(tooManyPixels(pixels)) : fine(png.value.renderPng(chart))
}

/** Its renderer is a binary, which not every platform has. */
async function loadPng(): Promise<Outcome<typeof import("./png.ts")>> {
  try {
    return fine(await import("./png.ts"))
  } catch (error) {
    return bad(noRenderer(error instanceof Error ? error.message : String(error)))
  }
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function noChart(kind: string): Problem {
  const others = EXPORT_FORMATS.filter((format) => !PICTURE_FORMATS.includes(format))
  return {
    code: "export/no-chart",
    place: "the format",
    found: `a picture of an answer of the kind "${kind}", which no chart draws`,
    expected: `one of ${others.join(", ")}`,
    remedy: "Export its figures instead.",
  }
}

function noRenderer(found: string): Problem {
  return {
    code: "export/no-renderer",
    place: "the format",
    found: `no way to draw PNG: ${found}`,
    expected: "the package @resvg/resvg-js with a binary for this machine",
    remedy: "Export SVG, or install without leaving out optional packages.",
  }
}

function tooManyRows(rows: number, format: ExportFormat): Problem {
  return {
    code: "export/too-large",
    place: "the answer",
    found: `${rows} rows`,
    expected: `at most ${ROWS_MOST[format]} rows in one .${format} file`,
    remedy: "Ask for fewer members or periods; CSV, JSON and Parquet take more than a workbook or a picture.",
  }
}

function tooManyPixels(pixels: number): Problem {
  return {
    code: "export/too-large",
    place: "the picture",
    found: `${pixels} pixels`,
    expected: `at most ${PIXELS_MOST} pixels`,
    remedy: "Ask for fewer members, or export SVG.",
  }
}
