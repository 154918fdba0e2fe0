import type { Archive } from "../archive/index.ts"
import { LIMITS } from "../limits.ts"
import { refuse } from "../problems.ts"
import { decodeEntities, decodeXml, TagWalk } from "../xml/index.ts"

/** A worksheet as the workbook lists it. */
type ListedSheet = Readonly<{ name: string; hidden: boolean; part: string }>

/** Which parts of the archive make up the workbook. `null` where the workbook has no such part. */
export type WorkbookContents = Readonly<{
  sheets: readonly ListedSheet[]
  /** Serial dates count from 1904 instead of 1900. */
  datesFrom1904: boolean
  sharedStrings: string | null
  styles: string | null
  theme: string | null
}>

/** Follows the relationships from the root of the archive to the sheets (ECMA-376 part 2, 9.3; part 1, 12.3). */
export function readContents(archive: Archive, place: string): WorkbookContents {
  const root = mainPart(archive, place)
  const relations = readRelations(archive, root, place)
  const byId = new Map([...relations].reverse().map((relation) => [relation.id, relation]))
  const where = `${place}: ${root}`
  const walk = new TagWalk(decodeXml(archive.read(root), where), where)
  const sheets: ListedSheet[] = []
  let datesFrom1904 = false
  let rootName: string | null = null
  while (walk.next()) {
    rootName ??= walk.name
    if (walk.kind === "close") continue
    if (walk.name === "workbookPr") datesFrom1904 = isTrue(attributesOf(walk).get("date1904"))
    if (walk.name !== "sheet") continue
    const attributes = attributesOf(walk)
    const relation = byId.get(attributes.get("id") ?? "") ?? walk.corrupt("a sheet without a part")
    if (relation.type === "worksheet") sheets.push(listedSheet(attributes, relation.part, where))
    if (sheets.length > LIMITS.sheets) refuse("read/too-many-sheets", place, "more sheets")
  }
  if (rootName !== "workbook") refuse("read/not-a-workbook", where, `a document of the kind ${rootName}`)
  refuseOddSheets(sheets, place)
  const partOf = (type: string) => {
    const part = relations.find((relation) => relation.type === type)?.part
    return part !== undefined && archive.has(part) ? part : null
  }
  return {
    sheets,
    datesFrom1904,
    sharedStrings: partOf("sharedStrings"),
    styles: partOf("styles"),
    theme: partOf("theme"),
  }
}

/** The part the archive is about; refuses what is no workbook, naming what it seems to be. */
function mainPart(archive: Archive, place: string): string {
  if (archive.has("mimetype")) {
    const type = Buffer.from(archive.read("mimetype")).toString("latin1").slice(0, 100)
    if (type.includes("opendocument")) refuse("read/open-document", place, type)
  }
  if (!archive.has("[Content_Types].xml") || !archive.has("_rels/.rels")) {
    refuse("read/not-a-workbook", place, "an archive without a workbook in it")
  }
  const main = readRelations(archive, "", place).find(({ type }) => type === "officeDocument")
  if (!main) refuse("read/not-a-workbook", place, "a package without a document in it")
  if (/\.bin$/i.test(main.part)) refuse("read/binary-workbook", place, "a binary workbook (.xlsb)")
  return main.part
}

type Relation = Readonly<{ id: string; type: string; part: string }>

/** The relationships of a part (of the package for `""`), external ones left out. */
function readRelations(archive: Archive, part: string, place: string): readonly Relation[] {
  const slash = part.lastIndexOf("/") + 1
  const folder = part.slice(0, slash)
  const name = `${folder}_rels/${part.slice(slash)}.rels`
  if (!archive.has(name)) return []
  const walk = new TagWalk(decodeXml(archive.read(name), `${place}: ${name}`), `${place}: ${name}`)
  const relations: Relation[] = []
  while (walk.next()) {
    if (walk.name !== "Relationship" || walk.kind === "close") continue
    const attributes = attributesOf(walk)
    if (attributes.get("TargetMode") === "External") continue
    const type = attributes.get("Type") ?? ""
    relations.push({
      id: attributes.get("Id") ?? "",
      type: type.slice(type.lastIndexOf("/") + 1),
      part: resolvePart(folder, attributes.get("Target") ?? ""),
    })
  }
  return relations
}

function resolvePart(folder: string, target: string): string {
  const segments = target.startsWith("/") ? [] : folder.split("/").filter(Boolean)
  for (const segment of target.split("/")) {
    if (segment === "..") segments.pop()
    else if (segment !== "." && segment !== "") segments.push(segment)
  }
  return segments.join("/")
}

function listedSheet(attributes: ReadonlyMap<string, string>, part: string, where: string): ListedSheet {
  const name = attributes.get("name") ?? ""
  if (name === "" || name.length > LIMITS.sheetName) {
    refuse("read/corrupt-workbook", where, "a sheet without a name or with an endless one")
  }
  const state = attributes.get("state")
  return { name, hidden: state === "hidden" || state === "veryHidden", part }
}

function refuseOddSheets(sheets: readonly ListedSheet[], place: string): void {
  if (sheets.length === 0) refuse("read/no-sheets", place, "no worksheet")
  const names = new Set<string>()
  const parts = new Set<string>()
  for (const { name, part } of sheets) {
    if (names.has(name.toLowerCase())) refuse("read/duplicate-sheet", place, `two sheets named ${name}`)
    if (parts.has(part.toLowerCase()))
      refuse("read/corrupt-workbook", place, `two sheets in one part, ${part}`)
    names.add(name.toLowerCase())
    parts.add(part.toLowerCase())
  }
}

/** By local name (`r:id` is `id`), entities decoded. */
function attributesOf(walk: TagWalk): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>()
  walk.attributes((name, value) => attributes.set(name.slice(name.indexOf(":") + 1), decodeEntities(value)))
  return attributes
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true"
}
