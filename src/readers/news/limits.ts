const MEBIBYTE = 1024 * 1024

/** What a file of news may cost at most. Sizes in bytes. A stream (WARC, JSON lines) may be of any length: only its records are bounded. */
export const NEWS_LIMITS = {
  /** A feed, a NewsML message or a JSON document, held whole. */
  document: 16 * MEBIBYTE,
  /** One page, record or line. */
  page: 5 * MEBIBYTE,
  /** Articles of one document. */
  articles: 10_000,
  /** Nesting of JSON and XML. */
  depth: 100,
  /** Elements of an XML document. */
  elements: 1_000_000,

  /** Nesting and elements of a page. Browsers stop at a depth of 512; written pages stay below 60. */
  pageDepth: 200,
  pageElements: 60_000,
  /** Sum of all elements' depths up to which the main content is looked for; its search takes time of that order. */
  pageDepths: 500_000,
  pageAttributes: 30_000,
  /** A tag longer than this is left out. */
  tag: 65_536,

  /** Inflated to compressed, over the whole file so far, from `inflateFrom` bytes on. */
  inflateRatio: 200,
  inflateFrom: 8 * MEBIBYTE,
  /** Header lines of a WARC record or an HTTP answer. */
  headers: 200,
  headerLine: 65_536,
} as const
