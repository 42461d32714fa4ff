import { fold, rawSpan, type Folded } from './normalise.ts'
import { findTokenRuns } from './fuzzy.ts'
import { isWordUnit, tokenise, type Tokens } from './tokens.ts'
import type { Span } from './types.ts'

/** Where a quote stands in its chunk (UTF-16 offsets), or why it has no place. */
export type Aligned =
  | (Span & { status: 'exact' | 'normalised' | 'fuzzy' })
  | { status: 'ambiguous' | 'ungrounded' }

export interface QuoteToAlign {
  quote: string
  left?: string
  right?: string
}

/** How much of a context is compared, in folded units: a model gives about 25. */
const CONTEXT = 40
/** Comparisons of occurrences with a context in one call, over all quotes; beyond it, repeats are ambiguous. */
const CONTEXT_BUDGET = 200_000
const LONGEST_QUOTE = 2_000

interface Occurrences {
  status: 'exact' | 'normalised' | 'fuzzy'
  spans: Span[]
}

/**
 * Finds each quote's place in the text it was copied from: exactly at word boundaries, else after folding, else token by
 * token with single typing errors. The context left and right tells repeated mentions apart. Repeats that nothing tells
 * apart are taken in order when there are as many quotes as places, and are ambiguous otherwise: a guess would put an
 * annotation where the note does not say it.
 *
 * One answer per quote, in order. Work is bounded for any input.
 */
export function alignQuotes(chunkText: string, quotes: readonly QuoteToAlign[]): Aligned[] {
  const finder = new OccurrenceFinder(chunkText)
  const aligned: (Aligned | undefined)[] = quotes.map(() => undefined)
  const groups = new Map<string, number[]>()
  for (const [i, { quote }] of quotes.entries()) {
    const group = groups.get(quote)
    if (group === undefined) groups.set(quote, [i])
    else group.push(i)
  }
  let budget = CONTEXT_BUDGET
  for (const [quote, members] of groups) {
    const { status, spans } = finder.find(quote)
    const used = new Set<number>()
    const unresolved: number[] = []
    for (const i of members) {
      const place = quotes[i]
      if (place === undefined || spans.length === 0) continue
      if (spans.length === 1) {
        // One place: whoever quotes it means this one, and a second quote of it is the same mention.
        aligned[i] = { status, ...(spans[0] ?? { start: 0, end: 0 }) }
        continue
      }
      budget -= spans.length
      const chosen = budget < 0 ? undefined : finder.closest(spans, place)
      if (chosen === undefined) unresolved.push(i)
      else {
        used.add(chosen)
        aligned[i] = { status, ...(spans[chosen] ?? { start: 0, end: 0 }) }
      }
    }
    const free = spans.filter((_span, k) => !used.has(k))
    for (const [k, i] of unresolved.entries()) {
      const span = free[k]
      aligned[i] =
        free.length === unresolved.length && span !== undefined
          ? { status, ...span }
          : { status: 'ambiguous' }
    }
  }
  return aligned.map((answer) => answer ?? { status: 'ungrounded' })
}

class OccurrenceFinder {
  readonly #text: string
  readonly #folded: Folded
  #tokens: Tokens | undefined
  /** Token comparisons that fuzzy matching may still make in this text. */
  #fuzzyBudget = 2_000_000

  constructor(text: string) {
    this.#text = text
    this.#folded = fold(text)
  }

  find(quote: string): Occurrences {
    if (quote.trim() === '' || quote.length > LONGEST_QUOTE) return { status: 'exact', spans: [] }
    const exact = occurrences(this.#text, quote.trim())
    if (exact.length > 0) return { status: 'exact', spans: exact }
    const folded = fold(quote).text.trim()
    const places = folded === '' ? [] : occurrences(this.#folded.text, folded)
    if (places.length > 0) return { status: 'normalised', spans: this.#raw(places) }
    this.#tokens ??= tokenise(this.#folded)
    const { runs, cost } = findTokenRuns(
      this.#tokens,
      tokenise({ text: folded }).words,
      this.#fuzzyBudget,
    )
    this.#fuzzyBudget -= cost
    const spans = runs.map(({ from, to }) => ({
      start: this.#tokens?.starts[from] ?? 0,
      end: this.#tokens?.ends[to - 1] ?? 0,
    }))
    return { status: 'fuzzy', spans: this.#raw(spans) }
  }

  #raw(places: Span[]): Span[] {
    return places.map(({ start, end }) => rawSpan(this.#folded, start, end))
  }

  /** The index of the one span whose surroundings agree best with the context; undefined when none or several do. */
  closest(spans: readonly Span[], { left = '', right = '' }: QuoteToAlign): number | undefined {
    const before = comparable(left.slice(-4 * CONTEXT))
    const after = comparable(right.slice(0, 4 * CONTEXT))
    if (before === '' && after === '') return undefined
    let best = 0
    let chosen: number | undefined
    for (const [k, { start, end }] of spans.entries()) {
      const score =
        sharedSuffix(
          comparable(this.#text.slice(Math.max(0, start - 2 * CONTEXT), start)),
          before,
        ) + sharedPrefix(comparable(this.#text.slice(end, end + 2 * CONTEXT)), after)
      if (score > best) {
        best = score
        chosen = k
      } else if (score === best) chosen = undefined
    }
    return best >= Math.min(3, before.length + after.length) ? chosen : undefined
  }
}

/** A context reduced to its letters and digits: models tidy up spaces and punctuation. */
const comparable = (text: string): string => fold(text).text.replace(/[^\p{L}\p{N}]+/gu, '')

function sharedSuffix(a: string, b: string): number {
  let n = 0
  while (n < CONTEXT && n < a.length && n < b.length && a.at(-1 - n) === b.at(-1 - n)) n++
  return n
}

function sharedPrefix(a: string, b: string): number {
  let n = 0
  while (n < CONTEXT && n < a.length && n < b.length && a[n] === b[n]) n++
  return n
}

/** The places of `wanted` that neither begin nor end inside a word. Places do not overlap. */
function occurrences(text: string, wanted: string): Span[] {
  const spans: Span[] = []
  const startsInWord = isWordUnit(wanted.charCodeAt(0))
  const endsInWord = isWordUnit(wanted.charCodeAt(wanted.length - 1))
  let at = text.indexOf(wanted)
  while (at >= 0) {
    const end = at + wanted.length
    const cutsLeft = startsInWord && at > 0 && isWordUnit(text.charCodeAt(at - 1))
    const cutsRight = endsInWord && end < text.length && isWordUnit(text.charCodeAt(end))
    const whole = !cutsLeft && !cutsRight
    if (whole) spans.push({ start: at, end })
    at = text.indexOf(wanted, whole ? end : at + 1)
  }
  return spans
}
