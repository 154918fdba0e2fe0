/** Half-open range of UTF-16 offsets into a text. */
export type Span = readonly [start: number, end: number]

/** A person, office or organisation that says something, as far as the text tells. */
export type Speaker = Readonly<{
  /** The words used at the statement: `he`. */
  mention: string
  /** Full name as the article gives it, or `null` when only an office or a group is named. */
  name: string | null
  /** `Secretary of State`; `null` when the article does not say. */
  role: string | null
  /** ISO 3166 alpha-3, or an organisation (`NATO`, `EU`); `null` when unknown. */
  affiliation: string | null
}>

/** Words somebody is reported to have said. */
export type ExtractedStatement = Readonly<{
  kind: "direct" | "indirect" | "mixed"
  speaker: Speaker | null
  cue: string | null
  /** Where the content stands; more than one span where the cue interrupts it. */
  content: readonly Span[]
  source: readonly Span[]
  cueSpan: readonly Span[]
  addressee: string | null
  /** Day it was said, `YYYY-MM-DD`, where the text and the dateline allow; else `null`. */
  date: string | null
  place: string | null
}>

export type Quantity = Readonly<{
  span: Span
  value: number
  /**
   * `percent-of-gdp`, `percent`, `percentage-points`, money in millions (`usd-million`, `eur-million` …), `rounds`,
   * `years` … `minutes`, `persons`, `kilometres`, `tonnes`, `times` for ratios and fractions (`a third` is 0.333), `count`.
   */
  unit: string
  bound: "exact" | "up-to" | "at-least" | "over" | "under"
  approximate: boolean
  /** What the share or ratio is of, or what is counted, as the text says (`what is needed`, `allies`); `null` when nothing. */
  of: string | null
}>

export type Extraction = Readonly<{
  statements: readonly ExtractedStatement[]
  quantities: readonly Quantity[]
  /** Countries, organisations and persons named, each with where. */
  mentions: readonly Readonly<{ kind: "country" | "organisation" | "person"; id: string; span: Span }>[]
}>

/** Text → who said what. Rules today; a trained tagger may stand behind the same interface. Never throws, never hangs. */
export type Extractor = Readonly<{
  id: string
  extract: (article: Readonly<{ text: string; published: string | null }>) => Extraction
}>
