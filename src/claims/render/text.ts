import type { Brief, Verdict } from "../brief.ts"
import { type Row, viewBrief } from "./brief-view.ts"
import { visible } from "./escape.ts"
import { wrap } from "./wrap.ts"

/** How a terminal page is laid out: whether colour may be used, and how many characters a line has. */
export type TextLayout = Readonly<{ colour: boolean; width: number }>

const NARROWEST = 40
const LABEL_WIDTH = 10

/** ANSI codes; the word itself always stands beside them. */
const COLOURS: Readonly<Record<Verdict, string>> = {
  supported: "32",
  contradicted: "31",
  "out-of-date": "33",
  "depends-on-measure": "33",
  prediction: "36",
  opinion: "36",
  "not-checkable": "2",
}

/** A brief for the terminal. Characters from the article that could steer a terminal are shown, not sent. */
export function renderBriefText(brief: Brief, layout: TextLayout): string {
  const view = viewBrief(brief)
  const width = Math.max(NARROWEST, layout.width)
  const styled = (code: string, text: string) => (layout.colour ? `\u001b[${code}m${text}\u001b[0m` : text)
  const lines: string[] = []
  const paragraph = (text: string, indent = 0, style?: string) => {
    for (const line of wrap(visible(text), width - indent))
      lines.push(" ".repeat(indent) + (style ? styled(style, line) : line))
  }
  const rows = (list: readonly Row[], indent: number, labelWidth = LABEL_WIDTH) => {
    let before = ""
    for (const { label, text } of list) {
      const column = indent + labelWidth
      wrap(visible(text), width - column).forEach((line, at) => {
        const shown = at === 0 && label !== before ? label : ""
        lines.push(`${" ".repeat(indent)}${styled("2", shown.padEnd(labelWidth))}${line}`)
      })
      before = label
    }
  }
  const heading = (text: string) => lines.push("", styled("1", text), "")

  paragraph(view.title, 0, "1")
  paragraph(view.imprint)
  lines.push("")
  paragraph(view.summary)
  if (view.claims.length > 0) heading("Claims")
  view.claims.forEach((claim, at) => {
    if (at > 0) lines.push("")
    const number = String(claim.number).padStart(2)
    lines.push(`${number}  ${styled(`1;${COLOURS[claim.verdict]}`, claim.words)} · ${claim.kind}`)
    paragraph(claim.quote, 4)
    rows(claim.rows, 4)
  })
  if (view.statements.length > 0) heading("Who said what")
  for (const statement of view.statements) {
    const head = `${statement.id.padEnd(4)}${statement.speaker} · ${statement.how}`
    wrap(visible(head), width - 4).forEach((line, at) => {
      lines.push(at === 0 ? line : `    ${line}`)
    })
    paragraph(statement.quote, 4)
  }
  if (view.touches.length > 0) {
    heading("Touches")
    rows(view.touches, 0, LABEL_WIDTH + 3)
  }
  if (view.sources.length > 0) heading("Sources")
  for (const source of view.sources) {
    const head = `[${source.number}]`.padEnd(5)
    const text = visible(`${source.citation}${source.address ? ` ${source.address}` : ""}`)
    wrap(text, width - 5).forEach((line, at) => {
      lines.push(`${at === 0 ? head : "     "}${line}`)
    })
  }
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`
}
