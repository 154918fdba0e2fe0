/** A colour as a style sheet states it. */
export type StatedColour = Readonly<{ rgb?: string; theme?: number; tint?: number; indexed?: number }>

/** The colours the stated ones refer to: a theme's twelve as the parser lists them, and an indexed palette. */
export type Palettes = Readonly<{ theme: readonly string[]; indexed: readonly string[] }>

/** `RRGGBB`; `null` for automatic, for a tint, and for what the palettes do not hold. */
export function resolveColour(colour: StatedColour | undefined, palettes: Palettes): string | null {
  if (!colour || (colour.tint !== undefined && colour.tint !== 0)) return null
  if (colour.rgb !== undefined) return hex(colour.rgb)
  if (colour.theme !== undefined) return hex(palettes.theme[THEME_ORDER[colour.theme] ?? colour.theme])
  if (colour.indexed !== undefined) return hex(palettes.indexed[colour.indexed])
  return null
}

/** The style sheet's own palette where it has one (`<indexedColors>`), else the standard one. */
export function indexedColours(styles: string | null): readonly string[] {
  const from = styles?.search(/<(?:\w{1,20}:)?indexedColors>/) ?? -1
  if (!styles || from === -1) return STANDARD
  const list = styles.slice(from, from + LONGEST_PALETTE).split("</", 1)[0] ?? ""
  return [...list.matchAll(/\srgb="[0-9A-Fa-f]{2}([0-9A-Fa-f]{6})"/g)].map((match) => match[1] ?? "")
}

/** 64 colours of some 30 characters, and room to spare. */
const LONGEST_PALETTE = 8_192

/** References count light 1, dark 1, light 2, dark 2; a theme lists dark before light (ECMA-376 part 1, 18.8.3). */
const THEME_ORDER: readonly number[] = [1, 0, 3, 2]

/** ECMA-376 part 1, 18.8.27: 0–7 repeat as 8–15; 64 and 65 are the system's, hence automatic. */
const FIRST = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"]
const STANDARD: readonly string[] = [
  ...FIRST,
  ...FIRST,
  ..."800000 008000 000080 808000 800080 008080 C0C0C0 808080".split(" "),
  ..."9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF".split(" "),
  ..."000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF".split(" "),
  ..."00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99".split(" "),
  ..."3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696".split(" "),
  ..."003366 339966 003300 333300 993300 993366 333399 333333".split(" "),
]

function hex(colour: string | undefined): string | null {
  return colour !== undefined && /^[0-9a-f]{6}$/i.test(colour) ? colour.toUpperCase() : null
}
