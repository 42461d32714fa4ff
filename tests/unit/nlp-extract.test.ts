import { codesFor } from '#shared/nlp/code.ts'
import { extractMentions } from '#shared/nlp/extract.ts'
import { readConcepts } from '#shared/nlp/lexicon/notation.ts'
import { lexicon, SOURCES } from '#shared/nlp/lexicon/terms.ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from './nlp-texts.ts'

const found = (text: string): string[] =>
  extractMentions(text).map(
    ({ start, end, label }) => `${label.split(' ')[1]}: ${text.slice(start, end)}`,
  )

describe('extraction', () => {
  it('finds nothing but terms, in order, apart, and on the text it was given', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0
        for (const mention of extractMentions(text)) {
          expect(mention.start).toBeGreaterThanOrEqual(end)
          expect(mention.end).toBeGreaterThan(mention.start)
          expect(mention.end).toBeLessThanOrEqual(text.length)
          end = mention.end
        }
      }),
    )
  })

  it('prefers the longest term', () => {
    expect(found('acute on chronic systolic heart failure; diabetic ketoacidosis')).toEqual([
      'Condition: acute on chronic systolic heart failure',
      'Condition: diabetic ketoacidosis',
    ])
  })

  it('respects word boundaries in any script', () => {
    expect(found('feverish painful coughed asthmaé xfever fever9 Fièvre')).toEqual([])
    expect(found('«fever»—cough/asthma')).toEqual([
      'Finding: fever',
      'Finding: cough',
      'Condition: asthma',
    ])
  })

  it('reads an abbreviation only in its own case', () => {
    expect(found('MI, AF and PE; mi, af, pe')).toEqual([
      'Condition: MI',
      'Condition: AF',
      'Condition: PE',
    ])
    expect(found('htn, copd')).toEqual(['Condition: htn', 'Condition: copd'])
    expect(found('HEART MAP: AIDS FOR THE HOME')).toEqual([])
  })

  it('knows plurals, British spellings, possessives and hyphens', () => {
    expect(
      found('headaches, anaemia, Crohns disease, Parkinson’s disease, type-2 diabetes, biopsies'),
    ).toEqual([
      'Finding: headaches',
      'Condition: anaemia',
      'Condition: Crohns disease',
      'Condition: Parkinson’s disease',
      'Condition: type-2 diabetes',
      'Procedure: biopsies',
    ])
  })

  it('knows a long word with one slip, less surely, and takes no right word and no name for one', () => {
    const slips =
      'hypertenison, pnuemonia, metforming, diarhea, gastroparasis and seizrues. Diabetis melitus.'
    expect(found(slips)).toEqual([
      'Condition: hypertenison',
      'Condition: pnuemonia',
      'Finding: diarhea',
      'Condition: gastroparasis',
      'Finding: seizrues',
      'Condition: Diabetis melitus',
    ])
    const [slip, right] = extractMentions('hypertenison hypertension')
    expect(slip?.confidence).toBeLessThan(right?.confidence ?? 0)
    expect(
      found('a structure, an addition to the message; Mr. Desmond Miles; bronchitic, stromal'),
    ).toEqual([])
  })

  it('knows a drug by the stem of its name', () => {
    expect(found('on zibotinib 20 mg daily and navelimumab; imatinib stopped')).toEqual([
      'Statement: zibotinib',
      'Statement: navelimumab',
      'Statement: imatinib',
    ])
    expect(extractMentions('zibotinib 20 mg PO daily')[0]?.attributes).toEqual({
      dose: '20 mg',
      route: 'PO',
      frequency: 'daily',
    })
  })

  it('follows a term over a hard wrap and not over a blank line', () => {
    expect(found('with chest\npain')).toEqual(['Finding: chest\npain'])
    expect(found('chest\n\npain')).toEqual(['Finding: pain'])
  })

  it('leaves headings and look-alike phrases alone', () => {
    expect(
      found('Past Surgical History:\nPE: normal\ndepression screening at the pain clinic'),
    ).toEqual([])
  })

  it('reads dose, route and frequency after a medication', () => {
    const [metformin, glargine, albuterol] = extractMentions(
      'metformin 500 mg PO BID, insulin glargine 100 units/mL 28 units SC at bedtime, albuterol 2 puffs q4h prn',
    )
    expect(metformin?.attributes).toEqual({ dose: '500 mg', route: 'PO', frequency: 'BID' })
    expect(glargine?.attributes).toEqual({
      strength: '100 units/mL',
      dose: '28 units',
      route: 'SC',
      frequency: 'at bedtime',
    })
    expect(albuterol?.attributes).toEqual({ dose: '2 puffs', frequency: 'q4h', asNeeded: 'prn' })
  })

  it.each([
    [
      'carbidopa-levodopa 25/100, 1½ tablets TID',
      { strength: '25/100', dose: '1½ tablets', frequency: 'TID' },
    ],
    ['rivastigmine patch 4.6 mg/24 h daily', { dose: '4.6 mg/24 h', frequency: 'daily' }],
    ['propranolol LA 80 mg daily', { dose: '80 mg', frequency: 'daily' }],
    ['calcium carbonate/vitamin D 600 mg/800 IU BID', { dose: '600 mg/800 IU', frequency: 'BID' }],
    ['amlodipine 10 mg o.d.', { dose: '10 mg', frequency: 'o.d.' }],
    ['zoledronic acid 4 mg IV q6mo', { dose: '4 mg', route: 'IV', frequency: 'q6mo' }],
    ['fluticasone 50 mcg/spray 2 sprays', { strength: '50 mcg/spray', dose: '2 sprays' }],
    ['prednisone 20 mg once daily', { dose: '20 mg', frequency: 'once daily' }],
    ['hydrocortisone once off pressors', undefined],
    ['lisinopril 5/12', undefined],
  ])('reads the dosage of "%s"', (text, attributes) => {
    expect(extractMentions(text)[0]?.attributes).toEqual(attributes)
  })

  it('ends the allergies where the next heading or a blank line is', () => {
    const text =
      'ALLERGIES: penicillin\nINFUSIONS / SCHEDULED\nheparin infusion\n\nIntolerances: ramipril - cough.\n\nOn warfarin.'
    expect(
      extractMentions(text).map(({ start, end, attributes }) => [
        text.slice(start, end),
        attributes?.['context'],
      ]),
    ).toEqual([
      ['penicillin', 'allergy'],
      ['heparin', undefined],
      ['ramipril', 'allergy'],
      ['cough', undefined],
      ['warfarin', undefined],
    ])
  })

  it('reads values with their measurements, and none where there is no value', () => {
    const text =
      'BP 142/88, HR 110, T 38.2 °C, HbA1c 9.2%, WBC 15.3; K of mind, T cells, potassium 20 mEq tab'
    expect(extractMentions(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'BP 142/88',
      'HR 110',
      'T 38.2 °C',
      'HbA1c 9.2%',
      'WBC 15.3',
    ])
  })

  it('reports an allergen as an allergy and never as a medication that is taken', () => {
    const text = 'Allergies: penicillin (rash)\n\nAllergic to codeine. Takes aspirin 81 mg daily.'
    const mentions = extractMentions(text)
    expect(mentions.map(({ label, attributes }) => [label, attributes?.['substance']])).toEqual([
      ['Clinical Condition', 'penicillin'],
      ['Clinical Finding', undefined],
      ['Clinical Condition', 'codeine'],
      ['Medication Statement', undefined],
    ])
  })

  it('takes bounded time on a note of the greatest length', () => {
    const started = performance.now()
    for (const unit of [
      'pain ',
      'no ',
      'chest ',
      'BP 1',
      'metformin 5 mg ',
      'a-',
      'x:',
      'FH: ',
      '(AB) ',
      'breast and ',
      'Becker disease ',
      '\t',
    ]) {
      extractMentions(unit.repeat(Math.floor(200_000 / unit.length)))
    }
    expect(performance.now() - started).toBeLessThan(15_000)
  }, 30_000)
})

