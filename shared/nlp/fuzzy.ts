import type { Haystack } from './haystack.ts'
import { SimilarWords } from './similar-words.ts'
import { tokenise } from './tokens.ts'
import { FORM, WordMatcher, type Leniency } from './word-match.ts'
import { wordStream, type WordStream } from './word-stream.ts'
import type { Span } from './types.ts'

/** A place that holds the quote's words up to errors: a folded span, and the errors with forms as fractions. */
export interface FuzzyPlace extends Span {
  cost: number
}

/** How far a match may drift from word-by-word: articles and words run together or torn apart. */
const DRIFT = 4
/** Cells of alignment that one text may take, for all its quotes. */
const CELLS = 6_000_000
const MOST_PIVOTS = 300
const LONGEST_QUOTE = 2_000
const SHORTEST_PHRASE = 6

const ONE_LETTER = /^\p{L}$/u
const ARTICLES = new Set(['a', 'an', 'the'])
/** Run into the next word, these turn it round, or may. */
const NEGATING = /^an?$/
const MAYBE_NEGATING = /^(?:an?|in|un|no|im|dis)$/

/**
 * Finds quotes that do not stand in the text as they are, word by word: bounded edit distance within words, and a global
 * alignment of the words within a band (Ukkonen 1985), anchored at the quote's rarest word.
 */
export class FuzzyFinder {
  readonly #stream: WordStream
  readonly #matcher: WordMatcher
  readonly #similar: SimilarWords
  #cells = CELLS
  /** Kept between alignments: costs by word and drift. */
  #costs = new Float64Array(0)

  constructor(haystack: Haystack) {
    this.#stream = wordStream(haystack.folded.text, haystack.tokens)
    this.#matcher = new WordMatcher((word) => haystack.count(word))
    this.#similar = new SimilarWords(this.#stream, this.#matcher)
  }

