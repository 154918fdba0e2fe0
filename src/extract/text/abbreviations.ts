/** Abbreviations that keep their full stop and stand before a name: never the end of a sentence. */
const TITLES =
  "mr mrs ms dr prof gen lt col maj capt sgt cpl adm cmdr sen sens rep reps gov govs pres rev hon st mt ft messrs supt det insp amb sec atty brig cllr no nos vs fr sr"
/** Other abbreviations with a full stop: the end of a sentence only where a new one plainly begins. */
const OTHERS =
  "miss inc ltd co corp bros llc jr etc al jan feb mar apr jun jul aug sept sep oct nov dec calif fla tex mass conn ill mich minn wis wash ore ariz ala ark colo del ga ind kan ky la md mo mont neb nev okla pa tenn va vt wyo d.c approx dept est ave blvd mon tue wed thu fri u.s u.k u.n e.u a.m p.m l.p p.l.c ph.d"

const titles = new Set(TITLES.split(" "))
const abbreviations = new Set([...titles, ...OTHERS.split(" ")])
const LOWER_TOO = new Set(["etc", "al", "vs", "no", "approx", "est", "a.m", "p.m"])

/** Whether a word followed by a full stop is an abbreviation: `Gen`, `U.S`, an initial. `No` and `co` only when written so. */
export function isAbbreviation(spelling: string): boolean {
  const word = spelling.slice(spelling.lastIndexOf("-") + 1)
  if (/^\p{L}$/u.test(word)) return word !== "I" && word === word.toUpperCase()
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return true
  const lower = word.toLowerCase()
  if (!abbreviations.has(lower)) return false
  return LOWER_TOO.has(lower) ? lower !== "no" || word === "No" : word !== lower
}

/** Whether an abbreviation, full stop included, can only precede a name: `Gen.`, `Mr.`, `J.` */
export function precedesName(token: string): boolean {
  const word = token.slice(0, -1)
  return /^\p{Lu}$/u.test(word) || (titles.has(word.toLowerCase()) && word.toLowerCase() !== "sr")
}
