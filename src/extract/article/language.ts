/** The commonest little words of each language, chosen so that few are shared. */
const STOP_WORDS: Readonly<Record<string, string>> = {
  en: "the of and to in that is was for on with said by has it from as at be are this which have not will he would but they his were been their",
  de: "der die das und ist nicht den von mit dem sich auf für eine ein im zu des auch als wird sind hat bei nach aus wie einen über werden sagte",
  fr: "le la les des et est une un du dans que pour qui sur pas au avec par ce plus sont ont il cette aux leur nous été mais comme",
  es: "el la los las de y en que del se por con una un para es no al su más lo como ha pero sus este esta ya entre está dijo",
  it: "il lo la gli i di e che è un una per non con del della le si da nel alla dei sono più ha come anche al ma questo delle",
  pt: "o a os as de e que do da em um uma para não com é no na por mais dos das se foi ao como mas são pelo ser está",
  pl: "w i na z się nie że do to jest o jak po przez dla od za są oraz ze był ale który tym także jego już może będzie ma",
  nl: "de het een en van in is dat op te zijn voor met niet die aan er ook om bij naar door uit maar als worden wordt heeft hij nog",
  ro: "și de în a la cu pe din că nu este pentru un o mai să au sau care fi prin ale al lui după sunt fost ca dar",
  cs: "a v se na je že s z do o k pro by to jako jsou ale po ve jeho byl který podle také při už které řekl aby od",
  sk: "a v sa na je že s z do o k pre by to ako sú ale po vo jeho bol ktorý podľa aj pri už ktoré povedal aby od",
  sv: "och i att det som en på är av för med till den har inte om ett han men var jag sig från vi så kan när år sade också",
  da: "og i at det er en til af den på for med de der som har ikke et om han var sig fra vi men kan ved også efter skal",
  fi: "ja on ei että se oli hän mutta myös ovat kun niin joka mukaan sen kuin ole olla sekä ovat vuoden jo tai mitä",
  hu: "a az és hogy nem egy is van volt meg ez de csak már ki mint el még azt fel lehet után szerint vagy minden",
  tr: "ve bir bu için ile da de olarak olan en daha çok gibi kadar sonra var ne ise olduğu ancak dedi değil her",
  lt: "ir kad yra su į iš bei buvo tai kaip apie už jo nuo dėl pat jau bet taip kurie bus",
  lv: "un ir ar uz no par ka kas pie bet arī tas lai tika gan pēc kā vai jau būs",
  et: "ja on ei et see oli ning mis ka kui oma ta kes aga või seda ole selle pärast",
  hr: "i je u na se da su za od s kao koji što o ali te nije bio sam će biti iz do",
}

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\u0370-\u03ff]/g, "el"],
  [/[\u0590-\u05ff]/g, "he"],
  [/[\u0600-\u06ff]/g, "ar"],
  [/[\u3040-\u30ff]/g, "ja"],
  [/[\uac00-\ud7af]/g, "ko"],
  [/[\u4e00-\u9fff]/g, "zh"],
  [/[\u10a0-\u10ff]/g, "ka"],
  [/[\u0530-\u058f]/g, "hy"],
]

const SAMPLE = 3000
const byWord = new Map<string, string[]>()
for (const [language, words] of Object.entries(STOP_WORDS)) {
  for (const word of words.split(" ")) byWord.set(word, [...(byWord.get(word) ?? []), language])
}

/** ISO 639-1 of the language a text is written in, from its script and its commonest words; `en` when it holds too little to tell. */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters === 0) return "en"
  const latin = sample.match(/[A-Za-z\u00c0-\u024f]/g)?.length ?? 0
  if (latin > letters / 2) return latinLanguage(sample)
  const cyrillic = sample.match(/[\u0400-\u04ff]/g)?.length ?? 0
  if (cyrillic > letters / 2) return cyrillicLanguage(sample)
  for (const [script, language] of SCRIPTS) {
    if ((sample.match(script)?.length ?? 0) > letters / 3) return language
  }
  return latinLanguage(sample)
}

function cyrillicLanguage(sample: string): string {
  if (/[іїєґ]/i.test(sample)) return /ў/i.test(sample) ? "be" : "uk"
  if (/[ђћџљњј]/i.test(sample)) return /[ѓќѕ]/i.test(sample) ? "mk" : "sr"
  return /[ыэё]/i.test(sample) ? "ru" : "bg"
}

/** Whether a text holds as many of English's little words as English does, and no other language's more. */
export function isClearlyEnglish(text: string): boolean {
  const { score, words } = scoresOf(text.slice(0, SAMPLE))
  const points = score.get("en") ?? 0
  return points >= 2 && points / words >= 0.12 && [...score.values()].every((other) => other <= points)
}

function latinLanguage(sample: string): string {
  const { score, words } = scoresOf(sample)
  let best = "en"
  for (const [language, points] of score) if (points > (score.get(best) ?? 0)) best = language
  const points = score.get(best) ?? 0
  const clear = points >= 2 && points / words >= 0.08 && points >= 1.5 * (score.get("en") ?? 0)
  return best === "en" || clear ? best : "en"
}

function scoresOf(sample: string): { score: ReadonlyMap<string, number>; words: number } {
  const score = new Map<string, number>()
  let words = 0
  for (const [word] of sample.toLowerCase().matchAll(/[\p{L}\p{M}]+/gu)) {
    words++
    const languages = byWord.get(word)
    for (const language of languages ?? [])
      score.set(language, (score.get(language) ?? 0) + 1 / (languages?.length ?? 1))
  }
  return { score, words }
}
