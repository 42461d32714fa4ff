import { ownCode } from '#shared/domain/assertion.ts'
import { analyseNote } from '#shared/nlp/analyse.ts'
import { codesFor, ICD_10_CM } from '#shared/nlp/code.ts'
import { readCsv } from '#shared/nlp/csv.ts'
import { createLexiconEngine } from '#shared/nlp/lexicon-engine.ts'
import { CodesTableError, readCodesTable } from '#shared/nlp/read-codes-table.ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const condition = (text: string, concept?: string) => ({
  label: 'Clinical Condition' as const,
  text,
  concept,
})

const faultsOf = (content: string): readonly string[] => {
  try {
    readCodesTable(content)
  } catch (error) {
    if (error instanceof CodesTableError) return error.faults
    throw error
  }
  return []
}

describe('candidate codes', () => {
  it('come best first, unverified, with the whole mention before a part of it', () => {
    const [best, ...rest] = codesFor(condition('chronic systolic heart failure exacerbation'))
    expect(best?.verified).toBe(false)
    expect(best?.score).toBeLessThan(0.5)
    for (const code of rest) expect(code.score ?? 1).toBeLessThanOrEqual(best?.score ?? 0)
    expect(codesFor(condition('hypertension'))[0]).toMatchObject({
      system: ICD_10_CM,
      code: 'I10',
      score: 0.9,
      verified: false,
    })
    expect(codesFor(condition('bronchial asthma', 'asthma'))[0]).toMatchObject({ score: 0.95 })
  })

  it('make no cohort of a part of the words', () => {
    expect(ownCode(codesFor(condition('unheard-of asthma of the moon')))).toBeUndefined()
    expect(ownCode(codesFor(condition('asthma')))).toBe('J45.909')
    expect(ownCode([])).toBeUndefined()
  })

  it('are none for what nobody knows', () => {
    expect(codesFor(condition('blorbosis'))).toEqual([])
    expect(codesFor(condition(''))).toEqual([])
  })
})

const CSV = [
  'term,system,code,display',
  'hypertension,ICD-10-CM,I10.X,"Hypertension, as our house has it"',
  'Sjogren-like "thing",urn:house,H-1,House thing',
  'blorbosis,urn:house,H-2,Blorbosis',
].join('\r\n')

describe('a customer’s own table', () => {
  it('comes first and verified, under the mention’s words, its concept or a synonym', () => {
    const table = readCodesTable(CSV)
    expect(table.size).toBe(3)
    const own = { code: 'I10.X', score: 1, verified: true, system: ICD_10_CM }
    expect(codesFor(condition('Hypertension'), table)[0]).toMatchObject(own)
    expect(codesFor(condition('HTN', 'hypertension'), table)[0]).toMatchObject(own)
    expect(codesFor(condition('high blood pressure'), table)).toMatchObject([own, { code: 'I10' }])
    expect(codesFor(condition('Blorbosis'), table)).toEqual([
      { system: 'urn:house', code: 'H-2', display: 'Blorbosis', score: 1, verified: true },
    ])
    expect(codesFor(condition('asthma'), table)[0]).toMatchObject({ verified: false })
  })

  it('says the same code once, as verified', () => {
    const table = readCodesTable('term,system,code,display\nasthma,icd-10-cm,J45.909,Asthma')
    expect(codesFor(condition('asthma'), table)).toHaveLength(1)
    expect(codesFor(condition('asthma'), table)[0]).toMatchObject({ verified: true })
  })

  it('reaches the suggestions of an analysis', async () => {
    const { signal } = new AbortController()
    const { suggestions } = await analyseNote({
      text: 'Has HTN.',
      engine: createLexiconEngine(),
      signal,
      codes: readCodesTable(CSV),
    })
    expect(suggestions[0]?.codes[0]).toMatchObject({ code: 'I10.X', verified: true })
  })

  it('reads JSON as it reads CSV', () => {
    const rows = [
      { term: 'asthma', system: 'ICD-10-CM', code: 'J45', display: 'Asthma', note: 'x' },
    ]
    const table = readCodesTable(JSON.stringify(rows))
    expect(codesFor(condition('asthma'), table)[0]).toMatchObject({ code: 'J45', verified: true })
  })

  it('names every bad row by its line, and is refused as a whole', () => {
    expect(
      faultsOf(
        [
          '\uFEFFTerm, Code,System,Display',
          'asthma,J45,ICD-10-CM,Asthma',
          'gout,,ICD-10-CM,Gout',
          '',
          '"two',
          'lines",M10,urn:house,Gout',
          '--,M10,urn:house,Dash',
          'ASTHMA,J45,icd-10-cm,Again',
          'fever,R 50,urn:house',
        ].join('\n'),
      ),
    ).toEqual([
      'line 3: code is missing; code must be a code of letters, digits and .:_-',
      'line 7: term has no letter and no digit',
      'line 8: repeats line 2',
      'line 9: code must be a code of letters, digits and .:_-; display is missing',
    ])
    expect(
      faultsOf(
        '[\n {"term":"a, [b]","system":"s","code":"c","display":"d"},\n\n 7, {\n"term":"x"}]',
      ),
    ).toMatchObject([
      expect.stringMatching(/^line 4: /),
      'line 4: system is missing; code is missing; display is missing',
    ])
  })

  it.each([
    ['term,code\nx,y', 'line 1: the header lacks system, display'],
    ['term,system,code,display\n"x,y,z,w', 'line 2: a quotation is not closed'],
    ['term,system,code,display\n"x"y,z,a,w', 'line 2: a quotation ends inside a field'],
    ['[{"term": }]', 'the table is neither CSV nor JSON'],
    ['term,system,code,display\n', 'the table has no rows'],
    ['', 'line 1: the header lacks term, system, code, display'],
  ])('refuses %j', (content, fault) => {
    expect(faultsOf(content)).toEqual([fault])
  })
})

describe('comma-separated values', () => {
  it('come back as they were written, whatever is in them', () => {
    const value = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', 'é') })
    const record = fc.array(value, { minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(record), fc.constantFrom('\n', '\r\n'), (records, end) => {
        const quote = (field: string): string => `"${field.replaceAll('"', '""')}"`
        const text = records.map((fields) => fields.map(quote).join(',') + end).join('')
        expect(readCsv(text).records.map(({ fields }) => fields)).toEqual(records)
      }),
    )
  })
})
