import {
  addDays,
  type CalendarDate,
  type DatePrecision,
  type Edition,
  editionId,
  type PublisherId,
  type SeriesId,
} from "../../model/index.ts"
import type { EditionRegistry } from "../importer.ts"
import type { Form } from "./form.ts"

export const IMF = "imf" as PublisherId
const SERIES = "imf-weo" as SeriesId

/**
 * The outlook that the file says it is of: by its day of publication; else by the month below its rows, which is a
 * registered outlook's, or made exact by `--published`, or taken to its last day; else by `--published`. `null` where
 * neither is there.
 */
export function outlookOf(
  form: Form,
  published: CalendarDate | null,
  registry: EditionRegistry,
): Edition | null {
  if (form.published) return editionOn(form.published, "day", registry)
  if (!form.month) return published && editionOn(published, "day", registry)
  const { year, month } = form.month
  const prefix = `${year}-${String(month).padStart(2, "0")}`
  const known = registry.editions.find(
    ({ edition }) => edition.series === SERIES && edition.published.startsWith(prefix),
  )
  if (known) return known.edition
  if (published?.startsWith(prefix)) return editionOn(published, "day", registry)
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, "0")}-01`
  return editionOn(addDays(next as CalendarDate, -1), "month", registry)
}

function editionOn(published: CalendarDate, precision: DatePrecision, registry: EditionRegistry): Edition {
  const id = editionId(SERIES, published)
  const registered = registry.editions.find(({ edition }) => edition.id === id)
  if (registered) return registered.edition
  const title = `World Economic Outlook, ${MONTHS[Number(published.slice(5, 7)) - 1]} ${published.slice(0, 4)}`
  return {
    id,
    series: SERIES,
    publisher: IMF,
    title,
    published,
    publishedPrecision: precision,
    cutOff: null,
    cutOffPrecision: null,
    priceBase: null,
    definition: "none",
    citation: `International Monetary Fund, ${title}, database published ${precision === "day" ? published : published.slice(0, 7)}.`,
  }
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
]
