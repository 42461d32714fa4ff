import { alignQuotes } from '#shared/nlp/align.ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from './nlp-texts.ts'

const placed = (text: string, quote: string, context: { left?: string; right?: string } = {}) => {
  const [answer] = alignQuotes(text, [{ quote, ...context }])
  if (answer === undefined) throw new Error('one quote has one answer')
  return 'start' in answer ? [answer.status, text.slice(answer.start, answer.end)] : [answer.status]
}

const starts = (text: string, quotes: Parameters<typeof alignQuotes>[1]) =>
  alignQuotes(text, quotes).map((answer) => ('start' in answer ? answer.start : answer.status))

describe('alignment of single quotes', () => {
  it('finds an exact quote only as whole words', () => {
    expect(placed('painful, no pain', 'pain')).toEqual(['exact', 'pain'])
    expect(placed('painful', 'pain')).toEqual(['ungrounded'])
  })

  it('finds a part of a word when the context says that it is one', () => {
    const text = 'A deep pain. The painless lump grew.'
    expect(placed(text, 'pain', { left: 'lump. The ', right: 'less lump grew' })).toEqual([
      'exact',
      'pain',
    ])
    expect(starts(text, [{ quote: 'pain', left: 'The ', right: 'less lump grew' }])).toEqual([17])
    expect(starts(text, [{ quote: 'pain', left: 'The ', right: ' less lump' }])).toEqual([17])
    expect(placed('The painless lump', 'pain', { left: 'The ', right: 'free lump' })).toEqual([
      'ungrounded',
    ])
  })

  it.each([
    ["Crohn's disease", 'has Crohn’s\r\n  disease', 'Crohn’s\r\n  disease'],
    ['meniere syndrome', 'Ménière syndrome', 'Ménière syndrome'],
    ['HYPERTENSION', 'hyper\u00adten\u200bsion', 'hyper\u00adten\u200bsion'],
    ['fibrillation', 'ﬁbrillation', 'ﬁbrillation'],
    ['ＣＨＦ', 'CHF—stable', 'CHF'],
    ['Ménière', 'Me\u0301nie\u0300re', 'Me\u0301nie\u0300re'],
    ['foetor', 'fœtor', 'fœtor'],
    ['ألم في الصدر', 'ألم\u200f في  الصدر.', 'ألم\u200f في  الصدر'],
    ['発熱', '頭痛と発熱なし', '発熱'],
  ])('finds "%s" in another writing', (quote, text, slice) => {
    const [status, found] = placed(text, quote)
    expect(found).toBe(slice)
    expect(['exact', 'normalised']).toContain(status)
  })

  it.each([
    ['type 2 diabetes mellitus', 'type 2 diabtes mellitus', 'type 2 diabtes mellitus'],
    ['severe chest pain', 'severe chestpain today', 'severe chestpain'],
    ['shortnessofbreath', 'has shortness of breath', 'shortness of breath'],
    ['non small cell', 'non-small cell cancer', 'non-small cell'],
    ['nonsmall cell', 'non-small cell cancer', 'non-small cell'],
    ['xray', 'an X-ray was', 'X-ray'],
    ['hypertension', 'has hyper-\ntension now', 'hyper-\ntension'],
    ['tumours', 'a tumor grew', 'tumor'],
    ['metastasis', 'bone metastases', 'metastases'],
    ['biopsies', 'a biopsy', 'biopsy'],
    ['Alzheimer disease', 'Alzheimer’s disease', 'Alzheimer’s disease'],
    ['Alzheimers disease', 'Alzheimer’s disease', 'Alzheimer’s disease'],
    ['the diabetes', 'has diabetes', 'diabetes'],
    ['cancer of breast', 'cancer of the breast', 'cancer of the breast'],
    ['pneumnoia', 'no pneumonia', 'pneumonia'],
    ['gneumonia', 'no pneumonia', 'pneumonia'],
    ['"pneumonia."', 'no pneumonia seen', 'pneumonia'],
    ['TNF-alpha', 'high TNF-α', 'TNF-α'],
    ['500mg', 'takes 500 mg', '500 mg'],
    ['chest pai', 'has chest pain', 'chest pain'],
  ])('finds "%s" in spite of its errors', (quote, text, slice) => {
    expect(placed(text, quote)).toEqual(['fuzzy', slice])
  })

  const never: [string, string][] = [
    ['severe hypotension noted', 'severe hypertension noted'],
    ['hypotension', 'hypertension'],
    ['hyponatremia', 'hypernatremia'],
    ['patient is afebrile now', 'patient is febrile now'],
    ['afebrile', 'a febrile'],
    ['unremarkable', 'remarkable'],
    ['asymptomatic', 'symptomatic'],
    ['no fever', 'on fever'],
    ['started prednisone today', 'started prednisolone today'],
    ['prednisone', 'prednisolone'],
    ['hydralazine', 'hydroxyzine'],
    ['metformin 500 mg daily', 'metformin 850 mg daily'],
    ['takes 50 mg', '5 mg'],
    ['takes 5 mg', '50 mg'],
    ['takes 2.5 mg', '5 mg'],
    ['takes 1.5 mg warfarin', 'takes 15 mg warfarin'],
    ['takes 15 mg', '1 5 mg'],
    ['takes 5 mg', '5 mcg'],
    ['10,000 units', '10 units'],
    ['left knee pain', 'right knee pain'],
    ['pain in the RUQ', 'pain in the LUQ'],
    ['abduction of the hip', 'adduction of the hip'],
    ['ileum', 'ilium'],
    ['dysphagia', 'dysphasia'],
    ['tachycardia', 'bradycardia'],
    ['stage II disease', 'stage III disease'],
    ['BRCA1 mutation', 'BRCA2 mutation'],
    ['T1 weighted', 'T2 weighted'],
    ['hepatitis A', 'hepatitis B'],
    ['ER+ tumor', 'ER- tumor'],
    ['K < 3.5', 'K > 3.5'],
    ['arteritis', 'arthritis'],
    ['the ureter', 'the urethra'],
    ['breast cancer', 'colon cancer'],
    ['breast cancer', 'hereditary breast cancer'],
    ['grade ½', '1'],
    ['type II diabetes', 'type I diabetes'],
    ['carriers of DMD', 'carriers of BMD'],
    ['chronic HBV infection', 'chronic HCV infection'],
    ['IgA nephropathy', 'IgG nephropathy'],
    ['pain in the hip', 'pain in the lip'],
    ['lisinopril 5 mg daily', 'lisinopril 5 g daily'],
    ['given po today', 'given pr today'],
    ['fracture of C5', 'fracture of L5'],
    ['occlusion of the RCA', 'occlusion of the LCA'],
    ['not anemic', 'now anemic'],
  ]

  it.each(never)('never takes "%s" for "%s"', (text, quote) => {
    expect(placed(text, quote)).toEqual(['ungrounded'])
  })

  it.each(never)('not even where the surroundings of "%s" agree with "%s"', (text, quote) => {
    const left = 'Seen in clinic on Tuesday: '
    const right = ' according to the daughter.'
    expect(placed(left + text + right, quote, { left, right })).toEqual(['ungrounded'])
  })

  it('takes a slip in a short word only from surroundings that agree', () => {
    const text = 'Mutations of the DMD gene were found; the APC gene was not studied here.'
    const context = { left: 'Mutations of the ', right: ' gene were found; the' }
    expect(placed(text, 'DMX', context)).toEqual(['fuzzy', 'DMD'])
    expect(placed(text, 'DMX')).toEqual(['ungrounded'])
    expect(placed(text, 'DMX', { left: 'a story about', right: 'nothing of the kind' })).toEqual([
      'ungrounded',
    ])
  })

  it.each([
    ['BRCA', 'BRXA'],
    ['APC', 'ACP'],
    ['ALD', 'LAD'],
    ['HD', 'H'],
    ['NF1', 'FN1'],
    ['breast cancer', 'beast cancer'],
    ['780 mg/g, ALT', '780 mg/, ALT'],
  ])('takes "%s" for "%s" only where both sides agree to the letter', (wanted, quote) => {
    const left = 'Mutations were found in '
    const right = ' families of this region.'
    expect(placed(left + wanted + right, quote, { left, right })).toEqual(['fuzzy', wanted])
    expect(placed(left + wanted + right, quote, { left: 'by linkage, in', right: '' })).toEqual([
      'ungrounded',
    ])
  })

  it('leaves an article or a stop to the context that has it already', () => {
    expect(placed('No fever. No rash.', 'fever.', { left: 'No ', right: '. No rash.' })).toEqual([
      'fuzzy',
      'fever',
    ])
    expect(placed('No fever. No rash.', 'fever.', { left: 'No ', right: ' No rash.' })).toEqual([
      'exact',
      'fever.',
    ])
    const note = 'He complains of the fever and a rash.'
    const context = { left: 'complains of the ', right: ' and a rash.' }
    expect(placed(note, 'the fever', context)).toEqual(['fuzzy', 'fever'])
    expect(placed(note, 'the fever', { ...context, left: 'complains of' })).toEqual([
      'exact',
      'the fever',
    ])
  })

  it('takes one slip in a long quote that can be nothing else, whatever its context says', () => {
    const context = { left: 'a story about', right: 'nothing of the kind' }
    const note = 'Questions were answered. The cardiomyopathy is stable.'
    expect(placed(note, 'Questwions', context)).toEqual(['fuzzy', 'Questions'])
    expect(placed(note, 'cardiomyopkthy', context)).toEqual(['fuzzy', 'cardiomyopathy'])
    expect(placed(note, 'stabel', context)).toEqual(['ungrounded'])
  })

  it.each([
    ['atient', 'telangiectasia in 27 p', 's.'],
    ['hes', 'T', 'e data suggest'],
  ])('finds "%s" inside a word at the very edge of the text', (quote, left, right) => {
    expect(placed(left + quote + right, quote, { left, right })).toEqual(['exact', quote])
  })

  it('takes one slip in a short word of a phrase whose other words stand there', () => {
    expect(placed('ECG shows LVH and strain.', 'ECG hsows')).toEqual(['fuzzy', 'ECG shows'])
    expect(placed('The lap chole went well.', 'lpa chole')).toEqual(['fuzzy', 'lap chole'])
    expect(placed('The lap chole went well.', 'lpa')).toEqual(['ungrounded'])
  })

  it('goes where the context points, though the words as quoted stand elsewhere', () => {
    const text = 'Two cancers in the family. The breast cancer was treated by surgery alone.'
    const context = { left: 'family. The breast ', right: ' was treated by surgery' }
    expect(placed(text, 'cancers', context)).toEqual(['fuzzy', 'cancer'])
  })

  it('refuses what is not there', () => {
    expect(placed('the note', 'cancer')).toEqual(['ungrounded'])
    expect(placed('the note', '   ')).toEqual(['ungrounded'])
    expect(placed('the note', '')).toEqual(['ungrounded'])
    expect(placed('', 'x')).toEqual(['ungrounded'])
    expect(placed('the note', '...')).toEqual(['ungrounded'])
    expect(placed('👩🏽‍⚕️ came', '👩')).toEqual(['ungrounded'])
  })
})

