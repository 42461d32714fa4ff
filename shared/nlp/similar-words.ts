import { lettersApart, lettersOf, type WordMatcher } from './word-match.ts'
import type { WordStream } from './word-stream.ts'

/** Similar words looked at in one alignment; beyond it, none are found. */
const COMPARISONS = 3_000_000
const SHORTEST = 4
/** Two errors change at most four of the letters that a word holds, and so does a plural. */
const LETTERS_CHANGED = 4

interface Entry {
  word: string
  /** The letters in it, as bits. */
  letters: number
}

/**
 * Which words of a text a word of a quote may be, found by their first or last two letters: one error in a word of five
 * letters or more leaves one of the two pairs whole (the partition argument of Wu and Manber 1992).
 */
export class SimilarWords {
  readonly positions = new Map<string, number[]>()
  readonly #buckets = new Map<string, Entry[]>()
  readonly #plain = new Map<string, string[]>()
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
        const entry = { word, letters: lettersOf(word) }
        for (const key of keysOf(word)) add(this.#buckets, key, entry)
        add(this.#plain, this.#matcher.plain(word), word)
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
    const found = new Set(this.#plain.get(this.#matcher.plain(word)))
    const letters = lettersOf(word)
    for (const key of keysOf(word)) {
      const bucket = this.#buckets.get(key) ?? []
      this.#comparisons -= bucket.length
      if (this.#comparisons < 0) return [...found]
      for (const { word: other, letters: others } of bucket) {
        if (Math.abs(other.length - word.length) > 3) continue
        if (lettersApart(letters, others) > LETTERS_CHANGED || found.has(other)) continue
        if (this.#matcher.compare(other, word, 'strict') < Infinity) found.add(other)
      }
    }
    return [...found]
  }
}

function add<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [item])
  else list.push(item)
}

/** Short words have a single bucket: their forms share the beginning. */
const keysOf = (word: string): string[] =>
  word.length < SHORTEST
    ? [`^${word.slice(0, 2)}`]
    : [`^${word.slice(0, 2)}`, `${word.slice(-2)}$`, `~${word.slice(1, 3)}`]
