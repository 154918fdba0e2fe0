/** Closed classes of English words, and the open-class words that matter for telling phrases apart. Lower case. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

export const DETERMINERS = words(
  "the a an this these those some any many most several few all both each every no another other his her its their our my your one two three four five six seven eight nine ten dozens hundreds thousands",
)
export const SUBJECT_PRONOUNS = words("he she they i we it you who")
export const PREPOSITIONS = words(
  "of in on at for from with without to by about against among amid around after before between during into over under through toward towards since until alongside near outside inside within across behind despite than as upon beyond like off along ahead following including concerning regarding",
)
/** Prepositions that may stand inside a noun phrase: `a spokesman for the ministry in Kyiv`. */
export const INNER_PREPOSITIONS = words("of for at in from with on to by near against")
export const CONJUNCTIONS = words("and but or nor yet so")
export const SUBORDINATORS = words(
  "that when while because if although though unless whereas whether where after before since until as once how why what which who whom whose even",
)
export const AUXILIARIES = words(
  "is are was were be been being am has have had having do does did will would shall should can could may might must won’t wouldn’t can’t cannot couldn’t don’t doesn’t didn’t isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t shouldn’t mustn’t won't wouldn't can't couldn't don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't shouldn't ’ll ’ve ’re ’d not n’t n't never he’s she’s it’s that’s there’s they’re we’re you’re i’m i’ve we’ve they’ve he’d she’d he’ll she’ll it'll they'll we'll it's he's she's that's there's they're we're you're i'm i've we've they've",
)
export const BE = words("is are was were be been being am")
export const ADVERBS = words(
  "also then later earlier now still again already just only even too once twice often always never ever soon recently today yesterday instead further first last ago however meanwhile simply repeatedly subsequently once long thus therefore hence not perhaps maybe rather quite almost previously yet flatly moreover nevertheless there here have",
)
export const WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday")
export const TIME_WORDS = words(
  "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow january february march april may june july august september october november december morning afternoon evening night week month year weekend last next late early earlier later recently",
)
/** Common finite verb forms, to see whether words make a clause. Reporting verbs are in `cues/verbs.ts`. */
export const COMMON_VERBS = words(
  `is are was were has have had does did do will would can could may might must should shall
go goes went come comes came get gets got make makes made take takes took give gives gave see sees saw know knows knew
need needs needed want wants wanted mean means meant keep keeps kept let lets begin begins began seem seems seemed
help helps show shows showed shown hear hears heard run runs ran move moves live lives bring brings brought happen happens
provide provides sit sits stand stands stood lose loses lost pay pays paid meet meets met include includes continue continues
set sets lead leads led understand watch follow follows stop stops create creates speak speaks spoke read reads spend spends spent
grow grows grew open opens walk walks win wins won offer offers remember love loves consider appear appears buy buys bought wait waits
serve serves die dies send sends sent expect expects build builds built stay stays fall falls fell cut cuts reach reaches kill kills
remain remains raise raises rise rises rose pass passes sell sells sold require requires face faces hold holds held turn turns put puts
start starts play plays try tries leave leaves left call calls work works feel feels felt become becomes became look looks think thinks
believe believes find finds found use uses tell tells ask asks say says said deserve deserves support supports threaten threatens
fight fights fought break breaks broke choose chooses chose hit hits hope hopes depend depends exist exists act acts change changes
agree agrees plan plans seek seeks sought aim aims remains cost costs cause causes matter matters fail fails fear fears
represent represents allow allows add adds carry carries draw draws drew drive drives drove end ends enter enters force forces join joins
lack lacks lie lies mark marks push pushes receive receives reflect reflects rely relies reject rejects save saves share shares
strengthen suffer suffers talk talks threatens throw throws threw undermine undermines view views visit visits vote votes
wonder worry worries write writes wrote rest rests arrive arrives deliver delivers invest invests produce produces`,
)

/** Whether a lower-case word may be an adverb: `flatly`, `also`. */
export function isAdverb(lower: string): boolean {
  return ADVERBS.has(lower) || (lower.length > 4 && lower.endsWith("ly") && !NOT_ADVERBS.has(lower))
}
const NOT_ADVERBS = words(
  "family ally rally italy july reply supply assembly early daily weekly monthly friendly elderly bully likely",
)

/** Whether a word is written with a capital first letter. */
export function isCapitalised(text: string): boolean {
  const code = text.charCodeAt(0)
  if (code < 128) return code >= 65 && code <= 90
  return /^\p{Lu}/u.test(text)
}

/** Whether a lower-case word looks like a verb in the past: `agreed`, `struck` is not seen. */
export function looksPast(lower: string): boolean {
  return lower.length > 4 && lower.endsWith("ed") && !/eed$/.test(lower)
}
