import type { Edition } from "../../model/index.ts"
import { dayName } from "../evidence.ts"

/** `World Economic Outlook, 14 October 2025`: a release by title and day. */
export function releaseName(edition: Edition): string {
  return `${edition.title}, ${dayName(edition.published)}`
}
