import type { Block } from "../blocks.ts"
import type { Layout } from "./layout.ts"
import { layout2015 } from "./layout-2015.ts"
import { layout2024 } from "./layout-2024.ts"
import { layout2025 } from "./layout-2025.ts"

export type { Layout } from "./layout.ts"

/** Every known layout; the first that fits names a workbook. */
export const LAYOUTS: readonly Layout[] = [layout2025, layout2015, layout2024]

export function layoutOf(blocks: readonly Block[]): Layout {
  return LAYOUTS.find((layout) => layout.fits(blocks)) ?? layout2024
}
