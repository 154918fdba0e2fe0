import type { Sentence } from "./reading.ts"
import type { Subject } from "./subjects.ts"

/**
 * Keeps a subject from being read where it only belongs to another noun: `the top spender in NATO spends`,
 * `allies such as Poland spend`. Put before a subject in a pattern.
 */
export const NOT_DEPENDENT =
  "(?<!\\b(?:in|of|by|to|from|with|for|than|like|as|across|within|outside|beside|alongside|against|between|near|unlike|behind|over|into|and|or) (?:the )?)"

/** One subject or several: `<M0>, <M1> and <M2>`. Named group `who`. */
export const SUBJECTS = `(?:(?<=\\b(?:countries|allies|members|nations|states)(?: such as| like| including) )|${NOT_DEPENDENT})(?<who><[MA]\\d+>(?:(?:, and|,| and) <[MA]\\d+>){0,12})`

/** The subjects a group such as `who` holds; empty when one of them is not in the sentence's list. */
export function subjectsAt(sentence: Sentence, marks: string | undefined): readonly Subject[] {
  const positions = [...(marks ?? "").matchAll(/<[MA](\d+)>/g)].map((mark) => Number(mark[1]))
  const subjects = positions.flatMap((at) => sentence.subjects[at] ?? [])
  return subjects.length === positions.length ? subjects : []
}

/** A member, or a group that one figure stands for; `allies spend 2 %` speaks of each of them and has no one figure. */
export function hasOneFigure(subject: Subject, sentence: Sentence): boolean {
  if (subject.kind === "member") return true
  if (!subject.exact) return false
  if (subject.code !== "NATO") return true
  const words = sentence.text.slice(subject.span[0] - sentence.span[0], subject.span[1] - sentence.span[0])
  return (
    /^(?:NATO|(?:the )?(?:military |defen[cs]e )?alliance|(?:the )?North Atlantic Treaty Organi[sz]ation)$/i.test(
      words,
    ) || /\b(?:average|collectively|together|combined|as a whole)\b/i.test(sentence.text)
  )
}
