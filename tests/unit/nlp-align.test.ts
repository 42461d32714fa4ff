import { alignQuotes } from '#shared/nlp/align.ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from './nlp-texts.ts'

const placed = (text: string, quote: string, context: { left?: string; right?: string } = {}) => {
  const [answer] = alignQuotes(text, [{ quote, ...context }])
  if (answer === undefined) throw new Error('one quote has one answer')
  return 'start' in answer ? [answer.status, text.slice(answer.start, answer.end)] : [answer.status]
}

describe('alignment', () => {
  it('finds an exact quote only as whole words', () => {
    expect(placed('painful, no pain', 'pain')).toEqual(['exact', 'pain'])
    expect(placed('painful', 'pain')).toEqual(['ungrounded'])
  })

  it('finds a quote that differs in case, quotes, dashes, spaces or accents', () => {
    expect(placed('has Crohn’s\r\n  disease', "Crohn's disease")).toEqual([
      'normalised',
      'Crohn’s\r\n  disease',
    ])
    expect(placed('Ménière syndrome', 'meniere syndrome')).toEqual([
      'normalised',
      'Ménière syndrome',
    ])
  })

  it('finds a quote in which a typing error of the note was put right', () => {
    expect(placed('type 2 diabtes mellitus', 'type 2 diabetes mellitus')).toEqual([
      'fuzzy',
      'type 2 diabtes mellitus',
    ])
    expect(placed('severe chestpain today', 'severe chest pain')).toEqual([
      'fuzzy',
      'severe chestpain',
    ])
  })

  it.each([
    ['severe hypotension noted', 'severe hypertension noted'],
    ['patient is afebrile now', 'patient is febrile now'],
    ['started prednisone today', 'started prednisolone today'],
    ['metformin 500 mg daily', 'metformin 850 mg daily'],
    ['abduction of the hip', 'adduction of the hip'],
    ['takes 1.5 mg warfarin', 'takes 15 mg warfarin'],
  ])('never takes "%s" for "%s"', (text, quote) => {
    expect(placed(text, quote)).toEqual(['ungrounded'])
  })

  it('tells repeated mentions apart by their context', () => {
    const text = 'No fever at home. Fever here; then fever again at night.'
    const answers = alignQuotes(text, [
      { quote: 'fever', left: 'here; then', right: 'again at night' },
      { quote: 'fever', left: 'No', right: 'at home' },
    ])
    expect(answers).toEqual([
      { status: 'exact', start: text.indexOf('fever again'), end: text.indexOf(' again') },
      { status: 'exact', start: 3, end: 8 },
    ])
  })

  it('takes repeats in order when there are as many quotes as places, and guesses none otherwise', () => {
    const quotes = [{ quote: 'pain' }, { quote: 'pain' }]
    expect(alignQuotes('pain and pain', quotes)).toEqual([
      { status: 'exact', start: 0, end: 4 },
      { status: 'exact', start: 9, end: 13 },
    ])
    expect(alignQuotes('pain, pain and pain', quotes).map(({ status }) => status)).toEqual([
      'ambiguous',
      'ambiguous',
    ])
  })

  it('refuses what is not there', () => {
    expect(placed('the note', 'cancer')).toEqual(['ungrounded'])
    expect(placed('the note', '   ')).toEqual(['ungrounded'])
    expect(placed('', 'x')).toEqual(['ungrounded'])
  })

  it('gives places inside the text, one answer per quote', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText, { maxLength: 5 }), (text, quotes) => {
        const answers = alignQuotes(
          text,
          quotes.map((quote) => ({ quote, left: quote, right: text.slice(0, 20) })),
        )
        expect(answers.length).toBe(quotes.length)
        for (const answer of answers) {
          if (!('start' in answer)) continue
          expect(answer.start).toBeGreaterThanOrEqual(0)
          expect(answer.end).toBeGreaterThan(answer.start)
          expect(answer.end).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })

  it('finds every whole-word slice of the text again', () => {
    const text = 'Alpha beta gamma delta. Épsilon 👩🏽‍⚕️ zeta'
    for (const quote of ['Alpha beta', 'gamma delta.', 'Épsilon 👩🏽‍⚕️', 'zeta']) {
      expect(placed(text, quote)).toEqual(['exact', quote])
    }
  })

  it('stays bounded on 10,000 copies of a word and on 200 KB in one line', () => {
    const started = performance.now()
    const copies = 'pain '.repeat(10_000)
    const quotes = Array.from({ length: 500 }, (_, i) => ({
      quote: i % 2 === 0 ? 'pain' : `pain pain paim ${i}`,
      left: 'pain pain pain',
      right: 'pain pain',
    }))
    expect(
      alignQuotes(copies, quotes).every(
        ({ status }) => status === 'ambiguous' || status === 'ungrounded',
      ),
    ).toBe(true)
    alignQuotes('x'.repeat(200_000), [{ quote: 'xxxxxxx' }, { quote: `${'x'.repeat(1_999)}y` }])
    alignQuotes('diabetes '.repeat(20_000), [{ quote: `${'diabtes '.repeat(200)}q` }])
    expect(performance.now() - started).toBeLessThan(10_000)
  }, 30_000)
})