  /** Places of a folded quote, wherever its rarest words stand. */
  find(quote: string, leniency: Leniency): FuzzyPlace[] {
    const words = this.#wordsOf(quote)
    const pivots = words
      .map((word, k) => ({ k, places: ARTICLES.has(word) ? [] : this.#similar.placesOf(word) }))
      .filter(({ places }) => places.length > 0 && places.length <= MOST_PIVOTS)
      .toSorted((a, b) => a.places.length - b.places.length)
    for (const { k, places } of pivots.slice(0, 2)) {
      const starts = places.flatMap((place) => near(place - k))
      const found = this.#matchAll(words, starts, leniency)
      if (found.length > 0) return found
    }
    return []
  }

  /** Places of a phrase with one error in one of its words, however short that one is: the others vouch for it. */
  findPhrase(quote: string): FuzzyPlace[] {
    const words = this.#wordsOf(quote)
    const letters = words.reduce((sum, word) => sum + word.length, 0)
    if (words.length < 2 || letters < SHORTEST_PHRASE) return []
    return this.find(quote, 'phrase').filter(({ cost }) => cost < 2)
  }

  /** Places of a folded quote next to the rarest word of its folded context. */
  findBeside(quote: string, left: string, right: string, leniency: Leniency): FuzzyPlace[] {
    const words = this.#wordsOf(quote)
    // The outermost word of a context is likely cut.
    const before = this.#wordsOf(left)
    const after = this.#wordsOf(right)
    const anchors = [
      ...before.map((word, i) => ({ word, offset: before.length - i })),
      ...after.map((word, i) => ({ word, offset: -words.length - i })),
    ]
      .map(({ word, offset }) => ({ offset, places: this.#similar.positions.get(word) ?? [] }))
      .filter(({ places }) => places.length > 0 && places.length <= MOST_PIVOTS)
      .toSorted((a, b) => a.places.length - b.places.length)
    const starts = anchors
      .slice(0, 3)
      .flatMap(({ offset, places }) => places.flatMap((place) => near(place + offset)))
    return this.#matchAll(words, starts, leniency)
  }

  #wordsOf(folded: string): string[] {
    if (folded.length > LONGEST_QUOTE) return []
    return wordStream(folded, tokenise({ text: folded })).words
  }

  #matchAll(words: readonly string[], starts: readonly number[], leniency: Leniency): FuzzyPlace[] {
    const letters = words.reduce((sum, word) => sum + word.length, 0)
    const allowed = Math.floor(letters / (leniency === 'strict' ? 6 : 4))
    const most = Math.min(Math.max(1, allowed), 6)
    const best = new Map<number, FuzzyPlace>()
    for (const from of new Set(starts)) {
      const match = this.#matchFrom(words, from, most, leniency)
      if (match === undefined) continue
      const start = this.#stream.starts[from] ?? 0
      const end = this.#stream.ends[match.to - 1] ?? start
      const known = best.get(end)
      // Of two places with one end the better is meant, and of equals the shorter.
      if (known === undefined || match.cost < known.cost || known.start < start) {
        if (known === undefined || match.cost <= known.cost) {
          best.set(end, { start, end, cost: match.cost })
        }
      }
    }
    return withoutOverlaps([...best.values()])
  }

  /** False when nothing of the quote's beginning stands at a position: so it is with nearly all. */
  #mayBegin(words: readonly string[], from: number, leniency: Leniency): boolean {
    const [first = '', second] = words
    const text = this.#stream.words[from] ?? ''
    return (
      (ARTICLES.has(first) && words.length > 1) ||
      this.#matcher.cost(text, first, leniency) < Infinity ||
      first.startsWith(text) ||
      (second !== undefined && text.startsWith(first))
    )
  }

  /** The cheapest alignment of all the words with the stream from one position, if it is cheap enough. */
  #matchFrom(
    words: readonly string[],
    from: number,
    most: number,
    leniency: Leniency,
  ): { to: number; cost: number } | undefined {
    const stream = this.#stream.words
    const width = 2 * DRIFT + 1
    if (from < 0 || from >= stream.length || words.length === 0 || this.#cells < 0) return undefined
    if (!this.#mayBegin(words, from, leniency)) return undefined
    const size = (words.length + 3) * width
    if (this.#costs.length < size) this.#costs = new Float64Array(2 * size)
    const costs = this.#costs.fill(Infinity, 0, size)
    const reach = (k: number, i: number, cost: number): void => {
      const drift = i - from - k + DRIFT
      if (drift < 0 || drift >= width || cost >= most + 1) return
      const cell = k * width + drift
      if (cost < (costs[cell] ?? 0)) costs[cell] = cost
    }
    reach(0, from, 0)
    let matched = false
    for (let k = 0; k < words.length; k++) {
      let open = false
      for (let drift = 0; drift < width; drift++) {
        const cost = costs[k * width + drift] ?? Infinity
        if (cost === Infinity) continue
        this.#cells--
        open = true
        const i = from + k + drift - DRIFT
        const text = stream[i]
        const word = words[k] ?? ''
        if (ARTICLES.has(word) && words.length > 1) reach(k + 1, i, cost + FORM)
        if (text === undefined) continue
        const step = this.#matcher.cost(text, word, leniency)
        if (step < Infinity) {
          matched = true
          reach(k + 1, i + 1, cost + step)
        }
        if (i > from && ARTICLES.has(text)) reach(k, i + 1, cost + FORM)
        // The only letter of a word was lost: `mg/, ALT` for `mg/g, ALT`.
        if (leniency === 'certain' && i > from && ONE_LETTER.test(text)) reach(k, i + 1, cost + 1)
        const next = words[k + 1]
        if (next !== undefined && isJoined(text, word, next, leniency)) {
          matched = true
          reach(k + 2, i + 1, cost + FORM)
        }
        const after = stream[i + 1]
        if (after !== undefined && isJoined(word, text, after, leniency)) {
          matched = true
          reach(k + 1, i + 2, cost + FORM)
        }
      }
      if (!open && k > 0 && costs.subarray((k + 1) * width, (k + 2) * width).every(isInfinite)) {
        return undefined
      }
    }
    if (!matched) return undefined
    let to = -1
    let cost = Infinity
    for (let drift = 0; drift < width; drift++) {
      const last = costs[words.length * width + drift] ?? Infinity
      const end = from + words.length + drift - DRIFT
      if (last < cost && end > from && end <= stream.length) {
        cost = last
        to = end
      }
    }
    return to < 0 ? undefined : { to, cost }
  }
}

const isInfinite = (cost: number): boolean => cost === Infinity

const near = (start: number): number[] => [start, start - 1, start + 1, start - 2, start + 2]

/** Two words run together, letter for letter; not two numbers, nor what a prefix would turn round. */
const isJoined = (whole: string, first: string, second: string, leniency: Leniency): boolean =>
  whole.length === first.length + second.length &&
  whole.startsWith(first) &&
  whole.endsWith(second) &&
  !(whole.length > 4 && (leniency === 'strict' ? MAYBE_NEGATING : NEGATING).test(first)) &&
  !(/\p{Nd}$/u.test(first) && /^\p{Nd}/u.test(second))

/** Of places that share text the cheapest stays; of equally cheap ones the shortest, then the first. */
function withoutOverlaps(places: FuzzyPlace[]): FuzzyPlace[] {
  const kept: FuzzyPlace[] = []
  const byStart = places.toSorted((a, b) => a.start - b.start)
  for (const place of byStart) {
    const last = kept.at(-1)
    if (last === undefined || last.end <= place.start) kept.push(place)
    else if (
      place.cost < last.cost ||
      (place.cost === last.cost && place.end - place.start < last.end - last.start)
    ) {
      kept[kept.length - 1] = place
    }
  }
  return kept
}
