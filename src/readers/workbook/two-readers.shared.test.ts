import { existsSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import { readWorkbook } from "./index.ts"
import { compareReaders, type Fault } from "./second-reader.sample.ts"

const ROOT = fileURLToPath(new URL("../../..", import.meta.url))
const FOLDER = resolve(ROOT, process.env.MUSTER_SHARED ?? "../shared", "data")

/** Each file, how many cells either reader shows, and how often a known fault of the second came in the way. */
const FILES: readonly (readonly [path: string, cells: number, faults: Partial<Record<Fault, number>>])[] = [
  ["nato/240617-def-exp-2024-TABLES-en.xlsx", 6_208, {}],
  ["nato/pr-2016-11-def-exp-tables_e.xlsx", 3_872, {}],
  ["sipri-milex/SIPRI-Milex-data-1949-2020_0.xlsx", 78_313, { "own-palette": 720, "theme-colour": 3 }],
  ["sipri-milex/SIPRI-Milex-data-1949-2023.xlsx", 81_972, {}],
  ["sipri-milex/SIPRI-Milex-data-1949-2024_2.xlsx", 83_216, {}],
  ["eda/eda-defence-data-2023.xlsx", 3_755, { "theme-colour": 7, "covered-cell": 2 }],
  [
    "kiel/Ukraine_Support_Tracker_Release-07_2022-10.xlsx",
    67_746,
    { "theme-colour": 3_053, "no-result": 3_279 },
  ],
]

describe.skipIf(!existsSync(FOLDER))(
  "two readers agree on every cell of the publishers' own workbooks",
  () => {
    test.each(FILES)("%s", async (path, count, known) => {
      const bytes = new Uint8Array(readFileSync(resolve(FOLDER, path)))
      const { cells, disagreements, faults } = await compareReaders(bytes, await readWorkbook(bytes, path))
      expect(disagreements).toEqual([])
      expect(faults).toEqual(known)
      expect(cells).toBe(count)
    })
  },
)