describe('alignment of quotes together', () => {
  const text = 'No fever at home. Fever here; then fever again at night.'

  it('tells repeated mentions apart by their context, in any order', () => {
    const answers = alignQuotes(text, [
      { quote: 'fever', left: 'here; then', right: 'again at night' },
      { quote: 'fever', left: 'No', right: 'at home' },
      { quote: 'fever', left: 'at home.', right: 'here' },
    ])
    expect(answers).toEqual([
      { status: 'exact', start: text.indexOf('fever again'), end: text.indexOf(' again') },
      { status: 'exact', start: 3, end: 8 },
      { status: 'normalised', start: 18, end: 23 },
    ])
  })

  it('does so with contexts that are cut, tidied up, overlong or slightly wrong', () => {
    const last = text.indexOf('fever again')
    for (const context of [
      { left: 'n', right: 'again' },
      { left: 'FEVER HERE THEN', right: 'again, at night' },
      { left: 'Fever here; than', right: 'agian at night' },
      {
        left: `${'before '.repeat(60)}${text.slice(0, last)}`,
        right: `${text.slice(last + 5)} over`,
      },
      { left: 'hex; then', right: '' },
    ]) {
      expect(starts(text, [{ quote: 'fever', ...context }])).toEqual([last])
    }
  })

  it('reads a context that holds the quote, holds both sides in one, or has them exchanged', () => {
    const note =
      'Mother has asthma since birth. The asthma of the brother began at school, at nine.'
    const second = note.lastIndexOf('asthma')
    const [left, right] = [note.slice(second - 22, second), note.slice(second + 6, second + 28)]
    for (const context of [
      { left: `${left}asthma`, right: `asthma${right}` },
      { left: left.slice(-5) + note.slice(second, second + 28) },
      { right: left.slice(-5) + note.slice(second, second + 28) },
      { left: right, right: left },
    ]) {
      expect(starts(note, [{ quote: 'asthma', ...context }])).toEqual([second])
    }
  })

  it('goes by the side that agrees when the other is from elsewhere', () => {
    const note = 'no pain at rest; mild pain on walking; no pain at night'
    expect(
      starts(note, [
        { quote: 'pain', left: 'rest; mild ', right: ' as described to the nurse' },
        { quote: 'pain', left: 'he was asked about ', right: ' at night' },
      ]),
    ).toEqual([note.indexOf('pain on'), note.indexOf('pain at night')])
  })

  it('tells lines apart that differ in one digit', () => {
    const lines = Array.from({ length: 30 }, (_, i) => `Day ${i + 1}: no fever, no chills.`)
    const note = lines.join('\n')
    const at = (day: number): number => note.indexOf(`Day ${day}:`) + `Day ${day}: no `.length
    const days = [17, 3, 30, 11, 1, 21, 2]
    expect(
      starts(
        note,
        days.map((day) => ({
          quote: 'fever',
          left: note.slice(Math.max(0, at(day) - 25), at(day)),
          right: note.slice(at(day) + 5, at(day) + 30),
        })),
      ),
    ).toEqual(days.map(at))
  })

  it('takes repeats in order when there are as many quotes as places, and guesses none otherwise', () => {
    const quotes = [{ quote: 'pain' }, { quote: 'pain' }]
    expect(starts('pain and pain', quotes)).toEqual([0, 9])
    expect(starts('pain, pain and pain', quotes)).toEqual(['ambiguous', 'ambiguous'])
    expect(starts('pain and pain', [...quotes, { quote: 'pain' }])).toEqual([
      'ambiguous',
      'ambiguous',
      'ambiguous',
    ])
  })

  it('shares very many copies out among as many quotes, each with what stands beside it', () => {
    const note = 'pain '.repeat(3_000)
    const quotes = Array.from({ length: 3_000 }, (_, i) => ({
      quote: 'pain',
      left: note.slice(Math.max(0, i * 5 - 25), i * 5),
      right: note.slice(i * 5 + 4, i * 5 + 29),
    }))
    expect(starts(note, quotes)).toEqual(quotes.map((_, i) => i * 5))
    expect(starts(note, quotes.slice(0, 2_000)).slice(0, 7)).toEqual([
      0,
      5,
      10,
      15,
      20,
      'ambiguous',
      'ambiguous',
    ])
  })

  it('leaves a quote without context the place that no other quote has', () => {
    expect(
      starts('pain in the arm, pain in the leg', [
        { quote: 'pain' },
        { quote: 'pain', left: '', right: ' in the arm, pain' },
      ]),
    ).toEqual([17, 0])
  })

  it('shares places out among quotes that are written differently', () => {
    expect(
      starts('Fever at noon, fever at night', [{ quote: 'fever' }, { quote: 'FEVER' }]),
    ).toEqual([15, 0])
    expect(
      starts('fever at noon, fever at night', [{ quote: 'fevers' }, { quote: 'fever' }]),
    ).toEqual([0, 15])
  })

  it('gives a mention that is quoted twice the same place twice', () => {
    const context = { left: 'here; then ', right: ' again at night.' }
    const last = text.indexOf('fever again')
    expect(
      starts(text, [
        { quote: 'fever', ...context },
        { quote: 'fever', ...context },
      ]),
    ).toEqual([last, last])
    expect(starts('no cough', [{ quote: 'cough' }, { quote: 'cough' }])).toEqual([3, 3])
  })

  it('settles by the reading order of the output what nothing else settles', () => {
    const note = 'pain, cough, pain, rash, pain'
    const [cough, pain, rash] = [{ quote: 'cough' }, { quote: 'pain' }, { quote: 'rash' }]
    expect(starts(note, [cough, pain, rash])).toEqual([6, 13, 19])
    expect(starts(note, [cough, rash, pain])).toEqual([6, 19, 25])
    expect(starts(note, [pain, rash])).toEqual(['ambiguous', 19])
    expect(starts(note, [rash, pain, cough])).toEqual([19, 'ambiguous', 6])
  })

  it('is deterministic and depends on nothing but its input', () => {
    const quotes = [{ quote: 'fever' }, { quote: 'Fever', right: 'again' }, { quote: 'fevr' }]
    expect(alignQuotes(text, quotes)).toEqual(alignQuotes(text, quotes))
  })
})

