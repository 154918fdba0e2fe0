/** Bytes that arrive in chunks, looked at ahead and taken in order. Holds no more than was asked for and a chunk. */
export class ByteSource {
  #chunks: AsyncIterator<Uint8Array>
  #held: Uint8Array = new Uint8Array(0)
  #ended = false

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]()
  }

  /** The next bytes without taking them; fewer at the end. */
  async peek(length: number): Promise<Uint8Array> {
    await this.#fill(length)
    return this.#held.subarray(0, length)
  }

  /** The next bytes; fewer at the end. */
  async take(length: number): Promise<Uint8Array> {
    const bytes = await this.peek(length)
    this.#held = this.#held.subarray(bytes.length)
    return bytes
  }

  /** Passes bytes by without holding them; how many there were. */
  async skip(length: number): Promise<number> {
    let left = length
    for (;;) {
      const step = Math.min(left, this.#held.length)
      this.#held = this.#held.subarray(step)
      left -= step
      if (left === 0 || (await this.peek(1)).length === 0) return length - left
    }
  }

  /** The next line without its LF or CRLF; `null` at the end, `too-long` (and passed by) beyond `most` bytes. */
  async line(most: number): Promise<Uint8Array | "too-long" | null> {
    if ((await this.peek(1)).length === 0) return null
    let seen = 0
    for (;;) {
      const end = this.#held.indexOf(LF, seen)
      if (end !== -1 && end <= most) {
        const line = this.#held.subarray(0, end)
        this.#held = this.#held.subarray(end + 1)
        return line[line.length - 1] === CR ? line.subarray(0, -1) : line
      }
      if (end !== -1 || this.#held.length > most) return this.#skipLine()
      seen = this.#held.length
      if (this.#ended) return this.take(seen)
      await this.#fill(Math.max(seen * 2, 4096))
    }
  }

  async #skipLine(): Promise<"too-long"> {
    for (;;) {
      const end = this.#held.indexOf(LF)
      this.#held = end === -1 ? new Uint8Array(0) : this.#held.subarray(end + 1)
      if (end !== -1 || (await this.peek(1)).length === 0) return "too-long"
    }
  }

  /** All that is left, or `null` where that is more than `most` bytes. */
  async rest(most: number): Promise<Uint8Array | null> {
    const bytes = await this.take(most + 1)
    return bytes.length > most ? null : bytes
  }

  /** All that is left, as it comes. */
  async *stream(): AsyncGenerator<Uint8Array> {
    while ((await this.peek(1)).length > 0) {
      const chunk = this.#held
      this.#held = new Uint8Array(0)
      yield chunk
    }
  }

  async #fill(length: number): Promise<void> {
    if (this.#held.length >= length || this.#ended) return
    const pieces = [this.#held]
    let total = this.#held.length
    while (total < length) {
      const next = await this.#chunks.next()
      if (next.done) {
        this.#ended = true
        break
      }
      pieces.push(next.value)
      total += next.value.length
    }
    this.#held = Buffer.concat(pieces)
  }
}

const LF = 10
const CR = 13
