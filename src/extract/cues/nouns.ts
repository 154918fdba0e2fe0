/** Nouns that report what their owner said when `that` or `is that` follows: `his claim that`, `the minister’s answer was that`. */
export const REPORTING_NOUNS: ReadonlySet<string> = new Set(
  "claim assertion argument statement suggestion allegation contention warning promise pledge insistence answer response reply remark comment belief view prediction conclusion declaration admission acknowledgment complaint dictum message concern fear vow announcement accusation".split(
    " ",
  ),
)

/** Words before a colon that label a paragraph and speak for nobody. */
export const ROLE_LABELS: ReadonlySet<string> = new Set(
  "note update correction breaking watch read related more exclusive analysis opinion background photo video source sources here results result example question following summary location date time contributing twitter facebook wow thanks plus now open beat report poll latest psa breakdown bottom editor's".split(
    " ",
  ),
)