describe('alignment of anything', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

  it('gives places inside the text on whole characters, one answer per quote', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText, { maxLength: 5 }), (text, quotes) => {
        const slices = [text.slice(3, 9), text.slice(-7), text.toUpperCase().slice(0, 12)]
        const asked = [...quotes, ...slices]
        const answers = alignQuotes(
          text,
          asked.map((quote, i) =>
            i % 2 === 0 ? { quote } : { quote, left: text.slice(0, 4), right: text.slice(9, 20) },
          ),
        )
        expect(answers.length).toBe(asked.length)
        const edges = new Set([0, text.length])
        for (const { index } of segmenter.segment(text)) edges.add(index)
        for (const answer of answers) {
          if (!('start' in answer)) continue
          expect(answer.end).toBeGreaterThan(answer.start)
          expect(edges.has(answer.start) && edges.has(answer.end)).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('calls exact only what stands there as it was quoted', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(30), (text, from, length) => {
        const start = text.length === 0 ? 0 : from % text.length
        const quote = text.slice(start, start + length)
        const [answer] = alignQuotes(text, [{ quote }])
        if (answer?.status === 'exact') {
          expect(text.slice(answer.start, answer.end)).toBe(quote.trim())
        }
      }),
      { numRuns: 300 },
    )
  })

  it('finds every sentence of the text again where it stands', () => {
    const words = fc.constantFrom('fever', 'Chest pain', '5 mg', 'Crohn’s', 'no', '👩🏽‍⚕️', 'ألم')
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 12 }), (chosen) => {
        const sentences = chosen.map((word, i) => `Line ${i} says ${word}.`)
        const text = sentences.join('\r\n')
        const quotes = sentences.map((quote) => ({ quote })).toReversed()
        expect(starts(text, quotes).toReversed()).toEqual(
          sentences.map((sentence) => text.indexOf(sentence)),
        )
      }),
    )
  })
})
