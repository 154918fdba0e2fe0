/** Every format an answer can be exported in. */
export const EXPORT_FORMATS = ["csv", "json", "xlsx", "parquet", "svg", "png"] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

export const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  parquet: "application/vnd.apache.parquet",
  svg: "image/svg+xml; charset=utf-8",
  png: "image/png",
}

/** Formats that hold a chart, not figures. */
export const PICTURE_FORMATS: readonly ExportFormat[] = ["svg", "png"]

/** The format a file's name ends with, in any case; `null` for any other ending. */
export function formatOfName(name: string): ExportFormat | null {
  const ending = /\.([A-Za-z]+)$/.exec(name)?.[1]?.toLowerCase()
  return EXPORT_FORMATS.find((format) => format === ending) ?? null
}
