import type { CalendarDate, EditionId, Member, PublisherId } from "../../model/index.ts"
import type { Evidence } from "../../questions/index.ts"
import type { Benchmark, DatedEvent, Initiative, Source } from "../../records/index.ts"

type Report = Initiative["reports"][number]

/**
 * Evidence from the reference lists. There is no figures file behind it: `edition` names the list and the day the
 * entry was announced, `file` the document's address or the list, and `sha256` is empty.
 */
function cite(source: Source, entry: Readonly<{ list: string; id: string; on: CalendarDate }>): Evidence {
  return {
    publisher: source.publisher as PublisherId,
    edition: `${entry.list}/${entry.on}` as EditionId,
    carrier: source.sourceClass === "official" ? "official" : "press",
    sourceClass: source.sourceClass,
    file: source.url ?? `data/${entry.list}.json`,
    sha256: "",
    locator: entry.id,
    citation: source.citation,
  }
}

/** The newest wording of a benchmark agreed by a day; its first one before that. */
export function citeBenchmark(benchmark: Benchmark, day: CalendarDate): Evidence {
  const wording = benchmark.wordings.filter(({ on }) => on <= day).at(-1)
  return cite(wording?.source ?? benchmark.source, {
    list: "benchmarks",
    id: benchmark.id,
    on: wording?.on ?? benchmark.startsOn,
  })
}

export function citeEvent(event: DatedEvent): Evidence {
  return cite(event.source, { list: "events", id: event.id, on: event.on })
}

/** The alliance's own list of its members, for the day one of them joined. */
export function citeAccession(member: Member): Evidence {
  const source: Source = {
    citation: `NATO, member countries: accession of ${member.name} on ${member.joinedOn}.`,
    publisher: "nato",
    sourceClass: "official",
    url: "https://www.nato.int/cps/en/natohq/topics_52044.htm",
  }
  return cite(source, { list: "members", id: member.code, on: member.joinedOn })
}

export function citeInitiative(initiative: Initiative): Evidence {
  return cite(initiative.source, { list: "initiatives", id: initiative.id, on: initiative.announcedOn })
}

export function citeReport(initiative: Initiative, report: Report): Evidence {
  return cite(report.source, { list: "initiatives", id: initiative.id, on: report.on })
}
