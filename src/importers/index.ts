export {
  type Bundle,
  MANIFEST_NAME,
  parseBundledBatches,
  SHIPPED_PUBLISHERS,
  shippedPart,
  withoutRedundant,
  writeBundle,
} from "./bundled/index.ts"
export { parseEditionRegistry } from "./edition-registry.ts"
export { importSource } from "./import-source.ts"
export type {
  EditionRegistry,
  Fingerprint,
  ImportedSource,
  Importer,
  ImportRequest,
  ImportResult,
  Recognition,
  RegisteredEdition,
} from "./importer.ts"
export { IMPORTERS } from "./importers.ts"
