import { alignQuotes } from '#shared/nlp/align.ts'
import type { GoldAnnotation, GoldNote } from './gold.ts'

const CONTEXT = 25

/** Ways in which a model that copies a mention gets it wrong, each harmless to what it means. */
const PERTURBATIONS: Record<string, (quote: string) => string> = {
  none: (quote) => quote,
  case: (quote) => (quote === quote.toUpperCase() ? quote.toLowerCase() : quote.toUpperCase()),
  article: (quote) => `the ${quote}`,
  // Words only: nobody writes the plural of a measurement.
  plural: (quote) =>
    /[a-z]{4}$/.test(quote) ? (quote.endsWith('s') ? quote.slice(0, -1) : `${quote}s`) : quote,
  typo: (quote) => {
    const letter = /[a-z]{7,}/i.exec(quote)
    if (letter === null) return quote
    const at = letter.index + 3
    return quote.slice(0, at) + quote.charAt(at + 1) + quote.charAt(at) + quote.slice(at + 2)
  },
  'white space': (quote) => quote.replaceAll(' ', '  '),
}

/** Quotations of nothing in the gold set. */
const INVENTED = ['sarcoid granulomatosis of the spleen', 'nivolumab infusion', 'Ludwig angina']

export interface AlignmentScore {
  quotes: number
  exact: number
  /** Another place, or only a part. */
  elsewhere: number
  ambiguous: number
  ungrounded: number
}

/**
 * The gold mentions as a model would quote them, in shuffled order with context, perturbed one way at a time, and put back
 * on the note. `invented` has quotations that are in no note: each must stay ungrounded.
 */
export function scoreAlignment(notes: GoldNote[]): Record<string, AlignmentScore> {
  const scores: Record<string, AlignmentScore> = {}
  for (const [name, perturb] of Object.entries(PERTURBATIONS)) {
    const score = empty()
    for (const { text, annotations } of notes) {
      const shuffled = shuffle(annotations)
      const placed = alignQuotes(
        text,
        shuffled.map((gold) => quoteOf(text, gold, perturb)),
      )
      for (const [i, place] of placed.entries()) {
        const gold = shuffled[i]
        score.quotes++
        if (!('start' in place)) score[place.status]++
        else if (place.start === gold?.start && place.end === gold.end) score.exact++
        else score.elsewhere++
      }
    }
    scores[name] = score
  }
  scores['invented'] = invented(notes)
  return scores
}

function invented(notes: GoldNote[]): AlignmentScore {
  const score = empty()
  for (const { text } of notes) {
    for (const place of alignQuotes(
      text,
      INVENTED.map((quote) => ({ quote })),
    )) {
      score.quotes++
      if ('start' in place) score.elsewhere++
      else score[place.status]++
    }
  }
  return score
}

const empty = (): AlignmentScore => ({
  quotes: 0,
  exact: 0,
  elsewhere: 0,
  ambiguous: 0,
  ungrounded: 0,
})

const quoteOf = (
  text: string,
  { start, end }: GoldAnnotation,
  perturb: (quote: string) => string,
): Quotation => ({
  quote: perturb(text.slice(start, end)),
  left: text.slice(Math.max(0, start - CONTEXT), start),
  right: text.slice(end, end + CONTEXT),
})

type Quotation = Parameters<typeof alignQuotes>[1][number]

/** Always the same order, and not the note's: by a multiplicative hash of the place. */
const shuffle = (annotations: readonly GoldAnnotation[]): GoldAnnotation[] =>
  annotations.toSorted((a, b) => hash(a.start) - hash(b.start))

const hash = (value: number): number => Math.imul(value + 1, 0x9e3779b1) >>> 0
