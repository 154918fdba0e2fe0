import { findIndicator, INDICATORS, type Indicator } from "../../indicators/index.ts"
import { type MemberCode, type Prices, type Problem, parsePlace } from "../../model/index.ts"
import { badField } from "./problems.ts"
import { type MappingFile, mappingSchema, type Where } from "./schema.ts"
import { type CountedIn, parseCountedIn, placesTo, wordsFor } from "./unit-words.ts"

/** A mapping whose every word has been understood. */
export type Mapping = Readonly<{
  file: MappingFile
  /** The one member all rows are of, or `null` where a column names it. */
  member: MemberCode | null
  codes: ReadonlyMap<string, MemberCode>
  figures: readonly MappedFigure[]
}>

export type MappedFigure = Readonly<{
  /** `figures.0`, for problems. */
  path: string
  indicator: Indicator
  prices: Prices | null
  /** Decimal places to the indicator's unit. */
  places: number
  currency: string | Readonly<{ column: string | number }> | null
  column: string | number | null
  where: Where
}>

/** Parsed JSON → the mapping, or a problem `import/bad-mapping` for each field that is not right. */
export function parseMapping(
  json: unknown,
): Readonly<{ mapping: Mapping | null; problems: readonly Problem[] }> {
  const parsed = mappingSchema.safeParse(json, { reportInput: true })
  if (!parsed.success)
    return { mapping: null, problems: parsed.error.issues.flatMap((issue) => fieldsOf(issue, json)) }
  const problems: Problem[] = []
  const file = parsed.data
  const codes = new Map<string, MemberCode>()
  for (const [code, name] of Object.entries(file.member.codes)) {
    const member = parsePlace(name)
    if (member) codes.set(code, member)
    else problems.push(badField(`member.codes.${code}`, name, A_MEMBER))
  }
  const { constant } = file.member
  const member = constant === undefined ? null : parsePlace(constant)
  if (constant !== undefined && !member) problems.push(badField("member.constant", constant, A_MEMBER))
  const figures = file.figures.flatMap((_, index) => figureOf(file, index, problems) ?? [])
  return problems.length > 0
    ? { mapping: null, problems }
    : { mapping: { file, member, codes, figures }, problems }
}

const A_MEMBER = "a state or an aggregate, by name or code: Germany, DEU, EU"

function figureOf(file: MappingFile, index: number, problems: Problem[]): MappedFigure | null {
  const figure = file.figures[index]
  const path = `figures.${index}`
  if (!figure) return null
  const wrong = (field: string, found: unknown, expected: string) => {
    problems.push(badField(`${path}.${field}`, found, expected))
    return null
  }
  const indicator = findIndicator(figure.indicator)
  if (!indicator)
    return wrong("indicator", figure.indicator, `one of ${INDICATORS.map(({ id }) => id).join(", ")}`)
  const counted = parseCountedIn(figure.unit)
  const places = counted && placesTo(indicator.unit, counted)
  if (!counted || places === null)
    return wrong("unit", figure.unit, `for ${indicator.id}: ${wordsFor(indicator.unit)}`)
  const hasOwnColumns = file.period.columns !== undefined
  if (!hasOwnColumns && figure.column === undefined)
    return wrong("column", undefined, "the column of its figures")
  if (hasOwnColumns && figure.column !== undefined)
    return wrong("column", figure.column, "nothing, since period.columns gives each year a column of its own")
  const prices =
    figure.prices === undefined && indicator.prices.length === 1 ? indicator.prices[0] : figure.prices
  if (prices === undefined || !indicator.prices.includes(prices))
    return wrong("prices", figure.prices, `for ${indicator.id}: ${indicator.prices.join(" or ")}`)
  if (prices === "constant" && file.edition.priceBase === null) {
    problems.push(badField("edition.priceBase", null, `the year whose prices ${path} is in`))
    return null
  }
  const currency = currencyIn(figure, indicator, counted)
  return {
    path,
    indicator,
    prices,
    places,
    currency,
    column: figure.column ?? null,
    where: figure.where ?? {},
  }
}

function currencyIn(
  { currency }: MappingFile["figures"][number],
  indicator: Indicator,
  counted: CountedIn,
): MappedFigure["currency"] {
  return indicator.unit === "national-currency-million" ? (currency ?? counted.currency) : null
}

type Issue = Readonly<{ path: readonly PropertyKey[]; message: string; code: string }>

/** An issue of the schema → a problem for each field it is about. */
function fieldsOf(issue: Issue, json: unknown): readonly Problem[] {
  const path = issue.path.map(String)
  if (issue.code === "unrecognized_keys") {
    const keys = (issue as Issue & { keys?: readonly string[] }).keys ?? []
    return keys.map((key) =>
      badField(
        [...path, key].join("."),
        at(json, [...path, key]),
        "no such field; docs/guides/mapped-csv.md lists them",
      ),
    )
  }
  const found = at(json, path)
  const expected = issue.message
    .replace(/^Invalid (?:input|option): expected /, "")
    .replace(/, received .*$/, "")
  return [badField(path.join(".") || "the whole", found, expected)]
}

function at(json: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string, unknown>)[key]
        : undefined,
    json,
  )
}
