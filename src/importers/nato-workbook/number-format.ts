/** What a number format does to the figure under it. */
export type NumberFormat = Readonly<{
  /** `0.00%` shows a fraction as percent; `0.00"%"` and `0.00\%` only write the sign behind a percentage. */
  percent: boolean
  /** Decimals of the figure as shown, in percent where it is shown so; `null` for General. */
  decimals: number | null
}>

/** Formats repeat over thousands of cells: each is read once. */
export function numberFormats(): (format: string | null) => NumberFormat {
  const known = new Map<string | null, NumberFormat>()
  return (format) => {
    const found = known.get(format) ?? parseNumberFormat(format)
    known.set(format, found)
    return found
  }
}

export function parseNumberFormat(format: string | null): NumberFormat {
  const ofPositives = (format ?? "").replace(/"[^"]*"|\\.|[_*]./g, "").split(";")[0] ?? ""
  const percent = ofPositives.includes("%")
  const decimals = /\.([0#?]+)/.exec(ofPositives)?.[1]?.length ?? 0
  return { percent, decimals: /[0#?]/.test(ofPositives) ? decimals : null }
}
