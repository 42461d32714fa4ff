import { graphemesOf, type Graphemes } from './graphemes.ts'
import { fold, rawSpan, type Folded } from './normalise.ts'
import { squeeze, type Squeezed } from './squeeze.ts'
import { tokenise, type Tokens } from './tokens.ts'
import type { Span } from './types.ts'
import { cutsWord, isUnspaced } from './word-edges.ts'

/** Units of text that searches without the word index may still pass over, for all quotes of one text. */
const SCAN_BUDGET = 400_000_000
/** Places inside words are looked at one by one. */
const MOST_INSIDE = 200

/** A text to be searched for many quotes: folded once, its words indexed once. Spans are folded offsets. */
export class Haystack {
  readonly raw: string
  readonly folded: Folded
  readonly tokens: Tokens
  /** Words and signs alone, for contexts. */
  readonly words: Squeezed
  readonly graphemes: Graphemes
  readonly #index = new Map<string, number[]>()
  #dense: Squeezed | undefined
  #scan = SCAN_BUDGET

  constructor(raw: string) {
    this.raw = raw
    this.folded = fold(raw)
    this.tokens = tokenise(this.folded)
    this.words = squeeze(this.folded.text, false)
    this.graphemes = graphemesOf(raw)
    for (const [i, word] of this.tokens.words.entries()) {
      const start = this.tokens.starts[i] ?? 0
      const known = this.#index.get(word)
      if (known === undefined) this.#index.set(word, [start])
      else known.push(start)
    }
  }

  /** How often a token stands in the text. */
  count(word: string): number {
    return this.#index.get(word)?.length ?? 0
  }

  /** True when a folded offset lies inside a word. */
  cuts(at: number): boolean {
    return cutsWord(this.folded.text, at)
  }

  /** Every place of a folded quote that begins and ends at the edge of a word. */
  occurrences(quote: string): Span[] {
    const { text } = this.folded
    const starts = this.#startsByRarestWord(quote) ?? this.#scanFor(text, quote, Infinity)
    return starts
      .map((start) => ({ start, end: start + quote.length }))
      .filter(({ start, end }) => !cutsWord(text, start) && !cutsWord(text, end))
  }

  /** Places of a folded quote that begin or end inside a word: at most the first 200. */
  inside(quote: string): Span[] {
    const { text } = this.folded
    return this.#scanFor(text, quote, MOST_INSIDE)
      .map((start) => ({ start, end: start + quote.length }))
      .filter(({ start, end }) => cutsWord(text, start) || cutsWord(text, end))
  }

  /** Places at word edges with the quote's letters, digits and signs, whatever spaces and punctuation stand among them. */
  squeezed(quote: string): Span[] {
    this.#dense ??= squeeze(this.folded.text, true)
    const { text, from } = this.#dense
    const wanted = squeeze(quote, true).text
    if (wanted === '') return []
    return this.#scanFor(text, wanted, 10 * MOST_INSIDE)
      .map((at) => ({ start: from[at] ?? 0, end: (from[at + wanted.length - 1] ?? 0) + 1 }))
      .filter(
        ({ start, end }) => !cutsWord(this.folded.text, start) && !cutsWord(this.folded.text, end),
      )
  }

  #startsByRarestWord(quote: string): number[] | undefined {
    if (isUnspaced(quote)) return undefined
    const { words, starts } = tokenise({ text: quote })
    let rarest: number[] | undefined
    let offset = 0
    for (const [i, word] of words.entries()) {
      // A hyphen is a token only where no word follows it, which a quote's end does not show.
      if (word === '-') continue
      const places = this.#index.get(word) ?? []
      if (rarest !== undefined && places.length >= rarest.length) continue
      rarest = places
      offset = starts[i] ?? 0
    }
    return rarest
      ?.map((place) => place - offset)
      .filter((start) => start >= 0 && this.folded.text.startsWith(quote, start))
  }

  #scanFor(text: string, wanted: string, most: number): number[] {
    const found: number[] = []
    for (let at = 0; found.length < most && this.#scan > 0; at++) {
      const next = text.indexOf(wanted, at)
      this.#scan -= (next < 0 ? text.length : next) - at + 64
      if (next < 0) break
      found.push(next)
      at = next
    }
    return found
  }

  /**
   * The raw span behind a folded one, grown to whole characters; undefined when that takes in more than was meant, as
   * with one part of a composed emoji.
   */
  rawSpan({ start, end }: Span): Span | undefined {
    if (this.#dividesOne(start) || this.#dividesOne(end)) return undefined
    const span = rawSpan(this.folded, start, end)
    const grown = {
      start: this.graphemes.floor(span.start),
      end: this.graphemes.ceil(span.end),
    }
    if (grown.start === span.start && grown.end === span.end) return span
    const meant = this.folded.text.slice(start, end)
    return fold(this.raw.slice(grown.start, grown.end)).text === meant ? grown : undefined
  }
  /** True between two folded units of one raw character, such as the `1` and `/` of a vulgar fraction. */
  #dividesOne(at: number): boolean {
    return at > 0 && this.folded.starts[at] === this.folded.starts[at - 1]
  }
}
