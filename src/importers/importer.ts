import type {
  Batch,
  CalendarDate,
  Carrier,
  Edition,
  Problem,
  PublisherId,
  SourceContent,
  SourceFile,
  Year,
} from "../model/index.ts"

/** What a file is, told from its content: which edition it carries, and how. */
export type Recognition = Readonly<{
  /** The layout, for people: `NATO workbook, layout of 2024`. */
  layout: string
  /** `null` when no known fingerprint matches and no `--published` was given. */
  edition: Edition | null
  carrier: Carrier
  /** Why the file cannot be imported although its family is known and whatever `--published` says. */
  refusal: Problem | null
}>

export type ImportRequest = Readonly<{
  file: SourceFile
  content: SourceContent
  editions: EditionRegistry
  /** `--published`, `--publisher`: only needed where the registry does not know the file. */
  published: CalendarDate | null
  publisher: string | null
  /** `--mapping`, as parsed JSON: then nothing but the mapping says what the file is. `null` or nothing: no mapping. */
  mapping?: unknown
}>

/** What an importer read: good rows kept, every bad one reported. */
export type ImportResult = Readonly<{
  /** None when nothing usable was found. */
  batches: readonly Batch[]
  problems: readonly Problem[]
}>

/** A source as read, by whom. */
export type ImportedSource = ImportResult &
  Readonly<{
    /** The id of the importer that read it. */
    importer: string
    recognition: Recognition
  }>

/** One source family. Pure: cells in, observations out. */
export type Importer = Readonly<{
  id: string
  publisher: PublisherId
  title: string
  /** What it reads, for help and docs. */
  reads: string
  /** Looks at content only, never at the file's name; `null` when the file is not of this family. */
  recognise: (request: ImportRequest) => Recognition | null
  /** `recognition` is this importer's own, with an edition. */
  import: (request: ImportRequest, recognition: Recognition & { edition: Edition }) => ImportResult
}>

/** `data/editions.json`, parsed: fingerprints of content and the dates that belong to them. */
export type EditionRegistry = Readonly<{ editions: readonly RegisteredEdition[] }>

export type RegisteredEdition = Readonly<{
  edition: Edition
  /** From this year on its figures are estimates; for carriers that lost the mark. */
  firstEstimate: Year
  /** Any one that matches identifies the edition and the carrier. */
  fingerprints: readonly Fingerprint[]
}>

/** Facts a file must show to be of an edition. All that are given must hold. */
export type Fingerprint = Readonly<{
  carrier: Carrier
  /** Importer that may use it. */
  importer: string
  /** The years the edition covers; the file may hold fewer. */
  firstYear: number
  lastYear: number
  /** The price base the file states; `null` where the carrier does not say. */
  priceBase: number | null
  /** A few figures as the file shows them, rounded to the decimals given here: `["share-of-gdp", "POL", 2024, "4.12"]`. */
  figures: readonly FingerprintFigure[]
}>

export type FingerprintFigure = readonly [indicator: string, member: string, year: number, value: string]
