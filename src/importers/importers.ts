import { ecbRates } from "./ecb-rates/index.ts"
import { edaHistory } from "./eda-history/index.ts"
import { edaWorkbook } from "./eda-workbook/index.ts"
import { imfOutlook } from "./imf-outlook/index.ts"
import type { Importer } from "./importer.ts"
import { natoTranscription } from "./nato-transcription/index.ts"
import { natoWorkbook } from "./nato-workbook/index.ts"
import { sipriWorkbook } from "./sipri-workbook/index.ts"
import { worldBank } from "./world-bank/index.ts"

/** Every source family, in the order in which they are tried; the CLI's help and the docs list these. */
export const IMPORTERS: readonly Importer[] = [
  natoWorkbook,
  edaWorkbook,
  edaHistory,
  ecbRates,
  imfOutlook,
  worldBank,
  natoTranscription,
  sipriWorkbook,
]
