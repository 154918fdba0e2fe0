import type { Brief } from "../brief.ts"
import { viewBrief } from "./brief-view.ts"
import { markdownText as plain } from "./escape.ts"

/** A brief as Markdown, with numbered sources. Everything from the article is escaped for Markdown and HTML. */
export function renderBriefMarkdown(brief: Brief): string {
  const view = viewBrief(brief)
  const blocks: string[] = [`# ${plain(view.title)}`, plain(view.imprint), `**${plain(view.summary)}**`]
  if (view.claims.length > 0) blocks.push("## Claims")
  for (const claim of view.claims) {
    blocks.push(`### ${claim.number}. ${capitalised(claim.words)}: ${plain(claim.kind)}`)
    blocks.push(`> ${plain(claim.quote)}`)
    blocks.push(claim.rows.map(({ label, text }) => `- **${capitalised(label)}:** ${plain(text)}`).join("\n"))
  }
  if (view.statements.length > 0) {
    blocks.push("## Who said what")
    blocks.push(
      view.statements
        .map(
          ({ id, speaker, how, quote }) => `- **${id} ${plain(speaker)}** (${plain(how)}): ${plain(quote)}`,
        )
        .join("\n"),
    )
  }
  if (view.touches.length > 0) {
    blocks.push("## Touches")
    blocks.push(view.touches.map(({ label, text }) => `- ${capitalised(label)}: ${plain(text)}`).join("\n"))
  }
  if (view.sources.length > 0) {
    blocks.push("## Sources")
    blocks.push(
      view.sources
        .map(
          ({ number, citation, address }) => `${number}. ${plain(citation)}${address ? ` <${address}>` : ""}`,
        )
        .join("\n"),
    )
  }
  return `${blocks.join("\n\n")}\n`
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
