/** Signs under which agencies and papers credit their copy → the name we show. Compared in lower case. */
const AGENCY_TABLE: readonly (readonly [string, ...string[]])[] = [
  ["Associated Press", "ap", "the associated press", "associated press"],
  ["Reuters", "reuters", "thomson reuters"],
  ["AFP", "afp", "agence france-presse", "agence france presse"],
  ["dpa", "dpa", "deutsche presse-agentur", "dpa-afx", "dpa international"],
  ["Bloomberg", "bloomberg", "bloomberg news", "bloomberg l.p", "bloomberg.com"],
  ["Politico", "politico", "politico europe"],
  ["ANSA", "ansa"],
  ["EFE", "efe", "agencia efe"],
  ["PAP", "pap"],
  ["PA Media", "pa", "pa media", "press association"],
  ["UPI", "upi", "united press international"],
  ["Xinhua", "xinhua"],
  ["Kyodo News", "kyodo", "kyodo news"],
  ["TASS", "tass", "itar-tass"],
  ["Interfax", "interfax"],
  ["Ukrinform", "ukrinform"],
  ["Anadolu Agency", "aa", "anadolu", "anadolu agency"],
  ["IANS", "ians"],
  ["PTI", "pti", "press trust of india"],
  ["Canadian Press", "cp", "the canadian press", "canadian press"],
  ["BTA", "bta"],
  ["Belga", "belga"],
  ["CNN", "cnn"],
  ["ERR News", "err", "err news"],
  ["LETA", "leta"],
  ["BNS", "bns"],
  ["New York Times", "the new york times", "new york times", "the new york times company", "nyt"],
  ["Washington Post", "the washington post", "washington post"],
  ["Tribune News Service", "tribune news service", "tns"],
  ["Guardian", "the guardian", "guardian news & media"],
  ["Financial Times", "financial times", "the financial times ltd"],
  ["Euractiv", "euractiv", "euractiv.com"],
  ["RFE/RL", "rfe/rl", "radio free europe/radio liberty"],
  ["Deutsche Welle", "dw", "deutsche welle"],
]

const byName = new Map(
  AGENCY_TABLE.flatMap(([name, ...spellings]) => spellings.map((one) => [one, name] as const)),
)

/** `AP` → `Associated Press`; `null` for what is no agency we know. */
export function parseAgency(name: string): string | null {
  return (
    byName.get(
      name
        .trim()
        .replace(/[.,;]+$/, "")
        .toLowerCase(),
    ) ?? null
  )
}
