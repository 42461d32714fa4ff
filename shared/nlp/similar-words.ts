import type { WordMatcher } from './word-match.ts'
import type { WordStream } from './word-stream.ts'

/** Similar words looked at in one alignment; beyond it, none are found. */
const COMPARISONS = 3_000_000
const SHORTEST = 4

/**
 * Which words of a text a word of a quote may be, found by their first or last two letters: one error in a word of five
 * letters or more leaves one of the two pairs whole (the partition argument of Wu and Manber 1992).
 */
export class SimilarWords {
  readonly positions = new Map<string, number[]>()
  readonly #buckets = new Map<string, string[]>()
  readonly #known = new Map<string, number[]>()
  readonly #matcher: WordMatcher
  #comparisons = COMPARISONS

  constructor(stream: WordStream, matcher: WordMatcher) {
    this.#matcher = matcher
    for (const [i, word] of stream.words.entries()) {
      const places = this.positions.get(word)
      if (places !== undefined) places.push(i)
      else {
        this.positions.set(word, [i])
        for (const key of keysOf(word)) {
          const bucket = this.#buckets.get(key)
          if (bucket === undefined) this.#buckets.set(key, [word])
          else bucket.push(word)
        }
      }
    }
  }

  /** Ascending positions in the stream of the word itself, or else of those that it may be. */
  placesOf(word: string): number[] {
    const exact = this.positions.get(word)
    if (exact !== undefined) return exact
    let places = this.#known.get(word)
    if (places === undefined) {
      places = this.#similarTo(word).flatMap((similar) => this.positions.get(similar) ?? [])
      places.sort((a, b) => a - b)
      this.#known.set(word, places)
    }
    return places
  }

  #similarTo(word: string): string[] {
    const found = new Set<string>()
    for (const key of keysOf(word)) {
      const bucket = this.#buckets.get(key) ?? []
      this.#comparisons -= bucket.length
      if (this.#comparisons < 0) return []
      for (const other of bucket) {
        if (Math.abs(other.length - word.length) > 3) continue
        if (this.#matcher.cost(other, word, 'strict') < Infinity) found.add(other)
      }
    }
    return [...found]
  }
}

/** Short words have a single bucket: their forms share the beginning. */
const keysOf = (word: string): string[] =>
  word.length < SHORTEST
    ? [`^${word.slice(0, 2)}`]
    : [`^${word.slice(0, 2)}`, `${word.slice(-2)}$`, `~${word.slice(1, 3)}`]
