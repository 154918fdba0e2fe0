/** What a closing or opening line says about who made the story. */
export type Credits = Readonly<{
  copyright: string | null
  distributor: string | null
  contributors: readonly string[]
}>

const CREDIT_LINE =
  /^[\s([—–*-]*(?:with (?:assistance|help|reporting|files|contributions?|additional reporting) (?:from|by)\b|(?:additional |further |extra )?(?:reporting|writing|editing|translation|contributions?) by\b|contributors?:|.{2,80} contributed (?:to this (?:report|story|article)|reporting)|distributed by\b)/i
const COPYRIGHT_LINE = /^[\s(]*(?:©|\(c\)|copyright\b)/i
const AUTHOR_CREDIT =
  /(?:with (?:assistance|help|reporting|files|contributions?|additional reporting) (?:from|by)|(?:additional |further |extra )?(?:reporting|writing|editing|translation|contributions?)(?: and (?:reporting|writing|editing))? by|contributors?:)\s+((?:[^;.)]|(?<=\b\p{Lu})\.)*)/giu

/** Whether a line is credits or a copyright notice, not the story's own words. */
export function isCreditLine(line: string): boolean {
  return line.length <= 600 && (CREDIT_LINE.test(line) || COPYRIGHT_LINE.test(line))
}

export function parseCredits(line: string): Credits {
  return {
    copyright: copyrightOf(line),
    distributor: distributorOf(line),
    contributors: contributorsOf(line),
  }
}

function copyrightOf(line: string): string | null {
  const start = /(?:©|\(c\)|copyright\b)/i.exec(line)
  if (!start) return null
  const notice = line.slice(start.index)
  const end =
    /(?<!\b(?:L\.P|Inc|Ltd|Co|Corp|S\.A|p\.l\.c|plc|L\.L\.C|LLC|[A-Z]))\.(?=\s|$)|\s(?=(?:all rights reserved|visit|distributed by)\b)/i.exec(
      notice,
    )
  const cut = end ? notice.slice(0, end.index) : notice
  const stop = /(?<=\b(?:L\.P|Inc|Ltd|Co|Corp|LLC|plc))\.\s/i.exec(cut)
  return (stop ? cut.slice(0, stop.index + 1) : cut).trim()
}

/** `©2025 Bloomberg L.P.` → `Bloomberg`: the holder without year and legal form. */
export function copyrightHolder(notice: string): string | null {
  const holder = notice
    .replace(/©|\(c\)|copyright\b/gi, " ")
    .replace(/\b(?:19|20|21)\d\d\b(?:\s?[-–]\s?(?:19|20|21)\d\d\b)?/g, " ")
    .replace(/\b(?:all rights reserved|by)\b/gi, " ")
    .replace(/,?\s+(?:L\.P\.?|LP|Inc\.?|Ltd\.?|LLC\.?|Limited|Company|plc|GmbH|AG|S\.A\.?)(?=\s|$)/gi, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s,.]+|[\s,.]+$/g, "")
  return holder === "" ? null : holder
}

/** The year a notice names: `©2025 …` → 2025. */
export function copyrightYear(notice: string): number | null {
  const years = notice.match(/\b(?:19|20|21)\d\d\b/g)
  return years ? Number(years[years.length - 1]) : null
}

function distributorOf(line: string): string | null {
  const match = /\bdistributed by\s+(.{2,120})/i.exec(line)
  if (!match?.[1]) return null
  const name = match[1].split(/(?<!\b(?:Inc|Ltd|Co|Corp|LLC))\.(?:\s|$)/i)[0] ?? ""
  return name.replace(/[\s.)\]]+$/, "").trim() || null
}

function contributorsOf(line: string): readonly string[] {
  const names: string[] = []
  const lists = [...line.matchAll(AUTHOR_CREDIT)].map((match) => match[1] ?? "")
  const contributed = /^[\s([—–*-]*(.{2,80}?)(?: in [^.]{2,40})? contributed (?:to this|reporting)/i.exec(
    line,
  )
  if (contributed?.[1]) lists.push(contributed[1])
  for (const list of lists) {
    for (const part of list.split(/\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*/)) {
      const name = part
        .replace(/\s+(?:in|at|from|for)\s.*$/, "")
        .replace(/[\s.)\]]+$/, "")
        .trim()
      if (isPersonalName(name) && !names.includes(name)) names.push(name)
    }
  }
  return names
}

function isPersonalName(text: string): boolean {
  return (
    text.length <= 60 &&
    /^\p{Lu}[\p{L}.'’-]*(?:\s+(?:(?:de|del|der|den|di|da|du|la|le|van|von|bin|al|el|ter|ten)\s+)*[\p{Lu}][\p{L}.'’-]*){1,4}$/u.test(
      text,
    )
  )
}
