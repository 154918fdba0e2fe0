import { findMember, type MemberCode, memberName, roundTo } from "../../model/index.ts"
import { dayName } from "../../questions/index.ts"
import type { KnownFigure } from "./figures.ts"

/** `3.38 %`; at most two decimals, none that are zero. */
export function percent(value: number): string {
  return `${roundTo(value, 2)} %`
}

/** `2.5`, `0.62`: a ratio with at most two decimals. */
export function ratio(value: number): string {
  return String(roundTo(value, 2))
}

/** `1 000 000` reads badly in English: `1,000,000`. */
export function grouped(value: number): string {
  const [whole = "", fraction] = String(value).split(".")
  const spaced = whole.replace(/\B(?=(\d{3})+$)/g, ",")
  return fraction ? `${spaced}.${fraction}` : spaced
}

/** `the edition of 17 June 2024`. */
export function editionOn(published: string): string {
  return `the edition of ${dayName(published)}`
}

export function absenceShown(figure: Pick<KnownFigure, "absent">): string {
  return (figure.absent ?? "not-reported").replaceAll("-", " ")
}

/** `the United States`, `Poland`: a member's name inside a sentence. */
export function nameInSentence(code: MemberCode): string {
  const name = memberName(code)
  const member = findMember(code)
  return member && /^(?:United|Netherlands)/.test(name) ? `the ${name}` : name
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
