import { LABELS } from '#shared/domain/labels.ts'
import { alignQuotes } from './align.ts'
import type { Analysis, Chunk, ChunkProposals, Mention, Quote, Suggestion } from './types.ts'

/** A proposal with its place in the note, and the quotation that it was placed by, if there was one. */
export interface Grounded extends Mention {
  alignment: Suggestion['alignment']
  source: Suggestion['source']
  quote?: Quote
}

export type Counts = Analysis['counts']

/** A chunk's proposals with offsets into the note; what is invalid or has no place is counted and left out. */
export function ground(
  chunk: Chunk,
  answer: ChunkProposals,
  source: Suggestion['source'],
  counts: Counts,
): Grounded[] {
  const grounded: Grounded[] = []
  const shift = (mention: Grounded): Grounded => ({
    ...mention,
    start: mention.start + chunk.start,
    end: mention.end + chunk.start,
  })
  for (const mention of answer.mentions) {
    const { start, end } = mention
    const placed =
      Number.isInteger(start) &&
      Number.isInteger(end) &&
      start >= 0 &&
      start < end &&
      end <= chunk.text.length
    if (placed && isSound(mention)) grounded.push(shift({ ...mention, alignment: 'exact', source }))
    else counts.invalid++
  }
  const quotes = answer.quotes.filter((quote) => {
    const sound = isSound(quote) && quote.quote.trim() !== ''
    if (!sound) counts.invalid++
    return sound
  })
  if (quotes.length === 0) return grounded
  for (const [i, place] of alignQuotes(chunk.text, quotes).entries()) {
    const quote = quotes[i]
    if (quote === undefined) continue
    if (!('start' in place)) counts[place.status]++
    else {
      const { label, confidence, assertion } = quote
      const { start, end, status: alignment } = place
      const hint = assertion === undefined ? {} : { assertion }
      grounded.push(shift({ start, end, label, confidence, alignment, source, quote, ...hint }))
    }
  }
  return grounded
}

const isSound = ({ label, confidence }: Pick<Mention, 'label' | 'confidence'>): boolean =>
  LABELS.includes(label) && confidence >= 0 && confidence <= 1
