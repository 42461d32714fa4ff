import type { Ranked } from './context-ranking.ts'
import { placeTogether } from './placement.ts'
import { QuotePlaces, type QuoteToAlign } from './quote-places.ts'
import { settleByReadingOrder } from './reading-order.ts'
import type { Span } from './types.ts'

/** Where a quote stands in its text (UTF-16 offsets), or why it has no place. */
export type Aligned =
  | (Span & { status: 'exact' | 'normalised' | 'fuzzy' })
  | { status: 'ambiguous' | 'ungrounded' }

/**
 * Finds each quote's place in the text it was copied from. Every occurrence at word edges counts, as written (`exact`)
 * or after folding (`normalised`), else those within a bounded edit distance (`fuzzy`); the context left and right tells
 * them apart, and the quotes are given their places together, so that repeated mentions share them out. Equally good
 * places are taken in the order of the quotes when there are as many of them, or when certain neighbours in the output
 * leave no other; anything else is `ambiguous`: a guess would put an annotation where the note does not say it.
 *
 * One answer per quote, in order; spans never cut a surrogate pair or a grapheme. Work is bounded for any input, and the
 * same input gives the same answer.
 */
export function alignQuotes(chunkText: string, quotes: readonly QuoteToAlign[]): Aligned[] {
  const usualContext = quotes.reduce(
    (most, { left = '', right = '' }) => Math.max(most, left.length, right.length),
    0,
  )
  const places = new QuotePlaces(chunkText, usualContext)
  const known = new Map<string, Ranked>()
  const proposals = quotes.map((quote) => {
    const key = JSON.stringify([quote.quote, quote.left, quote.right])
    let proposal = known.get(key)
    if (proposal === undefined) known.set(key, (proposal = places.propose(quote)))
    return proposal
  })
  const placed = placeTogether(proposals)
  settleByReadingOrder(placed, proposals)
  return placed.map((place) => {
    if (typeof place === 'string') return { status: place }
    const { start, end, status } = place
    return { start, end, status }
  })
}
