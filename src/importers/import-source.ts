import { bad, fine, type Outcome, type Problem, type SourceContent } from "../model/index.ts"
import { counted } from "./counted-problems.ts"
import type { ImportedSource, Importer, ImportRequest, Recognition } from "./importer.ts"
import { IMPORTERS } from "./importers.ts"
import { importMapped } from "./mapped-csv/index.ts"

/**
 * Tells a file's family from its content and reads it; with a mapping, reads it as the mapping says. Problems that stop
 * it: `import/unknown-file`, `import/unknown-edition` (give `--published`), `import/unknown-table`. Problems with single
 * cells, and those of a mapping, come with the result: a hundred of a kind at most, the others counted.
 */
export function importSource(request: ImportRequest): Outcome<ImportedSource> {
  const read = readSource(request)
  if (!read.ok) return read
  return fine({ ...read.value, problems: counted(read.value.problems, request.file.name) })
}

function readSource(request: ImportRequest): Outcome<ImportedSource> {
  if (request.mapping !== undefined && request.mapping !== null) return importMapped(request)
  const asked = IMPORTERS.filter((one) => request.publisher === null || one.publisher === request.publisher)
  let refusal: Problem | null = null
  for (const importer of asked) {
    const recognition = importer.recognise(request)
    if (!recognition) continue
    if (recognition.refusal) {
      refusal ??= recognition.refusal
      continue
    }
    const { edition } = recognition
    if (!edition) return bad(unknownEdition(request, recognition, importer))
    const result = importer.import(request, { ...recognition, edition })
    const problems = [...otherDate(request, edition.published), ...result.problems]
    return fine({ ...result, problems, importer: importer.id, recognition })
  }
  return bad(refusal ?? unknownFile(request, asked))
}

function unknownFile(request: ImportRequest, asked: readonly Importer[]): Problem {
  const families = asked.map((one) => `${one.title} (${one.reads})`).join("; ")
  const publishers = [...new Set(IMPORTERS.map((one) => one.publisher))].join(", ")
  return {
    code: "import/unknown-file",
    place: request.file.name,
    found: described(request.content),
    expected: families || `a publisher among ${publishers}, not "${request.publisher}"`,
    remedy: "Check that it is the publisher's own file, and that it was not cut or rearranged.",
  }
}

function unknownEdition(request: ImportRequest, recognition: Recognition, { publisher }: Importer): Problem {
  const own = request.editions.editions.filter(({ edition }) => edition.publisher === publisher)
  const known = own.map(({ edition }) => edition.published).join(", ")
  return {
    code: "import/unknown-edition",
    place: request.file.name,
    found: `${recognition.layout}, of an edition that is not among those known`,
    expected: `a file that says when it was published${known === "" ? "" : `, or an edition known by its figures (published ${known})`}`,
    remedy: "Say the day it was published: --published YYYY-MM-DD.",
  }
}

/** A date given for a file that tells its own edition changes nothing, which the user should know. */
function otherDate(request: ImportRequest, published: string): readonly Problem[] {
  if (request.published === null || request.published === published) return []
  return [
    {
      code: "import/other-published-date",
      place: request.file.name,
      found: `--published ${request.published}`,
      expected: `${published}, as the file's own words or figures tell`,
      remedy: "The file was taken as that edition. Leave out --published.",
    },
  ]
}

function described(content: SourceContent): string {
  const names =
    content.kind === "workbook"
      ? content.sheets.map((sheet) => sheet.name)
      : content.header.map((name) => name.trim())
  const list = names.slice(0, 8).join(", ") + (names.length > 8 ? ", …" : "")
  return content.kind === "workbook" ? `a workbook with sheets ${list}` : `a table with columns ${list}`
}
