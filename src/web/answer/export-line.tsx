import type { Evidence } from "../../questions/index.ts"
import { apiPath } from "../api.ts"
import { citationOf } from "./citation.ts"
import { CopyButton } from "./copy-button.tsx"
import "./export-line.css"

/** The forms of an answer, in the order in which they are offered. */
const FORMS = ["csv", "json", "xlsx", "parquet", "svg", "png"] as const
const FORM_NAMES = { csv: "CSV", json: "JSON", xlsx: "XLSX", parquet: "Parquet", svg: "SVG", png: "PNG" }

/** What was asked of the API: a resource and its parameters, those left open being `null`. */
export type Asked = Readonly<{ resource: string; parameters: Readonly<Record<string, string | null>> }>

type ExportLineProps = Readonly<{
  /** What the line offers, where a page has several: `Share of GDP`. */
  name: string
  asked: Asked
  answer: Readonly<{ asOf: string; recordedBy: string; evidence: readonly Evidence[] }>
  title: string
  /** The page's address with everything pinned. */
  frozenHref: string
  /** Without a chart there is no picture. */
  pictured?: boolean
}>

/** The answer to take away, in every form, with both cuts in time pinned; its citation; and the link that always shows it. */
export function ExportLine({ name, asked, answer, title, frozenHref, pictured = true }: ExportLineProps) {
  const pinned = { ...asked.parameters, asOf: answer.asOf, recordedBy: answer.recordedBy }
  const address = `${window.location.origin}${frozenHref}`
  return (
    <p className="exports screen-only">
      <span className="exports-name">{name}</span>
      {FORMS.filter((form) => pictured || (form !== "svg" && form !== "png")).map((form) => (
        <a
          key={form}
          href={`/api/v1${apiPath(`${asked.resource}.${form}`, pinned)}`}
          aria-label={`${name} as ${FORM_NAMES[form]}`}
          {...(form === "svg" || form === "png" ? {} : { download: "" })}
        >
          {FORM_NAMES[form]}
        </a>
      ))}
      <CopyButton label="Copy citation" text={citationOf(answer, { title, address })} />
      <CopyButton label="Copy frozen link" text={address} />
    </p>
  )
}
