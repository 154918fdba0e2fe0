import { type CurrencyCode, currencyOf, type MemberCode, type Year } from "../../model/index.ts"

/** What publishers call currencies, singular or plural, without the country. ISO 4217. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  ALL: ["lek", "leks", "leke"],
  AMD: ["dram", "drams"],
  ATS: ["schilling", "schillings"],
  AUD: ["dollar", "dollars"],
  BAM: ["marka", "marks"],
  BEF: ["franc", "francs"],
  BGN: ["lev", "leva"],
  BRL: ["real", "reais"],
  CAD: ["dollar", "dollars"],
  CHF: ["franc", "francs"],
  CNY: ["yuan", "renminbi"],
  CYP: ["pound", "pounds"],
  CZK: ["koruna", "koruny", "korunas", "korun"],
  DEM: ["mark", "marks"],
  DKK: ["krone", "kroner"],
  EEK: ["kroon", "krooni", "kroons"],
  ESP: ["peseta", "pesetas"],
  EUR: ["euro", "euros"],
  FIM: ["markka", "markkaa", "marks"],
  FRF: ["franc", "francs"],
  GBP: ["pound", "pounds", "sterling"],
  GEL: ["lari"],
  GRD: ["drachma", "drachmas"],
  HRK: ["kuna", "kunas", "kune"],
  HUF: ["forint", "forints"],
  IEP: ["pound", "pounds"],
  ILS: ["shekel", "shekels"],
  INR: ["rupee", "rupees"],
  ISK: ["krona", "kronur"],
  ITL: ["lira", "liras", "lire"],
  JPY: ["yen"],
  KRW: ["won"],
  LTL: ["litas", "litai"],
  LUF: ["franc", "francs"],
  LVL: ["lat", "lats"],
  MDL: ["leu", "lei"],
  MKD: ["denar", "denars"],
  MTL: ["lira", "liras"],
  MXN: ["peso", "pesos"],
  NLG: ["guilder", "guilders"],
  NOK: ["krone", "kroner"],
  NZD: ["dollar", "dollars"],
  PLN: ["zloty", "zlotys"],
  PTE: ["escudo", "escudos"],
  RON: ["leu", "lei", "new lei", "new leu"],
  RSD: ["dinar", "dinars"],
  RUB: ["rouble", "roubles", "ruble", "rubles"],
  SEK: ["krona", "kronor", "krone", "kroner"],
  SIT: ["tolar", "tolars"],
  SKK: ["koruna", "koruny", "korunas"],
  TRY: ["lira", "liras", "new liras"],
  TWD: ["dollar", "dollars"],
  UAH: ["hryvnia", "hryvnias"],
  USD: ["dollar", "dollars"],
  ZAR: ["rand"],
}

/** Currencies that a state had before the euro. */
const BEFORE_THE_EURO = 1998 as Year

/**
 * A currency as a publisher names it for a state → ISO 4217: `Zlotys`, `PLN`, `New Lei`, `Canadian dollars`. A name that
 * several states use is read as the state's own currency, of the year or before the euro. `null` for a name that fits none.
 */
export function parseCurrency(name: string, state: MemberCode, year: Year): CurrencyCode | null {
  const trimmed = name.trim()
  if (/^[A-Z]{3}$/.test(trimmed)) return trimmed as CurrencyCode
  const words = trimmed
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ł/g, "l")
    .replace(/[^a-z]+/g, " ")
    .trim()
  const candidates = Object.keys(NAMES).filter((code) =>
    NAMES[code]?.some((one) => words === one || words.endsWith(` ${one}`)),
  )
  const own = [currencyOf(state, year), currencyOf(state, BEFORE_THE_EURO)]
  const found = own.find((code) => code !== null && candidates.includes(code))
  if (found) return found
  return candidates.length === 1 ? (candidates[0] as CurrencyCode) : null
}