describe('the lexicon', () => {
  it('has several hundred terms for every label', () => {
    const { termCounts } = lexicon()
    expect(termCounts['Clinical Condition']).toBeGreaterThan(400)
    expect(termCounts['Medication Statement']).toBeGreaterThan(400)
    expect(termCounts['Clinical Finding']).toBeGreaterThan(350)
    expect(termCounts['Medical Procedure']).toBeGreaterThan(300)
  })

  it('has codes of the right form, and names each concept once', () => {
    const icd = /^[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?$/
    for (const [lines, label, form] of [
      [SOURCES['Clinical Condition'], 'Clinical Condition', icd],
      [SOURCES['Clinical Finding'], 'Clinical Finding', icd],
      [SOURCES['Medication Statement'], 'Medication Statement', /^\d{3,7}$/],
    ] as const) {
      const concepts = readConcepts(lines, label)
      expect(new Set(concepts.map(({ name }) => name)).size).toBe(concepts.length)
      const codes = concepts.flatMap(({ code }) => (code === undefined ? [] : [code]))
      expect(codes.filter((code) => !form.test(code))).toEqual([])
      if (label === 'Medication Statement') expect(new Set(codes).size).toBe(codes.length)
    }
  })

  it('has no term twice under different concepts of one label', () => {
    for (const [lines, label] of [
      [SOURCES['Clinical Condition'], 'Clinical Condition'],
      [SOURCES['Medication Statement'], 'Medication Statement'],
    ] as const) {
      const owner = new Map<string, string>()
      const twice: string[] = []
      for (const { name, terms } of readConcepts(lines, label)) {
        for (const { text } of terms) {
          const other = owner.get(text)
          if (other !== undefined && other !== name) twice.push(`${text}: ${other}, ${name}`)
          owner.set(text, name)
        }
      }
      expect(twice).toEqual([])
    }
  })
})

describe('codes', () => {
  it('come from the concept, else from the longest term in the text, never as verified', () => {
    const label = 'Clinical Condition'
    expect(codesFor({ label, text: 'DM2', concept: 'type 2 diabetes mellitus' })[0]).toMatchObject({
      code: 'E11.9',
      display: 'Type 2 diabetes mellitus',
      verified: false,
    })
    expect(codesFor({ label, text: 'type 2 diabetes' })[0]?.code).toBe('E11.9')
    const [partial] = codesFor({ label, text: 'poorly controlled asthma' })
    expect(partial?.code).toBe('J45.909')
    expect(partial?.score).toBeLessThan(0.5)
    expect(codesFor({ label, text: 'something else' })).toEqual([])
    expect(codesFor({ label: 'Medication Statement', text: 'Glucophage' })[0]?.code).toBe('6809')
  })
})
