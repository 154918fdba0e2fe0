import type { AbsentReason } from "../../model/index.ts"
import type { DecimalMark } from "../figure-text.ts"
import { parseMissingMark } from "../missing-mark.ts"
import type { ReadFlags } from "./flags.ts"
import { isScaleWord } from "./unit-words.ts"

/** A field taken apart: a number or a mark for a missing one, and the flag written behind it. */
export type FieldValue =
  | Readonly<{ kind: "amount"; amount: number; flag: string }>
  | Readonly<{ kind: "missing"; reason: AbsentReason; flag: string }>

const FLAG = /^(.*?\S)\s*(?<![a-z])([a-z]{1,4})$/i

/**
 * `1 234,5`, `12.3 p`, `: c`, `n/a` → value and flag, or `null` when it is neither number nor mark. Letters behind a
 * number that are no known flag, or a flag that says there is none, may be a unit: then it is not read.
 */
export function parseField(
  text: string,
  how: Readonly<{
    mark: DecimalMark
    missing: ReadonlyMap<string, AbsentReason>
    flags: (text: string) => ReadFlags
  }>,
): FieldValue | null {
  const whole = text.replace(/[\s\u00a0\u202f]+/g, " ").trim()
  const read = (body: string, flag: string): FieldValue | null => {
    const reason = missingReason(body, how.missing)
    if (reason) return { kind: "missing", reason, flag }
    const amount = parseNumber(body, how.mark)
    return amount === null ? null : { kind: "amount", amount, flag }
  }
  const alone = read(whole, "")
  if (alone) return alone
  const [, body = "", flag = ""] = FLAG.exec(whole) ?? []
  const { absent, unknown } = how.flags(flag)
  if (body === "" || unknown.length > 0 || (flag.length > 1 && isScaleWord(flag))) return null
  const value = read(body, flag)
  return value?.kind === "amount" && absent ? null : value
}

function missingReason(text: string, missing: ReadonlyMap<string, AbsentReason>): AbsentReason | null {
  const said = missing.get(text)
  if (said) return said
  const mark = text === ":" ? "not-available" : parseMissingMark(text)
  if (mark === "did-not-exist") return "did-not-exist"
  if (mark === "not-applicable") return "out-of-scope"
  return mark ? "not-reported" : null
}

const NUMBER = {
  ".": {
    plain: /^[-+−]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i,
    grouped: /^[-+−]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/,
  },
  ",": { plain: /^[-+−]?(?:\d+,?\d*|,\d+)(?:e[-+]?\d+)?$/i, grouped: /^[-+−]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/ },
} as const

/** Strict: a point where the decimal mark is a comma must part thousands, and the other way round. */
export function parseNumber(text: string, mark: DecimalMark): number | null {
  const bare = text
    .replace(/\s*%$/, "")
    .replace(/^[€$£]\s*|\s*[€$£]$/g, "")
    .replace(/(?<=\d)[ \u00a0\u202f'’](?=\d{3}(?!\d))/g, "")
  const { plain, grouped } = NUMBER[mark]
  if (!plain.test(bare) && !grouped.test(bare)) return null
  const points = mark === "," ? bare.replaceAll(".", "").replace(",", ".") : bare.replaceAll(",", "")
  return Number(points.replace("−", "-"))
}
