import { classifyMentions } from '#shared/nlp/classify.ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from './nlp-texts.ts'

/** What is said of the words in brackets, in order. */
function said(marked: string): string[] {
  const spans: { start: number; end: number }[] = []
  let text = ''
  for (const part of marked.split(/(?=[⟦⟧])/)) {
    if (part.startsWith('⟦')) spans.push({ start: text.length, end: text.length })
    const last = spans.at(-1)
    if (part.startsWith('⟧') && last !== undefined) last.end = text.length
    text += part.replace(/^[⟦⟧]/, '')
  }
  return classifyMentions(text, spans).map((mention) => {
    const { assertion, temporality, experiencer, conditional } = mention
    return [assertion, temporality, experiencer, conditional ? 'conditional' : '']
      .filter((value) => !['positive', 'current', 'patient', ''].includes(value))
      .join(' ')
  })
}

describe('spans that somebody else found', () => {
  it.each([
    ['whose words no lexicon has', 'No evidence of ⟦zorbosis⟧ but ⟦glimmeritis⟧.', ['negated', '']],
    ['that begin with their trigger', '⟦No fever⟧. ⟦Possible PE⟧.', ['negated', 'possible']],
    ['that end with it', '⟦Fever was denied⟧.', ['negated']],
    ['that are all of the text', '⟦History of stroke⟧', ['historical']],
    ['that name the family', '⟦family history of breast cancer⟧', ['family']],
    [
      'that lie in a trigger',
      'No ⟦evidence⟧ of it; it has not ⟦improved⟧.',
      ['negated', 'negated'],
    ],
    [
      'over the end of a line',
      'The patient denies cough, wheeze and\n⟦swelling of the\nankles⟧.',
      ['negated'],
    ],
    ['in capitals', 'DENIES ⟦CHEST PAIN⟧. HAS ⟦COUGH⟧.', ['negated', '']],
    ['in small letters', 'denies chest pain or ⟦cough⟧. has ⟦fever⟧.', ['negated', '']],
    [
      'under headings in capitals, in a note of capitals',
      'PAST MEDICAL HISTORY:\n⟦GOUT⟧\n⟦DIABETES MELLITUS⟧\nEXAM:\n⟦EDEMA⟧',
      ['historical', 'historical', ''],
    ],
    ['after signs', '+⟦cough⟧ -⟦fever⟧ -⟦chills⟧', ['', 'negated', 'negated']],
    ['before signs', '⟦fever⟧-, ⟦cough⟧+', ['negated', '']],
    ['in boxes', '[ ] ⟦fever⟧\n[x] ⟦cough⟧', ['negated', '']],
    ['of a questionnaire', '⟦Fever⟧? No. ⟦Cough⟧? Yes.', ['negated', '']],
    ['that are ended by "free"', 'She is ⟦pain⟧ free.', ['negated']],
  ])('%s', (_kind, marked, expected) => {
    expect(said(marked)).toEqual(expected)
  })

  it('get an answer each, in order, in any text and wherever they lie', () => {
    const placed = fc.tuple(anyText, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 5 }))
    fc.assert(
      fc.property(placed, ([text, places]) => {
        const mentions = places.map(([a, b]) => {
          const start = a % (text.length + 1)
          return { start, end: start + (b % (text.length - start + 1)) }
        })
        const classified = classifyMentions(text, mentions)
        expect(classified.map(({ start, end }) => ({ start, end }))).toEqual(mentions)
      }),
    )
  })
})
