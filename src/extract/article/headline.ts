import { parseDateline } from "./dateline.ts"

/** Whether the first line of a story reads like its headline: short, one sentence at most, no full stop, no dateline. */
export function looksLikeHeadline(line: string): boolean {
  const words = line.split(/\s+/).length
  if (words > 28 || line.length > 200 || words < 2) return false
  if (/[.;,:]["”’']?$/.test(line) && !/(?:U\.S|U\.N|E\.U|U\.K)\.$/.test(line)) return false
  if (
    /[.!?]\s+\p{Lu}/u.test(
      line.replace(/\b(?:\p{Lu}\.)+|\b(?:Gen|Sen|Rep|Gov|Mr|Mrs|Ms|Dr|St|No)\./gu, ""),
    ) &&
    words > 14
  )
    return false
  return parseDateline(line) === null
}
