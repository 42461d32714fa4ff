import { alignQuotes } from '#shared/nlp/align.ts'
import { fold } from '#shared/nlp/normalise.ts'
import type { QuoteToAlign } from '#shared/nlp/quote-places.ts'
import type { Span } from '#shared/nlp/types.ts'
import { describe, expect, it } from 'vitest'
import { heavyLoads } from './align-loads.ts'
import { abstractLike, namesIn, trialTexts } from './align-texts.ts'
import {
  CARELESS_CONTEXTS,
  CONTEXT_CHANGES,
  isDecidable,
  isDecidableBy,
  outcomeOf,
  PERTURBATIONS,
  pickSpans,
  quoteOf,
  repeatedSpans,
  seeded,
  shuffled,
} from './align-trials.ts'

const texts = trialTexts(seeded(21))

type Trial = Span & { quote: QuoteToAlign }

/** The shares of quotes that were placed right, over something right, and wrong. */
function rates(make: (text: string, random: () => number) => Trial[]) {
  const random = seeded(22)
  const counts = { all: 0, exact: 0, overlapping: 0, wrong: 0 }
  for (const text of texts) {
    const trials = make(text, random)
    const answers = alignQuotes(
      text,
      trials.map(({ quote }) => quote),
    )
    for (const [i, trial] of trials.entries()) {
      const outcome = outcomeOf(answers[i], trial)
      counts.all++
      if (outcome === 'exact') counts.exact++
      if (outcome === 'exact' || outcome === 'overlapping') counts.overlapping++
      if (outcome === 'wrong') counts.wrong++
    }
  }
  if (counts.all === 0) throw new Error('a trial needs quotes')
  const { all, exact, overlapping, wrong } = counts
  return { exact: exact / all, overlapping: overlapping / all, wrong: wrong / all }
}

describe('alignment, measured', () => {
  it.each(Object.keys(CONTEXT_CHANGES))(
    'places at least 99.5% of shuffled quotes exactly, context %s',
    (name) => {
      const change = CONTEXT_CHANGES[name] ?? String
      const { exact } = rates((text, random) => {
        const spans = [...pickSpans(text, 40, random), ...repeatedSpans(text)]
        return shuffled(random, spans)
          .filter((span) => isDecidable(text, span, true))
          .map((span) => {
            const { quote, left, right } = quoteOf(text, span)
            return {
              ...span,
              quote: { quote, left: change(left, random), right: change(right, random) },
            }
          })
      })
      expect(exact).toBeGreaterThanOrEqual(0.995)
    },
  )

  it.each([
    'left only',
    'right only',
    'eight characters',
    'the quote in it',
    'on the wrong sides',
    'right side wrong',
    'left side wrong',
    'three letters wrong',
  ])('places at least 99% of shuffled quotes exactly, context careless: %s', (name) => {
    const change = CARELESS_CONTEXTS[name]
    const { exact } = rates((text, random) => {
      const spans = [
        ...pickSpans(text, 20, random),
        ...repeatedSpans(text).filter(() => random() < 0.15),
      ]
      return shuffled(random, spans)
        .filter((span) => isDecidable(text, span, true))
        .flatMap((span) => {
          const { quote, ...sides } = quoteOf(text, span)
          const careless = change?.(sides, quote, random) ?? {}
          return isDecidableBy(text, quote, careless)
            ? [{ ...span, quote: { quote, ...careless } }]
            : []
        })
    })
    expect(exact).toBeGreaterThanOrEqual(0.99)
  })

  it('places at least 97% of names over the right text, whatever was done to them', () => {
    const random = seeded(24)
    const abstracts = Array.from({ length: 30 }, () => abstractLike(random))
    for (const [name, perturb] of Object.entries(PERTURBATIONS)) {
      const counts = { all: 0, over: 0 }
      for (const text of abstracts) {
        const trials = shuffled(random, namesIn(text)).flatMap((span) => {
          const given = quoteOf(text, span)
          const quote = perturb(given.quote, random)
          if (quote === given.quote || !isDecidable(text, span, true)) return []
          return [{ ...given, quote, span }]
        })
        for (const [i, answer] of alignQuotes(text, trials).entries()) {
          const wanted = trials[i]?.span
          if (wanted === undefined) throw new Error('one quote has one answer')
          counts.all++
          if (['exact', 'overlapping'].includes(outcomeOf(answer, wanted))) counts.over++
        }
      }
      expect(counts.over, name).toBeGreaterThanOrEqual(0.97 * counts.all)
    }
  })

  it('places at least 97% of perturbed quotes over the right text, and next to none over wrong text', () => {
    const { overlapping, wrong } = rates((text, random) => {
      const spans = pickSpans(text, 80, random).filter((span) => isDecidable(text, span, true))
      return shuffled(random, spans).flatMap((span, i) => {
        const given = quoteOf(text, span)
        const names = Object.keys(PERTURBATIONS)
        const quote = PERTURBATIONS[names[i % names.length] ?? '']?.(given.quote, random)
        const letters = given.quote.replace(/[^a-z]/gi, '').length
        if (quote === undefined || quote === given.quote || letters < 6) return []
        return [{ ...span, quote: { ...given, quote } }]
      })
    })
    expect(overlapping).toBeGreaterThanOrEqual(0.97)
    expect(wrong).toBeLessThanOrEqual(0.002)
  })

  it('grounds next to nothing of what another text says', () => {
    const random = seeded(23)
    let asked = 0
    const grounded: string[] = []
    for (const [i, text] of texts.entries()) {
      const other = texts[(i + 7) % texts.length] ?? ''
      const folded = fold(text).text
      const quotes = pickSpans(other, 60, random)
        .map((span) => quoteOf(other, span))
        .filter(({ quote }) => !folded.includes(fold(quote).text))
      for (const answer of alignQuotes(text, quotes)) {
        asked++
        if ('start' in answer) grounded.push(text.slice(answer.start, answer.end))
      }
    }
    expect(asked).toBeGreaterThan(500)
    expect(grounded.length / asked).toBeLessThan(0.02)
  })
})

describe('alignment under load', () => {
  // Each takes well under two seconds alone; the machine that tests is shared.
  it.each(heavyLoads())('ends in time: $name', ({ text, quotes }) => {
    const started = performance.now()
    const answers = alignQuotes(text, quotes)
    expect(answers.length).toBe(quotes.length)
    expect(performance.now() - started).toBeLessThan(12_000)
  })
})
