import { chunkNote } from '#shared/nlp/chunk.ts'
import { fold, rawSpan } from '#shared/nlp/normalise.ts'
import { findSections, sectionAt } from '#shared/nlp/sections.ts'
import { splitSentences } from '#shared/nlp/sentences.ts'
import { tokenise } from '#shared/nlp/tokens.ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from './nlp-texts.ts'

const sentences = (text: string): string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end))

describe('folding', () => {
  it('makes quotes, dashes, spaces, case, accents and ligatures comparable', () => {
    expect(fold('Ménière’s\u00a0 DISEASE — ﬁne\r\n\t½ “x”\u200b').text).toBe(
      'meniere\'s disease - fine 1/2 "x"',
    )
  })

  it('leads every folded position back to the raw text it came from', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const folded = fold(raw)
        expect(folded.starts.length).toBe(folded.text.length)
        let previous = 0
        for (let i = 0; i < folded.text.length; i++) {
          const { start, end } = rawSpan(folded, i, i + 1)
          expect(start).toBeGreaterThanOrEqual(previous)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(raw.length)
          expect(fold(raw.slice(start, end)).text).toContain(folded.text.charAt(i))
          previous = start
        }
      }),
    )
  })

  it('maps plain words back to themselves', () => {
    const raw = 'pain \u00a0 in\r\nthe  Chest'
    const folded = fold(raw)
    const at = folded.text.indexOf('in the chest')
    const span = rawSpan(folded, at, at + 'in the chest'.length)
    expect(raw.slice(span.start, span.end)).toBe('in\r\nthe  Chest')
  })

  it('takes time in proportion to a note of the greatest length', () => {
    const started = performance.now()
    for (const unit of ['a', ' ', 'e\u0301', '\u0301', '\u{1f9d1}\u200d', 'ﷺ', '\r\n']) {
      const raw = unit.repeat(200_000 / unit.length)
      fold(raw)
    }
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})

describe('tokens', () => {
  it('reads a hyphenated word as its parts and a decimal in one piece', () => {
    expect(tokenise(fold('X-ray: 2.5 mg (10,000) - no.')).words).toEqual(
      'x ray : 2.5 mg ( 10,000 ) - no .'.split(' '),
    )
  })
})

describe('sentences', () => {
  it('survive titles, doses, initials and abbreviations', () => {
    expect(
      sentences(
        'Seen by Dr. Ito. Takes 2.5 mg p.o. daily, approx. 3 weeks. Pain vs. spasm. J. Roe came.',
      ),
    ).toEqual([
      'Seen by Dr. Ito.',
      'Takes 2.5 mg p.o. daily, approx. 3 weeks.',
      'Pain vs. spasm.',
      'J. Roe came.',
    ])
  })

  it('end at the lines of a list and not at a hard wrap', () => {
    const wrapped =
      'The patient is a pleasant person who was brought in because of a cough that\nhas lasted for three weeks and keeps the whole family awake every single one\nof the nights.\n- fever\n- chills\nPlan:\n1. rest'
    expect(sentences(wrapped)).toEqual([
      wrapped.slice(0, wrapped.indexOf('\n- fever')),
      '- fever',
      '- chills',
      'Plan:',
      '1. rest',
    ])
  })

  it('cover all that is not white space, in order and without overlaps', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0
        for (const sentence of splitSentences(text)) {
          expect(text.slice(end, sentence.start).trim()).toBe('')
          expect(sentence.start).toBeGreaterThanOrEqual(end)
          expect(sentence.end).toBeGreaterThan(sentence.start)
          end = sentence.end
        }
        expect(text.slice(end).trim()).toBe('')
      }),
    )
  })
})

describe('sections', () => {
  it('are recognised under the usual spellings, alone or inline', () => {
    const text =
      'CC: cough\nPMHx: asthma. FH: father MI\n\nFamily History\nnone\n**Allergies:** PCN\nROS\nok\nA/P:\nrest'
    expect(findSections(text).map(({ kind }) => kind)).toEqual([
      'complaint',
      'past',
      'family',
      'family',
      'allergies',
      'review',
      'assessment',
    ])
  })

  it('keep a relative inside the family history and let another heading end it', () => {
    const text = 'Family History:\nMother: stroke\nECG FINDINGS: sinus'
    const sections = findSections(text)
    expect(sectionAt(sections, text.indexOf('stroke'))?.kind).toBe('family')
    expect(sectionAt(sections, text.indexOf('sinus'))?.kind).toBe('other')
  })
})

describe('chunks', () => {
  it('hold whole sentences where they fit, and lose nothing but white space', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 60 }), (text, maxLength) => {
        let end = 0
        for (const chunk of chunkNote(text, maxLength)) {
          expect(chunk.text).toBe(text.slice(chunk.start, chunk.end))
          expect(chunk.text.length).toBeLessThanOrEqual(maxLength)
          expect(text.slice(end, chunk.start).trim()).toBe('')
          end = chunk.end
          if (text.isWellFormed()) expect(chunk.text.isWellFormed()).toBe(true)
        }
        expect(text.slice(end).trim()).toBe('')
      }),
    )
  })

  it('pack sentences up to the limit', () => {
    expect(chunkNote('One two. Three four. Five six.', 22).map(({ text }) => text)).toEqual([
      'One two. Three four.',
      'Five six.',
    ])
  })

  it('refuse contents of another length than the note', () => {
    expect(() => chunkNote('abc', 10, 'ab')).toThrow(RangeError)
  })
})
