/** Words in a shingle: long enough that two stories on one matter share few, short enough to outlive an editor. */
const WORDS = 4

/**
 * The runs of four words in a text, each as a 32-bit hash, ascending and each once. Case, punctuation, quotation
 * marks and line breaks do not count. Source: Broder, "On the resemblance and containment of documents", 1997.
 */
export function shinglesOf(text: string): Uint32Array {
  const words: number[] = []
  for (const [word] of text
    .toLowerCase()
    .normalize("NFKC")
    .matchAll(/[\p{L}\p{N}]+/gu))
    words.push(hashWord(word))
  const found = new Uint32Array(Math.max(0, words.length - WORDS + 1))
  for (let at = 0; at < found.length; at++) {
    let hash = 0
    for (let next = at; next < at + WORDS; next++) hash = mix(Math.imul(hash, 31) ^ (words[next] ?? 0))
    found[at] = hash
  }
  found.sort()
  return found.filter((hash, at) => at === 0 || hash !== found[at - 1])
}

/** How many shingles two texts have in common. */
export function sharedShingles(one: Uint32Array, other: Uint32Array): number {
  let shared = 0
  let at = 0
  for (const hash of one) {
    while (at < other.length && (other[at] ?? 0) < hash) at++
    if (other[at] === hash) shared++
  }
  return shared
}

/** FNV-1a over UTF-16 units. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** The finalizer of MurmurHash3: every bit of the input reaches every bit of the output. */
function mix(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
