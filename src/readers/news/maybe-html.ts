import { plainField, plainLines } from "./plain.ts"

/** Tags that only markup has; `<John>` or `a < b` in a text is none. */
const MARKUP =
  /<\/?(?:p|div|br|span|a|b|i|em|strong|h[1-6]|ul|ol|li|table|tr|td|th|section|article|body|html|figure|img|blockquote|script|style|iframe|hr|sup|sub|u|cite|q|small)(?:\s[^<>]{0,2000})?\/?>/i
const ENTITY =
  /&(?:#\d{2,7}|#x[0-9a-f]{2,6}|nbsp|amp|quot|apos|lt|gt|[lr][sd]quo|[mn]dash|hellip|[a-z]{1,8}(?:acute|grave|uml|cedil|tilde|circ|slash|caron));/i

/** A field that holds text in some files and HTML in others → its text. HTML is loaded only where a tag or an entity stands. */
export async function maybeHtml(value: string, place: string): Promise<string> {
  if (!MARKUP.test(value) && !ENTITY.test(value)) return plainLines(value)
  const { htmlText } = await import("./html/html-text.ts")
  // Without a tag that breaks lines, the text's own line ends are its paragraphs.
  const breaks = /<(?:p|div|br|li|h[1-6]|section|article|blockquote|tr)\b/i.test(value)
  return htmlText(breaks ? value : value.replace(/\n/g, "<br>"), place)
}

export async function maybeHtmlField(value: string | null, place: string): Promise<string | null> {
  return value === null ? null : plainField(await maybeHtml(value, place))
}
